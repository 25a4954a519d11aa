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
  "thirty-days-after-telling": "Until 30 days after everybody was told, or until the person stops it",
  "until-stopped": "Until the person stops it; seven days where they never confirmed it",
  "ten-minutes": "Until the sign-in is finished, or at the next sign-in after ten minutes",
  "one-day": "One day",
  session: "Until the session ends, 12 hours at most for staff and a day for residents",
  "two-years-unused": "Until the person deletes the account, or two years after they last signed in",
  "thirty-days-after": "30 days after it was sent or given up",
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
const subscriber = (purpose: string, retention: Retention = "until-stopped"): PersonalData => ({
  about: "resident",
  purpose,
  lawfulBasis: "Article 6(1)(a), consent",
  retention,
  specialCategory: "no",
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
    design: staff("To show who wrote, signed, verified and decided what", "while-in-post"),
    progress: staff("To show which post set a rule aside, and who held it"),
    next_due_at: NOT_PERSONAL,
    questionnaire: NOT_PERSONAL,
    closes_at: NOT_PERSONAL,
    opened_at: NOT_PERSONAL,
    closed_at: NOT_PERSONAL,
    preview_key: NOT_PERSONAL,
    created_at: NOT_PERSONAL,
    created_by: staff("To show who planned it"),
    revision: NOT_PERSONAL,
    demonstration: NOT_PERSONAL,
    changed_at: NOT_PERSONAL,
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
  consultation_event: {
    key: NOT_PERSONAL,
    consultation_id: NOT_PERSONAL,
    kind: NOT_PERSONAL,
    from_step: NOT_PERSONAL,
    to_step: NOT_PERSONAL,
    at: NOT_PERSONAL,
    due_at: NOT_PERSONAL,
    person_id: staff("To show who took a step"),
    post: staff("To show in which post somebody took a step"),
    reason: NOT_PERSONAL,
    rules: NOT_PERSONAL,
    overrides: staff("To show who set a rule aside, in which post, and why"),
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
  mail_message: {
    id: NOT_PERSONAL,
    to_sealed: resident("To send a message somebody asked for", "thirty-days-after"),
    to_hash: resident("To limit how many messages an address is sent", "thirty-days-after"),
    template: resident("To know which message was sent", "thirty-days-after"),
    language: resident("To write in the language a person used", "thirty-days-after"),
    content_sealed: resident("To send a message somebody asked for", "thirty-days-after"),
    state: NOT_PERSONAL,
    attempts: NOT_PERSONAL,
    failure: NOT_PERSONAL,
    made_at: resident("To know when a message was asked for", "thirty-days-after"),
    useful_until: NOT_PERSONAL,
    claimed_at: NOT_PERSONAL,
    ended_at: resident("To remove a message in time", "thirty-days-after"),
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
  register_entry: {
    register: NOT_PERSONAL,
    id: NOT_PERSONAL,
    entry: staff("To show who answers for an entry, and who verified it"),
    revision: NOT_PERSONAL,
    changed_at: NOT_PERSONAL,
    changed_by: staff("To show who changed an entry"),
  },
  resident_account: {
    id: resident("To keep an account somebody asked for", "two-years-unused"),
    contact_sealed: resident("To let a person sign in by e-mail", "two-years-unused"),
    contact_hash: resident("To find the account of an address", "two-years-unused"),
    made_at: resident("To remove an account in time", "two-years-unused"),
    signed_in_at: resident("To remove an account in time", "two-years-unused"),
  },
  resident_code: {
    id: NOT_PERSONAL,
    purpose: NOT_PERSONAL,
    account_id: resident("To change the address of the right account", "one-day"),
    to_sealed: resident("To send a code to the address that was given", "one-day"),
    to_hash: resident("To limit how many codes an address is sent", "one-day"),
    browser_hash: resident("To take a code only in the browser that asked", "one-day"),
    code_hash: resident("To take a code once", "one-day"),
    link_hash: resident("To take a link once", "one-day"),
    tries: resident("To stop somebody who guesses", "one-day"),
    made_at: resident("To let a code expire", "one-day"),
    used_at: resident("To take a code once", "one-day"),
  },
  resident_kept_answer: {
    id: NOT_PERSONAL,
    account_id: resident("To show a person their own answers", "two-years-unused"),
    reference_sealed: resident("To show a person their own answers", "two-years-unused"),
    reference_hash: resident("To keep an answer on the list once", "two-years-unused"),
    kept_at: resident("To list a person's answers in order", "two-years-unused"),
  },
  resident_session: {
    secret_hash: resident("To keep a person signed in", "session"),
    account_id: resident("To keep a person signed in", "session"),
    started_at: resident("To end a session in time", "session"),
    last_seen_at: resident("To end a session in time", "session"),
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
  subscription: {
    id: NOT_PERSONAL,
    contact_sealed: subscriber("To tell a person what they asked to be told"),
    contact_hash: subscriber("To tell each person once, and to limit how many messages an address is sent"),
    language: subscriber("To write in the language a person used"),
    consultation_id: subscriber("To know what a person asked to be told of"),
    topic: subscriber("To know what a person asked to be told of"),
    area: subscriber("To know what a person asked to be told of"),
    audience: subscriber("To know what a person asked to be told of"),
    asked_at: subscriber("To forget what was never confirmed"),
    confirmed_at: subscriber("To show that a person consented, and when"),
  },
  subscription_event: {
    id: NOT_PERSONAL,
    consultation_id: NOT_PERSONAL,
    kind: NOT_PERSONAL,
    at: NOT_PERSONAL,
    ended_at: NOT_PERSONAL,
  },
  subscription_notice: {
    event_id: NOT_PERSONAL,
    contact_hash: subscriber("To tell each person once", "thirty-days-after-telling"),
  },
  topic: {
    code: NOT_PERSONAL,
    name: NOT_PERSONAL,
    position: NOT_PERSONAL,
  },
  ward_allocation: {
    ward_code: NOT_PERSONAL,
    pcn_area_code: NOT_PERSONAL,
    note: NOT_PERSONAL,
  },
};
