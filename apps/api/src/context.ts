import { randomBytes } from "node:crypto";
import { makeReference, uuidV7 } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import type { Config } from "./config.ts";
import { type ContactKeys, makeContactKey, readContactKeys } from "./contacts/index.ts";
import type { Database } from "./database/tables.ts";
import type { Deliver } from "./mail/deliver.ts";

/** A member of staff who is signed in, and the posts they hold today. */
export type SignedIn = { readonly id: string; readonly name: string; readonly posts: readonly string[] };

/** What the outside is to the services: the database, the clock, fresh names. Tests give their own clock. */
export type House = {
  readonly db: Kysely<Database>;
  readonly config: Pick<Config, "deployment" | "residentOrigin" | "staffOrigin"> &
    Partial<
      Pick<
        Config,
        | "evidenceSigningKey"
        | "limits"
        | "staffSignIn"
        | "sessionIdleMinutes"
        | "sessionLongestMinutes"
        | "mailKeptDays"
        | "residentIdleMinutes"
        | "residentLongestMinutes"
        | "smallestCountShown"
        | "panelInvitationsMost"
        | "panelInvitationsDays"
      >
    >;
  /** What e-mail addresses are sealed and found with. */
  readonly contacts: ContactKeys;
  /** How messages leave, where they do. In a demonstration they stay, to be read on a page. */
  readonly deliver: Deliver | undefined;
  now(): Date;
  newId(): string;
  newReference(): string;
  /** 144 bits that cannot be guessed, safe in an address or a cookie. */
  newSecret(): string;
};

/** What a member of staff works in: the house, and who they are. */
export type Desk = House & { readonly signedIn: SignedIn };

/** What one call has beside the house: who asks, and how to answer with a cookie. */
export type Context = House & {
  readonly signedIn: SignedIn | undefined;
  /** The secret of the session the call came with, if any. */
  readonly sessionSecret: string | undefined;
  /** The secret of a resident's session, if the call came with one; a resident is never staff. */
  readonly residentSecret?: string | undefined;
  /** The family of the browser and machine the call came from, where it is known. */
  readonly device?: string | undefined;
  /** The secret of the browser a resident asks with, where it keeps cookies; only limits go by it. */
  readonly visitor?: string | undefined;
  setCookie(value: string): void;
};

export const openHouse = (
  db: Kysely<Database>,
  config: House["config"],
  clock: () => Date = () => new Date(),
  outside: Partial<Pick<House, "contacts" | "deliver">> = {},
): House => ({
  db,
  config,
  // Whoever is given no key gets one that nobody else has: what it seals is lost with the process.
  contacts: outside.contacts ?? readContactKeys(makeContactKey("unkept")),
  deliver: outside.deliver,
  now: clock,
  newId: () => uuidV7(clock(), randomBytes(10)),
  newReference: () => makeReference(randomBytes(11)),
  newSecret: () => randomBytes(18).toString("base64url"),
});
