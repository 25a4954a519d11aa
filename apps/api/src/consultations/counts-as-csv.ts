import { type Channel, mayReadCounts } from "@collaborative-communities/consultations";
import { csvRow } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import { notFound } from "../trpc.ts";
import { consultationBy } from "./repository.ts";
import { countForStaff, type Desk } from "./running.ts";

type Command = { id: string; channel?: Channel | undefined; pcnAreaCode?: string | undefined };

/**
 * The counts as a file for a spreadsheet, in which nothing can be calculated by itself. What is small is not hidden, as
 * on the page; so whoever takes it along leaves a fact.
 */
export const countsAsCsv = async (desk: Desk, command: Command): Promise<{ fileName: string; content: string }> => {
  const counts = await countForStaff(desk, command);
  const consultation = await consultationBy(desk.db, { id: command.id });
  if (!consultation) throw notFound("consultation");
  const { areas } = counts;
  const rows: (string | number | null)[][] = [
    ["Part", "What", "Answer", "Number", "Answered", "Skipped"],
    ["All", "Answers", null, counts.responses, null, null],
    ...Object.entries(counts.byChannel).map(([channel, count]) => ["Channel", channel, null, count, null, null]),
    ...counts.questions.flatMap(({ question, base, skipped, options }) => [
      ["Question", question.text, null, null, base, skipped],
      ...options.map((option) => ["Question", question.text, option.text, option.count, base, skipped]),
    ]),
    ...areas.wards.map(({ name, count }) => ["Ward", name, null, count, areas.base, null]),
    ...areas.pcnAreas.map(({ name, count }) => ["PCN area, indicative", name, null, count, areas.base, null]),
    ["Ward", "Not sure", null, areas.notSure, null, null],
    ["Ward", "Outside", null, areas.outside, null, null],
    ["Ward", "Not said", null, areas.notSaid, null, null],
  ];
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayReadCounts),
    what: "consultation/counts-taken",
    about: command.id,
    details: { channel: command.channel ?? null, pcnAreaCode: command.pcnAreaCode ?? null },
  });
  // A byte-order mark, by which spreadsheets know that it is UTF-8.
  return { fileName: `${consultation.slug}-counts.csv`, content: `\uFEFF${rows.map(csvRow).join("")}` };
};
