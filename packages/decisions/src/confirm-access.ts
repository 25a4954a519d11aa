import { formatDate, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { type Decision, type DecisionMaker, isTaken, Paper } from "./decision.ts";

/** A decision-maker says that they have had the papers. `by` is who is signed in. */
export const ConfirmAccess = z.object({ makerId: z.string(), by: z.string(), papers: z.array(Paper) });
export type ConfirmAccess = z.infer<typeof ConfirmAccess>;

const makerOf = (decision: Decision, makerId: string): DecisionMaker | undefined =>
  decision.makers.find(({ id }) => id === makerId);

const NO_MAKER = refuse("decision/not-a-maker", "This person is not one of those who take this decision.");
const TOO_LATE = refuse(
  "decision/already-taken",
  "The decision has been taken. Access to the papers must be confirmed before it.",
);

/**
 * Confirms, before the decision, that a maker has had the papers (CON-20). Nobody can confirm for another, not even
 * a deputy. Refuses with `decision/not-a-maker`, `decision/only-for-yourself`, `decision/papers-missing` and
 * `decision/already-taken`.
 */
export const confirmAccess = (decision: Decision, command: ConfirmAccess, now: Date): Result<Decision> => {
  const maker = makerOf(decision, command.makerId);
  if (maker === undefined) return NO_MAKER;
  if (command.by !== command.makerId)
    return refuse(
      "decision/only-for-yourself",
      `Only ${maker.name} can confirm this. If they cannot, the clerk can note that the papers were sent to them.`,
    );
  if (isTaken(decision)) return TOO_LATE;
  const missing = Paper.options.filter((paper) => !command.papers.includes(paper));
  if (missing.length > 0)
    return refuse("decision/papers-missing", `Read all three papers first. Still to come: ${missing.join(", ")}.`, {
      field: "papers",
    });
  const { makerId, papers } = command;
  const confirmation = { makerId, papers, reportVersion: decision.reportVersion, confirmedAt: now };
  return ok({ ...decision, access: [...decision.access.filter((one) => one.makerId !== makerId), confirmation] });
};

/** The clerk's note, with the day the papers were sent. */
export const NoteAvailability = z.object({
  makerId: z.string(),
  by: z.string(),
  sentOn: LocalDate,
  note: z.string().trim().min(1, "Say how the papers were sent and where they could be read."),
});
export type NoteAvailability = z.infer<typeof NoteAvailability>;

/** Notes that the papers were sent to a maker who has not confirmed. It lets the decision go on, with a warning kept. */
export const noteAvailability = (decision: Decision, command: NoteAvailability, now: Date): Result<Decision> => {
  if (makerOf(decision, command.makerId) === undefined) return NO_MAKER;
  if (isTaken(decision)) return TOO_LATE;
  if (command.by === command.makerId)
    return refuse("decision/note-is-the-clerks", "The clerk makes this note. Confirm that you have had the papers.");
  const read = NoteAvailability.safeParse(command);
  if (!read.success) return refuse("decision/note-incomplete", read.error.issues[0]?.message ?? "Complete the note.");
  const { makerId, by, sentOn, note } = read.data;
  const kept = { makerId, notedBy: by, sentOn, note, notedAt: now };
  return ok({ ...decision, availability: [...decision.availability.filter((one) => one.makerId !== makerId), kept] });
};

/** How one maker stands. `noted` lets the decision go on with a warning; `missing` does not. */
export type AccessState = {
  readonly maker: DecisionMaker;
  readonly state: "confirmed" | "noted" | "missing";
  readonly sentence: string;
};

/** Every maker, in order. A word given on an older version of the report no longer counts. */
export const accessStates = (decision: Decision): AccessState[] =>
  decision.makers.map((maker) => {
    const given = decision.access.find(({ makerId }) => makerId === maker.id);
    if (given?.reportVersion === decision.reportVersion)
      return {
        maker,
        state: "confirmed",
        sentence: `${maker.name} has had the report, the answers and the assessment.`,
      };
    const note = decision.availability.find(({ makerId }) => makerId === maker.id);
    if (note !== undefined)
      return {
        maker,
        state: "noted",
        sentence: `${maker.name} did not confirm. The clerk notes the papers were sent on ${formatDate(note.sentOn)}.`,
      };
    return { maker, state: "missing", sentence: `${maker.name} has not yet confirmed that they had the papers.` };
  });
