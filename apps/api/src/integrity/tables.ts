export interface IntegrityTables {
  /** When the answers of a consultation were last looked at for duplicates and campaigns, and when that was asked for. */
  integrity_look: {
    consultation_id: string;
    asked_at: Date;
    looked_at: Date | null;
    /** How many answers there were. */
    answers: number;
    /** Texts that were left out of the look, because there were more than are held at a time. */
    texts_beyond: number;
  };
  /** Two answers that may be from one person, and what a person decided about them. */
  duplicate_pair: {
    id: string;
    consultation_id: string;
    /** The answers, by the ids under which facts speak of them. */
    earlier: string;
    later: string;
    grounds: string[];
    found_at: Date;
    decision: "one-person" | "different-people" | null;
    /** The one of the two that does not count. */
    left_out: string | null;
    why: string | null;
    decided_at: Date | null;
    decided_by: string | null;
    /** Why the last decision was taken back, when and by whom. */
    undone_why: string | null;
    undone_at: Date | null;
    undone_by: string | null;
  };
  text_cluster: {
    consultation_id: string;
    question_key: string;
    /** The largest has the first place. */
    place: number;
    texts: number;
    identical: number;
  };
  text_cluster_member: {
    consultation_id: string;
    question_key: string;
    place: number;
    answer_id: string;
    /** Whether its text is the very same as that of most others. */
    is_identical: boolean;
  };
  answer_set_aside: {
    id: string;
    consultation_id: string;
    answer_id: string;
    /** The text that is not read further; none for a whole answer, which then is not counted. */
    question_key: string | null;
    reason: string;
    note: string;
    at: Date;
    by_person: string | null;
    undone_at: Date | null;
    undone_by: string | null;
    undone_why: string | null;
  };
  /** A translation that stands beside what somebody wrote. */
  answer_translation: {
    answer_id: string;
    question_key: string;
    language: string;
    consultation_id: string;
    /** The language the person wrote in. */
    from_language: string;
    text: string;
    status: "machine" | "draft" | "checked";
    revision: number;
    written_at: Date;
    written_by: string | null;
    checked_at: Date | null;
    checked_by: string | null;
  };
}
