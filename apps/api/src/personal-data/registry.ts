import type { Period } from "@collaborative-communities/data-protection";

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
  "answered-and-one-year": "Until a year after it was answered",
  "answered-and-six-years": "Until six years after it was answered",
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
  "while-it-holds": "For as long as the notice holds",
  "while-in-post": "While the person holds a post, and seven years after",
} as const;
export type Retention = keyof typeof RETENTIONS;

/** The periods that a retention run counts with; the others end with something else than a day. */
export const PERIODS: Readonly<Partial<Record<Retention, Period>>> = {
  "answered-and-one-year": { years: 1 },
  "answered-and-six-years": { years: 6 },
  "decision-and-two-years": { years: 2 },
  "fourteen-days-unsent": { days: 14 },
  "seven-years": { years: 7 },
  "while-in-post": { years: 7 },
};

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

/** What was asked and how to reach whoever asked, and that it was asked and answered. */
const ASKED = "answered-and-one-year";
const RECORD = "answered-and-six-years";
const WHILE_NEEDED = "while-it-holds";

const LEGAL_DUTY = "Article 6(1)(c), legal obligation";
const duty = (purpose: string, retention: Retention): PersonalData => ({
  ...resident(purpose, retention),
  lawfulBasis: LEGAL_DUTY,
});
const dutyWords = (purpose: string, retention: Retention): PersonalData => ({
  ...answers(purpose, retention),
  lawfulBasis: LEGAL_DUTY,
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
  challenge: {
    id: NOT_PERSONAL,
    reference: resident("To let a person see what came of what they said", ASKED),
    consultation_id: NOT_PERSONAL,
    about: NOT_PERSONAL,
    submission_key: resident("To take a challenge once, however often it is sent", ASKED),
    kind: NOT_PERSONAL,
    words: answers("To look into what somebody says is not fair", ASKED),
    language: resident("To answer in the language a person used", ASKED),
    received_on: NOT_PERSONAL,
    state: NOT_PERSONAL,
    stage: NOT_PERSONAL,
    acknowledged_on: NOT_PERSONAL,
    asks_for_pause: NOT_PERSONAL,
    answers: staff("To show who answered, so that somebody else answers at the second stage"),
    published_on: NOT_PERSONAL,
    demonstration: NOT_PERSONAL,
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
  consultation_figures: {
    consultation_id: NOT_PERSONAL,
    channel: NOT_PERSONAL,
    area: NOT_PERSONAL,
    figures: NOT_PERSONAL,
    frozen_at: NOT_PERSONAL,
  },
  data_complaint: {
    id: NOT_PERSONAL,
    reference: duty("To let a person see what came of their complaint", ASKED),
    reference_hash: duty("To let a person see what came of their complaint", RECORD),
    ask_key: duty("To take a complaint once, however often it is sent", ASKED),
    received_at: duty("To show that a complaint was answered in time", RECORD),
    received_on: duty("To show that a complaint was answered in time", RECORD),
    language: duty("To answer in the language a person used", RECORD),
    words: dutyWords("To look into a complaint about the use of personal data", ASKED),
    contact_kind: duty("To answer a complaint about the use of personal data", ASKED),
    contact_sealed: duty("To answer a complaint about the use of personal data", ASKED),
    contact_hash: duty("To find what else a person asked", ASKED),
    acknowledged_on: duty("To show that a complaint was answered in time", RECORD),
    outcome_on: duty("To show that a complaint was answered in time", RECORD),
    outcome_says: dutyWords("To show what came of a complaint", ASKED),
    handled_by: staff("To show who answered a complaint"),
    demonstration: NOT_PERSONAL,
  },
  data_redaction: {
    request_id: NOT_PERSONAL,
    kept_in: NOT_PERSONAL,
    record_id: NOT_PERSONAL,
    field: NOT_PERSONAL,
    from_letter: NOT_PERSONAL,
    to_letter: NOT_PERSONAL,
    text_hash: duty("To take the same passage out of a copy made again", ASKED),
  },
  data_request: {
    id: NOT_PERSONAL,
    reference: duty("To let a person see what came of their request", ASKED),
    reference_hash: duty("To let a person see what came of their request", RECORD),
    ask_key: duty("To take a request once, however often it is sent", ASKED),
    kind: duty("To do what a person asked about their data", RECORD),
    received_at: duty("To show that a request was answered in time", RECORD),
    received_on: duty("To show that a request was answered in time", RECORD),
    language: duty("To answer in the language a person used", RECORD),
    words: dutyWords("To do what a person asked about their data", ASKED),
    contact_kind: duty("To answer a request about a person’s data", ASKED),
    contact_sealed: duty("To answer a request about a person’s data", ASKED),
    contact_hash: duty("To find what else a person asked", ASKED),
    staff_person_id: staff("To find what is kept about a member of staff who asks", ASKED),
    pauses: duty("To show that a request was answered in time", RECORD),
    extension: duty("To show that a request was answered in time", RECORD),
    identity: duty("To show how it was known who asked", ASKED),
    identity_by: staff("To show who checked an identity"),
    released_at: duty("To show that a copy was given", RECORD),
    outcome: duty("To show what came of a request", RECORD),
    ended_on: duty("To show that a request was answered in time", RECORD),
    ended_by: staff("To show who answered a request"),
    demonstration: NOT_PERSONAL,
  },
  data_request_answer: {
    request_id: NOT_PERSONAL,
    answer_id: duty("To know which answers a request is about", ASKED),
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
  legal_hold: {
    id: NOT_PERSONAL,
    on_kind: NOT_PERSONAL,
    on_id: duty("To keep what must be kept for a legal reason", RECORD),
    reason: dutyWords("To keep what must be kept for a legal reason", RECORD),
    set_on: NOT_PERSONAL,
    set_by: staff("To show who set a legal hold"),
    lifted_on: NOT_PERSONAL,
    lifted_by: staff("To show who lifted a legal hold"),
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
  plan_entry: {
    id: NOT_PERSONAL,
    organisation_id: NOT_PERSONAL,
    title: NOT_PERSONAL,
    kind: NOT_PERSONAL,
    opens_on: NOT_PERSONAL,
    closes_on: NOT_PERSONAL,
    audiences: NOT_PERSONAL,
    topics: NOT_PERSONAL,
    areas: NOT_PERSONAL,
    minutes: NOT_PERSONAL,
    is_public: NOT_PERSONAL,
    result_told_on: NOT_PERSONAL,
    revision: NOT_PERSONAL,
    demonstration: NOT_PERSONAL,
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
    erased_at: NOT_PERSONAL,
    erased_in: NOT_PERSONAL,
    restricted_at: resident("To read an answer no further when its writer asked for that"),
    corrections: answers("To show what a person put right after a consultation closed", "decision-and-two-years"),
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
  retention_run: {
    id: NOT_PERSONAL,
    at: NOT_PERSONAL,
    run_by: staff("To show who let data go that was past its date"),
    report: NOT_PERSONAL,
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
  stop_notice: {
    id: NOT_PERSONAL,
    given_on: duty("To use a person’s data no further once they said so", WHILE_NEEDED),
    reason: duty("To use a person’s data no further once they said so", WHILE_NEEDED),
    answer_id: duty("To use a person’s data no further once they said so", WHILE_NEEDED),
    contact_hash: duty("To use a person’s data no further once they said so", WHILE_NEEDED),
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
