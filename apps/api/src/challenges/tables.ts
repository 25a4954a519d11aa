import type { Challenge, ChallengeAnswer } from "@collaborative-communities/challenges";
import type { ColumnType } from "kysely";

/** JSON is written as text and read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

export interface ChallengeTables {
  challenge: {
    id: string;
    /** What the person looks it up by. Facts name a challenge by its id, which opens nothing. */
    reference: string;
    consultation_id: string;
    /** What of the consultation it is about: how it is held, or the decision behind it. */
    about: Challenge["about"]["kind"];
    /** The same whenever the same challenge is sent again; unique within a consultation. */
    submission_key: string;
    kind: Challenge["kind"];
    words: string;
    language: string;
    received_on: string;
    state: Challenge["state"];
    stage: number;
    acknowledged_on: string | null;
    /** Why the consultation should stop until it is answered, in the words of an officer. */
    asks_for_pause: string | null;
    answers: Json<ChallengeAnswer[]>;
    published_on: string | null;
    demonstration: boolean;
  };
}
