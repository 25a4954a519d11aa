import { Moment, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";

/** The parts of a council report that somebody named must verify ("Implications verified by:"). */
export const ImplicationKind = z.enum(["finance", "legal", "diversity-and-equality", "other"]);
export type ImplicationKind = z.infer<typeof ImplicationKind>;

/** Each part under the name it has in the report. */
export const IMPLICATION_NAMES: Readonly<Record<ImplicationKind, string>> = {
  finance: "Financial",
  legal: "Legal",
  "diversity-and-equality": "Diversity and Equality",
  other: "Other implications",
};

/** One part of the report: its words, the version they are in, and who verified which version. */
export const Implication = z.object({
  kind: ImplicationKind,
  text: z.string().trim().max(20_000),
  textVersion: z.int().positive(),
  verified: z
    .object({ by: z.string().min(1), name: z.string().trim().min(1), textVersion: z.int().positive(), at: Moment })
    .optional(),
});
export type Implication = z.infer<typeof Implication>;

/** Verified means: by somebody named, and the words have not changed since. */
export const isVerified = ({ verified, textVersion }: Implication): boolean => verified?.textVersion === textVersion;

/** Each part that stands in the way of a final report, as a sentence that says who must do what. */
export const missingVerifications = (implications: readonly Implication[]): string[] =>
  ImplicationKind.options.flatMap((kind) => {
    const name = IMPLICATION_NAMES[kind];
    const part = implications.find((one) => one.kind === kind);
    if (part === undefined || part.text === "") return [`Write “${name}”, or write there that there are none.`];
    if (isVerified(part)) return [];
    return part.verified === undefined
      ? [`“${name}” has not been verified. Ask a named person to read and verify it.`]
      : [`“${name}” changed after ${part.verified.name} verified it. Ask for it to be verified again.`];
  });

/**
 * Verifies one part as it stands now. Refuses with `decision/no-such-implication`, and with `decision/older-version`
 * when the person read other words than those that are there now.
 */
export const verifyImplication = (
  implications: readonly Implication[],
  command: { kind: ImplicationKind; by: string; name: string; textVersion: number },
  now: Date,
): Result<Implication[]> => {
  const part = implications.find((one) => one.kind === command.kind);
  if (part === undefined || part.text === "")
    return refuse("decision/no-such-implication", `There is nothing under “${IMPLICATION_NAMES[command.kind]}” yet.`);
  if (part.textVersion !== command.textVersion)
    return refuse(
      "decision/older-version",
      `“${IMPLICATION_NAMES[command.kind]}” is at version ${part.textVersion} now. Read that version, and then verify it.`,
      { field: "textVersion", details: { current: part.textVersion } },
    );
  const { by, name, textVersion } = command;
  return ok(implications.map((one) => (one === part ? { ...one, verified: { by, name, textVersion, at: now } } : one)));
};

/** Changes the words of a part. What was verified before no longer counts, because the version goes up. */
export const reviseImplication = (
  implications: readonly Implication[],
  { kind, text }: { kind: ImplicationKind; text: string },
): Implication[] => {
  const part = implications.find((one) => one.kind === kind);
  if (part === undefined) return [...implications, { kind, text, textVersion: 1 }];
  return part.text === text
    ? [...implications]
    : implications.map((one) => (one === part ? { ...one, text, textVersion: one.textVersion + 1 } : one));
};
