import type { Language } from "@collaborative-communities/consultations";

/** `sending` is claimed by a process; one that died leaves it so, and it is claimed again later. */
export type MessageState = "waiting" | "sending" | "sent" | "given-up";

export interface MailTables {
  mail_message: {
    id: string;
    /** The address, sealed. */
    to_sealed: string;
    /** By which messages to an address are counted and found. */
    to_hash: string;
    /** Which template wrote it: "residents/code". */
    template: string;
    language: Language;
    /** Subject, body, values and the address to unsubscribe at, sealed. */
    content_sealed: string;
    state: MessageState;
    attempts: number;
    /** Why the last attempt failed, as a code: "smtp 451". */
    failure: string | null;
    made_at: Date;
    /** After this nobody needs it: a code that has expired. */
    useful_until: Date;
    claimed_at: Date | null;
    /** When it was sent or given up. */
    ended_at: Date | null;
  };
}
