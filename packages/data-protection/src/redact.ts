import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";

/** What stands in place of what was taken out. */
export const REDACTED = "[redacted]";

/** A passage of a text: from its first letter until before its last, counted as JavaScript counts. */
export const Passage = z.object({ from: z.number().int().min(0), to: z.number().int().min(1) });
export type Passage = z.infer<typeof Passage>;

/**
 * Every place where some words stand in a text, whatever their capitals.
 * Refuses `redaction/not-there` where they stand nowhere.
 */
export const findPassages = (text: string, words: string): Result<readonly Passage[]> => {
  const sought = words.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = sought === "" ? [] : [...text.matchAll(new RegExp(sought, "giu"))];
  if (found.length === 0)
    return refuse("redaction/not-there", "These words are not in the text. Copy them from it as they stand.", {
      field: "words",
    });
  return ok(found.map((match) => ({ from: match.index, to: match.index + match[0].length })));
};

/** A text without some passages. Passages that touch or overlap become one. */
export const redact = (text: string, passages: readonly Passage[]): string => {
  let [out, at] = ["", 0];
  for (const { from, to } of [...passages].sort((one, other) => one.from - other.from)) {
    if (to <= at || from >= text.length) continue;
    if (from > at || out === "") out += text.slice(at, Math.max(from, at)) + REDACTED;
    at = Math.max(at, to);
  }
  return out + text.slice(at);
};
