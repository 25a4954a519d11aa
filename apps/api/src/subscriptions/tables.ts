import type { Language } from "@collaborative-communities/consultations";

/** What happened: it opened, what is proposed or asked was changed while open, people were told what came of it. */
export type EventKind = "opened" | "changed" | "told";

export interface SubscriptionTables {
  subscription: {
    id: string;
    /** The address, sealed. */
    contact_sealed: string;
    contact_hash: string;
    language: Language;
    /** One consultation; or, where it is null, everything that has the topic, area and audience that are not. */
    consultation_id: string | null;
    topic: string | null;
    area: string | null;
    audience: string | null;
    asked_at: Date;
    /** Nothing is sent before the person pressed the button on the page that was sent to them. */
    confirmed_at: Date | null;
  };
  subscription_event: {
    id: string;
    consultation_id: string;
    kind: EventKind;
    at: Date;
    /** When everybody had been told. */
    ended_at: Date | null;
  };
  /** Who was told of what, so that nobody is told twice. */
  subscription_notice: {
    event_id: string;
    contact_hash: string;
  };
}
