/** Why personal data is kept, on what basis, and for how long. One entry a column. */
export type PersonalData = {
  readonly about: "resident" | "staff";
  readonly purpose: string;
  /** An article of the UK GDPR. */
  readonly lawfulBasis: string;
  readonly retention: Retention;
  /** Data of a kind named in UK GDPR Article 9, or text in which people may write such data unasked. */
  readonly specialCategory: "no" | "may-be-written-unasked";
};

/**
 * How long. Defaults of this project, to be replaced by the council's own retention schedule; no period here is a
 * statement of law.
 */
export const RETENTIONS = {
  "decision-and-two-years": "Until two years after the decision, then made anonymous",
  "a-day-of-limits": "Until what was taken of a limit is given back, one day at most",
  "fourteen-days-unsent": "Until it is sent, or 14 days after the last change",
  "ten-minutes": "Until the sign-in is finished, or at the next sign-in after ten minutes",
  session: "Until the session ends, 12 hours at most",
  "seven-years": "Seven years",
  "while-in-post": "While the person holds a post, and seven years after",
} as const;
export type Retention = keyof typeof RETENTIONS;

const PUBLIC_TASK = "Article 6(1)(e), public task";
const COUNT: Pick<PersonalData, "lawfulBasis" | "specialCategory"> = {
  lawfulBasis: PUBLIC_TASK,
  specialCategory: "no",
};

const answers = (purpose: string, retention: Retention): PersonalData => ({
  about: "resident",
  purpose,
  lawfulBasis: PUBLIC_TASK,
  retention,
  specialCategory: "may-be-written-unasked",
});
const resident = (purpose: string, retention: Retention = "decision-and-two-years"): PersonalData => ({
  about: "resident",
  purpose,
  retention,
  ...COUNT,
});
const staff = (purpose: string, retention: Retention = "seven-years"): PersonalData => ({
  about: "staff",
  purpose,
  retention,
  ...COUNT,
});

/** A column that says nothing about a living person. */
const NOT_PERSONAL = "not personal" as const;

/**
 * Every column there is. A test fails when a column is missing here, or is here and not in the database, so that
 * nobody can start to keep something about people without saying why.
 */
export const REGISTRY: Readonly<Record<string, Readonly<Record<string, PersonalData | typeof NOT_PERSONAL>>>> = {
  appointment: {
    id: NOT_PERSONAL,
    person_id: staff("To show who held a post on a day", "while-in-post"),
    post: staff("To know what a person may do", "while-in-post"),
    organisation_id: staff("To show for whom a person acted", "while-in-post"),
    wards: staff("To show for which wards a post was held", "while-in-post"),
    from_day: staff("To show who held a post on a day", "while-in-post"),
    to_day: staff("To show who held a post on a day", "while-in-post"),
    appointed_by: staff("To show who appointed them"),
    ended_by: staff("To show who ended it"),
  },
  audit_fact: {
    position: NOT_PERSONAL,
    at: staff("To show when somebody did what"),
    person_id: staff("To show who did what"),
    post: staff("To show in which post somebody did it"),
    what: NOT_PERSONAL,
    about: staff("To show to what or whom it was done"),
    why: staff("To show the reason somebody gave"),
    details: NOT_PERSONAL,
    before: NOT_PERSONAL,
    after: NOT_PERSONAL,
    previous_hash: NOT_PERSONAL,
    hash: NOT_PERSONAL,
  },
  audit_head: {
    only_one: NOT_PERSONAL,
    position: NOT_PERSONAL,
    previous_hash: NOT_PERSONAL,
    hash: NOT_PERSONAL,
  },
  consultation: {
    id: NOT_PERSONAL,
    slug: NOT_PERSONAL,
    state: NOT_PERSONAL,
    plan: NOT_PERSONAL,
    questionnaire: NOT_PERSONAL,
    closes_at: NOT_PERSONAL,
    opened_at: NOT_PERSONAL,
    closed_at: NOT_PERSONAL,
    closed_early_because: NOT_PERSONAL,
    preview_key: NOT_PERSONAL,
    created_at: NOT_PERSONAL,
    created_by: staff("To show who planned it"),
    revision: NOT_PERSONAL,
    demonstration: NOT_PERSONAL,
  },
  document: {
    id: NOT_PERSONAL,
    consultation_id: NOT_PERSONAL,
    title: NOT_PERSONAL,
    kind: NOT_PERSONAL,
    language: NOT_PERSONAL,
    other_format: NOT_PERSONAL,
    file_name: NOT_PERSONAL,
    size: NOT_PERSONAL,
    sha256: NOT_PERSONAL,
    added_at: staff("To show when a document was attached"),
    added_by: staff("To show who attached it"),
  },
  document_content: {
    document_id: NOT_PERSONAL,
    bytes: NOT_PERSONAL,
  },
  draft: {
    id: resident("To give unsent answers back to the browser they came from", "fourteen-days-unsent"),
    consultation_id: NOT_PERSONAL,
    answers: answers("To keep answers until they are sent", "fourteen-days-unsent"),
    whereabouts: resident("To keep the answer to “where do you live” until it is sent", "fourteen-days-unsent"),
    language: NOT_PERSONAL,
    started_at: NOT_PERSONAL,
    updated_at: NOT_PERSONAL,
  },
  feedback: {
    consultation_id: NOT_PERSONAL,
    summary: NOT_PERSONAL,
    items: NOT_PERSONAL,
    published_at: NOT_PERSONAL,
    published_by: staff("To show who published it"),
  },
  limit_taken: {
    key: resident("To keep one browser from asking too often; a hash of its secret", "a-day-of-limits"),
    full_at: NOT_PERSONAL,
  },
  organisation: {
    id: NOT_PERSONAL,
    kind: NOT_PERSONAL,
    name: NOT_PERSONAL,
  },
  postcode_place: {
    postcode: NOT_PERSONAL,
    ward_code: NOT_PERSONAL,
    lsoa_code: NOT_PERSONAL,
    easting: NOT_PERSONAL,
    northing: NOT_PERSONAL,
  },
  response: {
    reference: resident("To let a person find their answers again"),
    consultation_id: NOT_PERSONAL,
    submission_key: resident("To count an answer once, however often it is sent"),
    questionnaire_version: NOT_PERSONAL,
    channel: NOT_PERSONAL,
    received_at: resident("To show that an answer came in time"),
    received_on: resident("To show that an answer came in time"),
    language: resident("To answer in the language a person used"),
    answers: answers("To take what people say into account", "decision-and-two-years"),
    whereabouts: resident("To see which parts of the area were heard"),
    ward_code: resident("To see which parts of the area were heard"),
    postcode: resident("To count by area when boundaries change"),
    entered_by: staff("To show who entered an answer for somebody"),
    import_id: NOT_PERSONAL,
    demonstration: NOT_PERSONAL,
    audit_id: resident("To name an answer in the audit trail without its reference"),
  },
  response_seal: {
    batch: NOT_PERSONAL,
    audit_id: resident("To show that no answer was removed or put in"),
    consultation_id: NOT_PERSONAL,
    channel: NOT_PERSONAL,
    received_at: resident("To show that no answer was removed or put in"),
  },
  response_unsealed: {
    audit_id: resident("To show that no answer was removed or put in"),
    consultation_id: NOT_PERSONAL,
    channel: NOT_PERSONAL,
    received_at: resident("To show that no answer was removed or put in"),
  },
  response_import: {
    id: NOT_PERSONAL,
    consultation_id: NOT_PERSONAL,
    file_name: NOT_PERSONAL,
    channel: NOT_PERSONAL,
    imported_by: staff("To show who imported a file"),
    imported_at: NOT_PERSONAL,
    rows_added: NOT_PERSONAL,
    rows_already_there: NOT_PERSONAL,
    rows_bad: NOT_PERSONAL,
  },
  staff_person: {
    id: staff("To know who is signed in", "while-in-post"),
    name: staff("To know who is signed in", "while-in-post"),
    email: staff("To know a person when they first sign in", "while-in-post"),
    issuer: staff("To know a person when they sign in", "while-in-post"),
    subject: staff("To know a person when they sign in", "while-in-post"),
    demonstration: NOT_PERSONAL,
  },
  staff_session: {
    secret_hash: staff("To keep a person signed in", "session"),
    id: staff("To let a person end a session from another device", "session"),
    device: staff("To let a person recognise their own sessions", "session"),
    person_id: staff("To keep a person signed in", "session"),
    started_at: staff("To end a session in time", "session"),
    last_seen_at: staff("To end a session in time", "session"),
  },
  staff_sign_in: {
    state_hash: staff("To take an answer of the identity provider once", "ten-minutes"),
    browser_hash: staff("To take an answer only in the browser that asked", "ten-minutes"),
    replaces_hash: staff("To end the session that a new one replaces", "ten-minutes"),
    return_to: staff("To show the page that was asked for", "ten-minutes"),
    started_at: NOT_PERSONAL,
  },
  ward_allocation: {
    ward_code: NOT_PERSONAL,
    pcn_area_code: NOT_PERSONAL,
    note: NOT_PERSONAL,
  },
};
