import type { DesignPart } from "@collaborative-communities/consultations";
import type { Field } from "../fields/field.ts";

/** One part of a design on a page: its fields, and what it starts from where nothing is saved. */
export type PartForm = {
  readonly part: DesignPart;
  readonly name: string;
  readonly fields: readonly Field[];
  readonly start?: Readonly<Record<string, unknown>>;
};

/** Parts of a design that are written on one page. */
export type DesignGroup = {
  readonly id: string;
  readonly name: string;
  readonly intro?: string;
  readonly parts: readonly PartForm[];
};

/** A choice for every word of a list. */
export const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
