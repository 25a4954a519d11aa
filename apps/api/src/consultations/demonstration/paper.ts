import type { LocalDate } from "@collaborative-communities/foundation";
import type { Desk } from "../../context.ts";
import { type Entry, enterAnswer } from "../entry/entering.ts";
import { makeCopies } from "../entry/paper.ts";
import { batchesOf, batchToPrint } from "../entry/paper-repository.ts";

/** How many answers are entered for the demonstration. */
export const ENTERED_FOR_DEMONSTRATION = 5;

const ON_PAPER: readonly Pick<Entry, "answers" | "whereabouts">[] = [
  {
    answers: { vision: "vision-2", first: "first-1", change: "Made up: say who I can ring." },
    whereabouts: { kind: "not-sure" },
  },
  {
    answers: { vision: "vision-4", objectives: ["objectives-1", "objectives-3"] },
    whereabouts: { kind: "not-said" },
  },
  {
    answers: { first: "first-3", "red-tape": "Made up: I had to fill in the same form twice." },
    whereabouts: { kind: "outside" },
  },
  { answers: { vision: "vision-1", first: "first-2" }, whereabouts: { kind: "not-said" } },
];

/** Copies that were printed, some of which came back, and an email: made up, and it says so. */
export const paperForDemonstration = async (desk: Desk, id: string, receivedOn: LocalDate): Promise<void> => {
  const batchId = desk.newId();
  await makeCopies(desk, { id, batchId, copies: 12, language: "en", size: "standard", rounds: 3 });
  await makeCopies(desk, { id, batchId: desk.newId(), copies: 4, language: "en", size: "large", rounds: 3 });
  const batch = (await batchesOf(desk.db, id)).find((one) => one.id === batchId);
  const { references = [] } = (batch && (await batchToPrint(desk.db, batch.printKey))) ?? {};
  for (const [at, one] of ON_PAPER.entries())
    await enterAnswer(
      desk,
      {
        id,
        submissionKey: `demonstration-paper-${at}`,
        channel: "paper",
        receivedOn,
        ...one,
        // One came on a copy of a copy, which has no reference.
        ...(at > 0 && { copyReference: references[at - 1] }),
      },
      true,
    );
  await enterAnswer(
    desk,
    {
      id,
      submissionKey: "demonstration-email",
      channel: "email",
      receivedOn,
      answers: { vision: "vision-2" },
      free: {
        words: "Made up: I read the draft on the bus. It is good, but it does not say what happens to my answer.",
        source: "Consultation mailbox",
        basis: "wrote-to-take-part",
      },
      whereabouts: { kind: "not-said" },
    },
    true,
  );
};
