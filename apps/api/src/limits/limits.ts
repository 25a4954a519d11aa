/** So many at once, and then as many again, evenly, over so many seconds. */
export type Limit = { readonly most: number; readonly seconds: number };

/**
 * Every limit, with why it is what it is [design]. None goes by network address: a library, a school or a council
 * office is one address with many people behind it. A limit for each holds one browser or one person; an overall one
 * protects the database and is far above what a whole district does in a busy minute.
 */
export const LIMITS = {
  /** Of one browser or draft. A person sends a few files, and one or two again. */
  "answer-file": { most: 40, seconds: 600 },
  /** Of all browsers: two a second, of ten megabytes at most. */
  "answer-file-overall": { most: 1_200, seconds: 600 },
  /** Of one browser. Somebody who mistypes tries three or four times; a desk in a library looks up for one after the other. */
  reference: { most: 30, seconds: 600 },
  /** Of all browsers, and only those that found nothing: so that 55 bits cannot be guessed (see apps/docs/operating.md). */
  "reference-guesses": { most: 1_000, seconds: 60 },
  /** Of one browser. A person says one thing, or three; a helper at a desk writes for one after the other. */
  challenge: { most: 20, seconds: 600 },
  /** Of all browsers: far more than even an angry evening brings, and few enough to be read by people. */
  "challenge-overall": { most: 600, seconds: 600 },
  /** Of one browser. Somebody tries a few; a helper fills in one form after the other. */
  postcode: { most: 60, seconds: 60 },
  /** Of all browsers: fifty a second. */
  "postcode-overall": { most: 3_000, seconds: 60 },
  /** Of all, and only those that found nothing. A key has 144 bits; this is to see and to slow who tries. */
  "preview-guesses": { most: 300, seconds: 60 },
  /** Of one browser and consultation. A shared computer in a library begins anew for each visitor. */
  draft: { most: 60, seconds: 600 },
  /** Of one consultation: a hundred people a second begin to answer, for two minutes, before anybody is told to wait. */
  "draft-overall": { most: 12_000, seconds: 120 },
  /** Of one browser. Somebody saves a few times; a helper saves for one after the other. */
  "save-draft": { most: 30, seconds: 600 },
  /** Of one address, so that nobody fills another's mailbox. */
  "save-draft-to": { most: 10, seconds: 3_600 },
  /** Of all, and only those that found nothing: reference and address together, and a code after that. */
  "come-back-guesses": { most: 300, seconds: 60 },
  /** Of all, and only those that found nothing. A device's secret has 144 bits; this is to see and to slow who tries. */
  "hub-guesses": { most: 300, seconds: 60 },
  /** Of one member of staff. Each check of a file is one as well. */
  import: { most: 60, seconds: 600 },
  /** Of one member of staff. */
  document: { most: 60, seconds: 600 },
  /** Of one browser. */
  "sign-in": { most: 20, seconds: 600 },
  /** Of all browsers: begun sign-ins are kept ten minutes, so their table stays below some three thousand rows. */
  "sign-in-overall": { most: 300, seconds: 60 },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof LIMITS;

/** Limits of this installation, where they differ from the defaults. */
export type Limits = Partial<Readonly<Record<LimitName, Limit>>>;
