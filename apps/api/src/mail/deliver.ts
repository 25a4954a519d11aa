import type { Written } from "./template.ts";

/** A message on its way out. */
export type Outgoing = Written & {
  /** The same at every attempt, so that a mailbox may know a message it has already. */
  readonly id: string;
  readonly to: string;
  readonly template: string;
  readonly language: string;
  readonly values: Readonly<Record<string, string>>;
  /** Where one press ends messages of this kind. */
  readonly unsubscribe?: string | undefined;
};

/** How it went: it was taken; it may be taken later; it never will. The code holds nothing personal: "smtp 451". */
export type Delivery =
  | { readonly kind: "taken" }
  | { readonly kind: "later"; readonly failure: string }
  | { readonly kind: "never"; readonly failure: string };

/** Hands a message to the outside. It does not throw for what the outside does. */
export type Deliver = (message: Outgoing) => Promise<Delivery>;
