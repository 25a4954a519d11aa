/** A person as far as what is kept of them can be found: by what they hold, never by a name typed into a search. */
export type Subject = {
  /** Answers that are theirs, by the ids under which records speak of them. */
  readonly answerIds: readonly string[];
  /** Answers begun and not sent, by their secret. */
  readonly draftIds: readonly string[];
  /** A contact of theirs: an e-mail or a post address, as they gave it. */
  readonly contact?: string | undefined;
  readonly staffPersonId?: string | undefined;
};

/** What one keeper keeps of a person, ready to be shown: each record with its texts by name. */
export type HeldRecord = {
  /** Where it is kept, as the register of personal data names it. */
  readonly table: string;
  /** By which a passage in it can be named again; stable for as long as it is kept. */
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  /** Which of the values are words that people wrote freely, and so may name somebody else. */
  readonly freeWords: readonly string[];
};
