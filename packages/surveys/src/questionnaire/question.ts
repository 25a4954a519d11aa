import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Routing } from "./condition.ts";
import { asked, Id, LONGEST_TEXT, optionsFrom } from "./option.ts";

/** Ways of not answering that are an answer: kept, counted and exported, and never mixed with a skipped question. */
export const Decline = z.enum(["do-not-know", "prefer-not-to-say"]);
export type Decline = z.infer<typeof Decline>;

const base = {
  id: Id,
  text: asked,
  hint: z.string().trim().max(500, "Keep the hint to 500 characters.").optional(),
  required: z.boolean().default(false),
  /** The section it belongs to. The questions of a section stand together. */
  section: Id.optional(),
  /** Asked only where this holds; absent, it is always asked. */
  showIf: Routing.optional(),
  /** What a person may say instead of answering. */
  declines: z.array(Decline).min(1).max(2).optional(),
  /** The question of the bank it was taken from. */
  fromBank: z.string().max(60).optional(),
};
const options = optionsFrom(2);

/** Choose one. */
export const SingleChoice = z.object({ kind: z.literal("single"), ...base, options });
export type SingleChoice = z.infer<typeof SingleChoice>;

/** Choose all that apply, or at most so many. */
export const SeveralChoices = z.object({
  kind: z.literal("several"),
  ...base,
  options,
  most: z.number().int().min(1).max(30).optional(),
});
export type SeveralChoices = z.infer<typeof SeveralChoices>;

/** Say it in your own words. */
export const FreeText = z.object({
  kind: z.literal("text"),
  ...base,
  /** In characters as people count them (Unicode code points). */
  maxLength: z.number().int().min(50).max(20_000).default(LONGEST_TEXT),
});
export type FreeText = z.infer<typeof FreeText>;

/** The largest number a question takes, either side of zero, in its smallest unit: a million of them still add up exactly. */
export const LARGEST_NUMBER = 1_000_000_000;
const Units = z.number().int().min(-LARGEST_NUMBER).max(LARGEST_NUMBER);

/** A number, kept as whole units of its last decimal place: with `decimals: 1`, 12.5 is 125. `min` and `max` are in these units. */
export const NumberQuestion = z.object({
  kind: z.literal("number"),
  ...base,
  decimals: z.number().int().min(0).max(4).default(0),
  min: Units.optional(),
  max: Units.optional(),
  /** What is counted, in words: “people”, “hours a week”. */
  unit: z.string().trim().min(1).max(40).optional(),
});
export type NumberQuestion = z.infer<typeof NumberQuestion>;

/** How much of a date a person must give. */
export const DatePrecision = z.enum(["year", "month", "day"]);
export type DatePrecision = z.infer<typeof DatePrecision>;

/** Where a date may not lie, seen from the day on which a person answers. That day itself is always taken. */
export const NotIn = z.enum(["future", "past"]);
export type NotIn = z.infer<typeof NotIn>;

/** A date, in full or as much of it as is known. */
export const DateQuestion = z.object({
  kind: z.literal("date"),
  ...base,
  /** The least that is taken: “year” takes 1990, June 1990 and 3 June 1990. */
  least: DatePrecision.default("year"),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  notIn: NotIn.optional(),
});
export type DateQuestion = z.infer<typeof DateQuestion>;

/** A whole number between two ends, each with its words. */
export const ScaleQuestion = z.object({
  kind: z.literal("scale"),
  ...base,
  min: z.number().int().min(-10).max(10),
  max: z.number().int().min(-10).max(10),
  low: z.string().trim().max(100).optional(),
  high: z.string().trim().max(100).optional(),
});
export type ScaleQuestion = z.infer<typeof ScaleQuestion>;

/** Several rows, each answered on the one scale they share. */
export const MatrixQuestion = z.object({
  kind: z.literal("matrix"),
  ...base,
  rows: optionsFrom(1),
  columns: optionsFrom(2).max(11, "Give at most 11 answers to choose from."),
});
export type MatrixQuestion = z.infer<typeof MatrixQuestion>;

/** Options in an order, best first, without ties. */
export const RankingQuestion = z.object({
  kind: z.literal("ranking"),
  ...base,
  options,
  /** Whether every option must have its place; otherwise the first few will do. */
  total: z.boolean().default(false),
  /** At most so many places. */
  most: z.number().int().min(1).max(30).optional(),
});
export type RankingQuestion = z.infer<typeof RankingQuestion>;

/** The largest budget that can be shared out: £90 million in pence, so that a million answers still add up exactly. */
export const LARGEST_BUDGET = 9_000_000_000;

/** A budget shared out between options. Whole pence, or whole points. */
export const AllocationQuestion = z.object({
  kind: z.literal("allocation"),
  ...base,
  options,
  total: z.number().int().min(1).max(LARGEST_BUDGET),
  /** Whether all of it must be given out. */
  spend: z.enum(["exactly", "at-most"]).default("exactly"),
  in: z.enum(["pence", "points"]).default("pence"),
});
export type AllocationQuestion = z.infer<typeof AllocationQuestion>;

/** A ward to choose from: its ONS code and its name. */
export const WardChoice = z.object({
  code: z.string().regex(/^[A-Z]\d{8}$/, "Use the code of the Office for National Statistics."),
  name: z.string().trim().min(1).max(100),
});
export type WardChoice = z.infer<typeof WardChoice>;

/** Somewhere on a map, a ward, or a place in words. A point is never the only way. */
export const PlaceQuestion = z.object({
  kind: z.literal("place"),
  ...base,
  takes: z.array(z.enum(["point", "ward", "named"])).min(1),
  wards: z.array(WardChoice).max(200).optional(),
  /** West, south, east, north in degrees (WGS84); points outside are refused. */
  within: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
});
export type PlaceQuestion = z.infer<typeof PlaceQuestion>;

/** Files, known by id, name, size and hash; their content is elsewhere. */
export const FileQuestion = z.object({
  kind: z.literal("file"),
  ...base,
  most: z.number().int().min(1).max(10).default(1),
  /** In bytes, each. */
  maxBytes: z.number().int().min(1).max(1_000_000_000).default(10_000_000),
  /** Endings of names, in small letters and without the dot. */
  endings: z
    .array(z.string().regex(/^[a-z0-9]{1,8}$/))
    .min(1)
    .max(30),
});
export type FileQuestion = z.infer<typeof FileQuestion>;

export const Question = z.discriminatedUnion("kind", [
  SingleChoice,
  SeveralChoices,
  FreeText,
  NumberQuestion,
  DateQuestion,
  ScaleQuestion,
  MatrixQuestion,
  RankingQuestion,
  AllocationQuestion,
  PlaceQuestion,
  FileQuestion,
]);
export type Question = z.infer<typeof Question>;

/** A question answered by choosing from a list: the two kinds a bar chart of options can be drawn of. */
export type ChoiceQuestion = SingleChoice | SeveralChoices;
export const isChoice = (question: Question): question is ChoiceQuestion =>
  question.kind === "single" || question.kind === "several";
