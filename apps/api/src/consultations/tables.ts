import type {
  ConsultationPlan,
  FeedbackItem,
  LeftOut,
  Override,
  RuleResult,
  SentChannel,
  Step,
} from "@collaborative-communities/consultations";
import type { Answers, Counters, Questionnaire, Translation } from "@collaborative-communities/surveys";
import type { ColumnType, Generated } from "kysely";
import type { Figures } from "./figures/kept-figures.ts";

/** Something a person put right in an answer that can no longer be changed, attached to it. */
export type Correction = { readonly on: string; readonly questionId: string; readonly says: string };

/** JSON is written as text and read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

export interface ConsultationTables {
  consultation: {
    id: string;
    slug: string;
    /** Its step as it was done; time does the rest. */
    state: Step;
    plan: Json<ConsultationPlan>;
    questionnaire: Json<Questionnaire>;
    /** The first moment that is too late, worked out from the plan's London wall time. */
    closes_at: Date | null;
    opened_at: Date | null;
    closed_at: Date | null;
    /** What is written down of the design and its outcome, by part. */
    design: Json<Record<string, unknown>>;
    /** How far it has come, as the rules keep it; moments are texts. */
    progress: Json<Record<string, unknown>>;
    /** When something is to happen by itself. */
    next_due_at: Date | null;
    /** An address that cannot be guessed, for showing the plan to colleagues before it opens. */
    preview_key: string;
    created_at: Date;
    created_by: string | null;
    /** Goes up with every save, so that two officers cannot overwrite each other unseen. */
    revision: number;
    demonstration: boolean;
    /** When somebody last changed it; the closing minute passes by itself. */
    changed_at: Date;
  };
  /** What activities are sorted under, in the council's own words; the defaults hold while there is none. */
  topic: {
    code: string;
    name: string;
    position: number;
  };
  consultation_event: {
    /** The same whenever the same thing is done again, so that it is kept once. */
    key: string;
    consultation_id: string;
    kind: string;
    from_step: Step;
    to_step: Step;
    at: Date;
    due_at: Date | null;
    person_id: string | null;
    post: string | null;
    reason: string | null;
    rules: Json<RuleResult[]>;
    overrides: Json<Override[]>;
  };
  register_entry: {
    register: "duty" | "poll" | "outage" | "promise";
    id: string;
    entry: Json<Record<string, unknown>>;
    revision: number;
    changed_at: Date;
    changed_by: string | null;
  };
  response: {
    reference: string;
    consultation_id: string;
    /** The same whenever the same answer is sent again; unique within a consultation. */
    submission_key: string;
    questionnaire_version: number;
    channel: string;
    received_at: Date;
    received_on: string;
    language: string;
    answers: Json<Answers>;
    whereabouts: string;
    ward_code: string | null;
    postcode: string | null;
    entered_by: string | null;
    import_id: string | null;
    demonstration: boolean;
    /** By which facts speak of it; unlike the reference it opens nothing. */
    audit_id: Generated<string>;
    /** When it was erased. What is left is a tombstone: consultation, channel and day. */
    erased_at: ColumnType<Date | null, never, Date>;
    /** What the fact of its erasure is about: its own audit id, or the batch it was made anonymous in. */
    erased_in: ColumnType<string | null, never, string>;
    /** Since when its texts are read no further, because its writer said so. */
    restricted_at: ColumnType<Date | null, never, Date>;
    /** What its writer put right once it was too late to change it. */
    corrections: ColumnType<Correction[] | null, never, string | null>;
    /** Why it is kept and listed and not counted; absent, it counts. */
    left_out: ColumnType<LeftOut | null, string | null, string | null>;
    /** Who answered together with the person, and read it back to them. */
    helped_by: string | null;
    /** Goes up with every change, so that nobody overwrites a change unseen. */
    revision: Generated<number>;
  };
  /** That answers were changed by their writer, and when; never what was changed. */
  response_change: {
    /** The same whenever the same change is sent again. */
    change_key: string;
    /** The audit id of the answers. */
    answer_id: string;
    changed_at: Date;
  };
  /** Every questionnaire a consultation has had. One that somebody answered is never changed. */
  questionnaire_version: {
    consultation_id: string;
    version: number;
    questionnaire: Json<Questionnaire>;
    made_at: Date;
    /** Why it was changed after people had answered, for everybody to read. */
    why: string;
  };
  questionnaire_translation: {
    consultation_id: string;
    language: string;
    translation: Json<Translation>;
    /** Which member of staff checked a text, by its key, and when; moments are texts. */
    checks: Json<Record<string, { readonly by: string; readonly at: string }>>;
    revision: number;
    changed_at: Date;
    changed_by: string | null;
  };
  /** Figures of a consultation that has closed, as they were before anything was erased or made anonymous. */
  consultation_figures: {
    consultation_id: string;
    /** Empty for all channels. */
    channel: string;
    /** The code of a PCN area, empty for all. */
    area: string;
    figures: Json<Figures>;
    frozen_at: Date;
  };
  /** What answers amount to that are counted: those that are sealed, and made-up ones, less those left out or erased. */
  response_counts: {
    consultation_id: string;
    version: number;
    channel: string;
    /** The code of a ward; or "not-sure", "outside" or "not-said". */
    place: string;
    responses: number;
    counts: Json<Counters>;
  };
  /** Answers that no fact vouches for yet, and that are not among the counted: for some seconds each. */
  response_unsealed: {
    audit_id: string;
    consultation_id: string;
    channel: string;
    received_at: Date;
  };
  /** What was true of each answer when it was sealed. */
  response_seal: {
    /** Sealed together, and what the fact that vouches for them is about. */
    batch: string;
    audit_id: string;
    consultation_id: string;
    channel: string;
    received_at: Date;
  };
  draft: {
    id: string;
    consultation_id: string;
    answers: Json<Answers>;
    /** The version of the questionnaire that each answer was given to, by its key. */
    given_to: Json<Record<string, number>>;
    whereabouts: Json<unknown> | null;
    language: string;
    started_at: Date;
    updated_at: Date;
    /** By which a person names it when they come back; alone it opens nothing. */
    reference: string | null;
    /** How it was begun, and so how it will be sent. */
    channel: Generated<SentChannel>;
    helped_by: string | null;
    /** The audit id of answers that were sent and are to be replaced by these. */
    changes: string | null;
    /** Their revision when the change was begun. */
    changes_revision: number | null;
  };
  /** A file sent with an answer: of a draft, or of the answer it became; never of both. */
  answer_file: {
    id: string;
    consultation_id: string;
    draft_id: string | null;
    /** The audit id of the answer. */
    answer_id: string | null;
    /** The key of its question's page. */
    question: string;
    name: string;
    media_type: string;
    size: number;
    /** Of the content, in hexadecimal digits. */
    sha256: string;
    content: Buffer;
    at: Date;
  };
  response_import: {
    id: string;
    consultation_id: string;
    file_name: string;
    channel: string;
    imported_by: string | null;
    imported_at: Date;
    rows_added: number;
    rows_already_there: number;
    rows_bad: number;
  };
  /** Copies of the questionnaire that were made together, to be printed and handed out. */
  paper_batch: {
    id: string;
    consultation_id: string;
    version: number;
    language: string;
    size: "standard" | "large";
    copies: number;
    /** How often a part that can be answered several times is printed. */
    rounds: Generated<number>;
    /** Opens the copies for printing for some days; it cannot be guessed. */
    print_key: string;
    made_at: Date;
    made_by: string | null;
  };
  /** One printed copy. Its reference becomes that of the answer that comes back on it. */
  paper_copy: {
    reference: string;
    batch_id: string;
    number: number;
    /** The audit id of the answer that came back on it. */
    answer_id: string | null;
  };
  /** What is known of an answer that staff entered, beside its answers. */
  response_entry: {
    answer_id: string;
    consultation_id: string;
    postmark_on: string | null;
    /** An email, a letter or a public post as it was written. */
    words: string | null;
    source: string | null;
    basis: "wrote-to-take-part" | "public-post" | null;
    /** Where an imported paper stands in its file, and what the file calls it. */
    import_line: number | null;
    import_mark: string | null;
  };
  /** A second person's look at what somebody entered from paper. */
  entry_check: {
    answer_id: string;
    consultation_id: string;
    entered_by: string;
    checked_by: string;
    taken_at: Date;
    /** What the second person read, until the differences are settled. */
    second: ColumnType<Answers | null, string | null, string | null>;
    compared: number | null;
    different: number | null;
    checked_at: Date | null;
    settled_at: Date | null;
    settled_by: string | null;
  };
  /** The part of the paper answers that a second person looks at; without a row the default holds. */
  entry_check_share: {
    consultation_id: string;
    percent: number;
    changed_at: Date;
    changed_by: string | null;
  };
  feedback: {
    consultation_id: string;
    summary: string;
    items: Json<FeedbackItem[]>;
    published_at: Date;
    published_by: string | null;
  };
}
