import { PlanEntry } from "@collaborative-communities/engagement-plan";
import type { FieldError } from "../problem.ts";
import { DAY_SENTENCE, type DayParts, NO_DAY, partsOf, typedDay } from "../site/day-parts.ts";
import type { Activity } from "./read-plan.tsx";

/** An entry as it is typed. */
export type EntryForm = {
  readonly organisationId: string;
  readonly title: string;
  readonly kind: string;
  readonly opensOn: DayParts;
  readonly closesOn: DayParts;
  readonly audiences: readonly string[];
  readonly topics: readonly string[];
  readonly areas: readonly string[];
  readonly minutes: string;
  readonly isPublic: string;
  readonly resultToldOn: DayParts;
};

/** An empty form, for an organisation where there is only one to write for. */
export const emptyEntry = (organisationId = ""): EntryForm => ({
  organisationId,
  title: "",
  kind: "",
  opensOn: NO_DAY,
  closesOn: NO_DAY,
  audiences: [],
  topics: [],
  areas: [],
  minutes: "",
  isPublic: "",
  resultToldOn: NO_DAY,
});

export const formOf = (entry: Activity): EntryForm => ({
  organisationId: entry.organisationId ?? "",
  title: entry.title,
  kind: entry.entryKind ?? "",
  opensOn: partsOf(entry.opensOn),
  closesOn: partsOf(entry.closesOn),
  audiences: entry.audiences,
  topics: entry.topics,
  areas: entry.areas,
  minutes: String(entry.minutes),
  isPublic: entry.isPublic ? "yes" : "no",
  resultToldOn: partsOf(entry.resultToldOn),
});

const SENTENCES: Readonly<Record<string, string>> = {
  kind: "Choose what kind it is.",
  opensOn: DAY_SENTENCE,
  closesOn: DAY_SENTENCE,
  resultToldOn: DAY_SENTENCE,
  minutes: "Enter how many minutes it takes, as a whole number like 10.",
};

/** Reads what was typed: the entry, or everything that is wrong with it, a sentence for each field. */
export const readEntry = (
  form: EntryForm,
): { ok: true; entry: PlanEntry } | { ok: false; errors: readonly FieldError[] } => {
  const minutes = form.minutes.trim();
  const read = PlanEntry.safeParse({
    ...form,
    opensOn: typedDay(form.opensOn),
    closesOn: typedDay(form.closesOn),
    resultToldOn: typedDay(form.resultToldOn),
    minutes: /^\d{1,5}$/.test(minutes) ? Number(minutes) : undefined,
    isPublic: form.isPublic === "" ? null : form.isPublic === "yes",
  });
  if (read.success) return { ok: true, entry: read.data };
  const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
  return {
    ok: false,
    errors: fields.map((field) => ({
      field,
      text:
        field === "isPublic"
          ? "Say whether everybody may know of it."
          : field === "minutes" && /^\d+$/.test(minutes)
            ? "Enter 2,880 minutes or fewer."
            : (SENTENCES[field] ?? read.error.issues.find(({ path }) => path[0] === field)?.message ?? ""),
    })),
  };
};
