import { type PersonalData, REGISTRY, RETENTIONS } from "./registry.ts";

/** What each table holds, in words for people. A test fails when a table with personal data has none. */
export const PLACES: Readonly<Record<string, string>> = {
  answer_set_aside: "Texts and answers that were set aside",
  answer_translation: "Translations of what people wrote",
  answer_file: "Files sent with answers",
  appointment: "Posts that people hold and held",
  audit_fact: "The record of what staff did",
  challenge: "What people say is not fair",
  consultation: "Consultations",
  consultation_event: "The steps of consultations",
  data_complaint: "Complaints about the use of personal data",
  data_redaction: "Passages taken out of a copy",
  data_request: "Requests about personal data",
  data_request_answer: "Which answers a request is about",
  document: "Documents of consultations",
  draft: "Answers that were begun and not sent",
  easy_read: "Which documents are Easy Read versions",
  easy_read_offer: "Which Easy Read versions were offered, and since when",
  entry_check: "Second readings of answers on paper",
  entry_check_share: "How much is read a second time",
  draft_return: "Where people come back to answers they began",
  duplicate_pair: "Answers that may be from one person",
  feedback: "What was published about a consultation",
  hub_device: "Shared devices of hubs",
  legal_hold: "What is kept for a legal reason",
  limit_taken: "Limits on how often a browser may ask",
  mail_message: "Messages we sent",
  paper_batch: "Copies that were printed together",
  paper_copy: "Printed copies and their references",
  panel_beginning: "What was begun with an invitation",
  panel_invitation: "Who was invited to answer",
  panel_leaving: "Who is not invited again",
  resident_account: "Accounts of residents",
  resident_code: "Codes for signing in",
  resident_kept_answer: "References kept in an account",
  resident_session: "Sign-ins of residents",
  questionnaire_translation: "Words and questions in other languages",
  register_entry: "Duties, polls, outages and promises",
  response: "Answers to consultations",
  response_entry: "What is known of answers that staff entered",
  response_change: "When answers were changed by their writers",
  response_import: "Files of answers that were brought in",
  response_seal: "The list that shows no answer was removed or put in",
  response_unsealed: "Answers that are not on that list yet",
  retention_run: "Runs that let go of what is past its date",
  staff_person: "People who work with this service",
  staff_session: "Sign-ins of staff",
  staff_sign_in: "Sign-ins of staff that are under way",
  text_cluster_member: "Answers that say the same",
  subscription: "What people asked to be told of",
  subscription_notice: "Who was told of what",
  stop_notice: "Notices that data is used no further",
};

/** One purpose for which one table keeps something about people. */
export type MapRow = {
  readonly table: string;
  readonly place: string;
  readonly columns: readonly string[];
  readonly about: PersonalData["about"];
  readonly purpose: string;
  readonly lawfulBasis: string;
  readonly kept: string;
  readonly mayHoldSpecialCategory: boolean;
};

/** Columns of one table that are kept for the same purpose, on the same basis and for as long. */
const rowsOf = ([table, columns]: [string, (typeof REGISTRY)[string]]): MapRow[] => {
  const rows = new Map<string, MapRow>();
  for (const [column, entry] of Object.entries(columns)) {
    if (entry === "not personal") continue;
    const key = [entry.about, entry.purpose, entry.lawfulBasis, entry.retention].join("\n");
    const before = rows.get(key);
    rows.set(key, {
      table,
      place: PLACES[table] ?? table,
      about: entry.about,
      purpose: entry.purpose,
      lawfulBasis: entry.lawfulBasis,
      kept: RETENTIONS[entry.retention],
      columns: [...(before?.columns ?? []), column],
      mayHoldSpecialCategory: (before?.mayHoldSpecialCategory ?? false) || entry.specialCategory !== "no",
    });
  }
  return [...rows.values()];
};

/** Everything that is kept about people: for what, on what basis, and for how long. */
export const dataMap = (): readonly MapRow[] =>
  Object.entries(REGISTRY)
    .sort(([one], [other]) => one.localeCompare(other, "en-GB"))
    .flatMap(rowsOf);

/** The rows for some tables. */
export const personalTables = (tables: ReadonlySet<string>): readonly MapRow[] =>
  dataMap().filter(({ table }) => tables.has(table));

/** What residents are shown: what is kept about them, without the names of columns. */
export const publicDataMap = () =>
  dataMap()
    .filter(({ about }) => about === "resident")
    .map(({ place, purpose, lawfulBasis, kept, mayHoldSpecialCategory }) => ({
      place,
      purpose,
      lawfulBasis,
      kept,
      mayHoldSpecialCategory,
    }));

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** The page of the documentation that shows the map. */
export const dataMapPage = (): string => {
  const lines = dataMap().map(
    ({ place, table, columns, about, purpose, lawfulBasis, kept, mayHoldSpecialCategory }) =>
      `| ${[
        place,
        `\`${table}\`: ${columns.map((column) => `\`${column}\``).join(" ")}`,
        about,
        purpose,
        lawfulBasis,
        kept,
        mayHoldSpecialCategory ? "may be written unasked" : "no",
      ]
        .map(cell)
        .join(" | ")} |`,
  );
  return `# Data map

What is kept about people, for what, on what basis and for how long. It is written by
\`node apps/api/src/personal-data/write-data-map.ts\` from the register of personal data, \`registry.ts\` beside that
program, and a test holds the two equal. The periods are defaults of this project, to be replaced by the council’s own
retention schedule; nothing here is legal advice. What officers do with it is in [Personal data](personal-data.md).

| What | Where | About | Purpose | Lawful basis (UK GDPR) | Kept | Special category |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
};
