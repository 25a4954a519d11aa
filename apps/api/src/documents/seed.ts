import { csvRow } from "@collaborative-communities/foundation";
import type { Desk } from "../context.ts";

import { addEasyRead, chooseEasyRead } from "./easy-read.ts";
import { add } from "./service.ts";
import { aPdf } from "./write-pdf.ts";

/** What the made-up consultation on the framework has beside it. */
const TIMETABLE = [
  ["Step", "Who", "Week"],
  ["People answer", "Everybody", "1 to 6"],
  ["Answers are read and put together", "Engagement officers", "7 to 9"],
  ["A report with every theme is published", "Engagement officers", "10"],
  ["A decision is taken, with the report", "Cabinet", "12"],
  ["What changed is told", "Engagement officers", "13"],
] as const;

/** Attaches the documents of a demonstration, one of them in Easy Read, through the service an officer uses. */
export const attachDemonstrationDocuments = async (desk: Desk, consultationId: string): Promise<void> => {
  await add(desk, {
    consultationId,
    title: "The draft framework on one page",
    language: "en",
    otherFormat: "A summary to print. The same words are on this page; ask us for large print or Easy Read.",
    fileName: "framework-on-one-page.pdf",
    bytes: aPdf("The draft framework on one page", [
      "This is a demonstration. The document is made up.",
      "Engagement: people shape the decisions that affect them.",
      "Empowerment: communities act on what matters to them.",
      "Equality: nobody is left out, and the council can show it.",
    ]),
  });
  await add(desk, {
    consultationId,
    title: "What happens when, as a table",
    language: "en",
    fileName: "what-happens-when.csv",
    bytes: Buffer.from(`\uFEFF${TIMETABLE.map(csvRow).join("")}`),
  });
  const { id } = await add(desk, {
    consultationId,
    title: "The draft framework in easy words",
    language: "en",
    fileName: "framework-in-easy-words.pdf",
    bytes: aPdf("The draft framework in easy words", [
      "This is a demonstration. The document is made up.",
      "The council wants to ask you more often.",
      "You can help to decide.",
      "Nobody is left out.",
      "You can say yes or no to this plan.",
    ]),
  });
  await chooseEasyRead(desk, { consultationId, documentId: id, pages: 1 });
};

/** Attaches an Easy Read version to a demonstration that is open, as a council does to which it came late. */
export const attachLateEasyRead = async (desk: Desk, consultationId: string): Promise<void> => {
  await addEasyRead(desk, {
    consultationId,
    title: "Your parks in easy words",
    language: "en",
    fileName: "parks-in-easy-words.pdf",
    bytes: aPdf("Your parks in easy words", [
      "This is a demonstration. The document is made up.",
      "Parks are for everybody.",
      "There is money to make them better.",
      "Tell us what to do first.",
    ]),
    version: 1,
    pages: 1,
  });
};
