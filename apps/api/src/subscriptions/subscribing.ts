import type { Audience, Language } from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import { isKnownArea } from "../areas/index.ts";
import { contactHash, contactHashes, readAddress, sealContact } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Periodic } from "../jobs/index.ts";
import { isMailSetUp, sendMail } from "../mail/index.ts";
import { titlesOfOne } from "../titles/index.ts";
import { allowed, notFound } from "../trpc.ts";
import { CONFIRM_MESSAGE, DAYS_TO_CONFIRM } from "./messages.ts";
import {
  askedSince,
  confirm,
  consultationToFollow,
  keepAsked,
  removeEventsEndedBefore,
  removeSubscription,
  removeUnconfirmedBefore,
  subscriptionBy,
  titleOf,
} from "./repository.ts";
import { addressIn, idOfToken, type Purpose, tokenOf } from "./tokens.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So many different things may be asked for under one address in an hour. */
const MOST_AN_HOUR = 10;
/** A default of this project: who was told of what is of no use once nothing is sent of it any more. */
const EVENT_DAYS = 30;

export type Ask = {
  email: string;
  language: Language;
  slug?: string | undefined;
  topic?: string | undefined;
  area?: string | undefined;
  audience?: Audience | undefined;
};

/** The row an address is sealed for. */
export const rowOf = (id: string): string => `subscription.contact:${id}`;

/**
 * Keeps what somebody wants to be told of, and sends them a page to confirm it on. Whoever asks is answered the same
 * whether the address was known or not, and whether a message is sent or not.
 */
export const subscribe = async (house: House, ask: Ask): Promise<void> => {
  if (!isMailSetUp(house))
    allowed(refuse("subscriptions/no-mail", "E-mail is not set up here. You can follow the list by a feed."));
  const to = readAddress(ask.email);
  if (to === undefined)
    return allowed(
      refuse("subscriptions/not-an-address", "Enter an e-mail address, such as name@example.org.", { field: "email" }),
    );
  if (ask.area !== undefined && !isKnownArea(ask.area))
    allowed(refuse("subscriptions/unknown-area", "Choose from the areas that are listed.", { field: "area" }));
  await house.db.transaction().execute(async (db) => {
    const followed = ask.slug === undefined ? undefined : await consultationToFollow(db, ask.slug);
    if (ask.slug !== undefined && !followed) throw notFound("consultation");
    const at = house.now();
    const since = new Date(at.getTime() - HOUR);
    if ((await askedSince(db, contactHashes(house.contacts, to), since)) >= MOST_AN_HOUR) return;
    const fresh = house.newId();
    const id = await keepAsked(db, {
      id: fresh,
      contact_sealed: sealContact(house.contacts, to, rowOf(fresh)),
      contact_hash: contactHash(house.contacts, to),
      language: ask.language,
      consultation_id: followed?.id ?? null,
      topic: followed ? null : (ask.topic ?? null),
      area: followed ? null : (ask.area ?? null),
      audience: followed ? null : (ask.audience ?? null),
      asked_at: at,
    });
    const link = addressIn(house, ask.language, `/subscriptions/confirm/${tokenOf(house, "confirm", id)}`);
    await sendMail(house, db, { to, template: CONFIRM_MESSAGE, language: ask.language, values: { link } });
  });
};

/** What a link from a message is about, for the page with the button. Looking changes nothing. */
export const readSubscription = async (house: House, { purpose, token }: { purpose: Purpose; token: string }) => {
  const id = idOfToken(house, purpose, token);
  const found = id && (await subscriptionBy(house.db, id));
  if (!found) throw notFound("subscription");
  return {
    ...(found.consultation_id && {
      title: await titleOf(house.db, found.consultation_id),
      inLanguages: await titlesOfOne(house.db, found.consultation_id),
    }),
    topic: found.topic ?? undefined,
    area: found.area ?? undefined,
    audience: (found.audience ?? undefined) as Audience | undefined,
    isConfirmed: found.confirmed_at !== null,
  };
};

/** Begins to tell somebody: they have pressed the button on the page that was sent to their address. */
export const confirmSubscription = async (house: House, { token }: { token: string }): Promise<void> => {
  const id = idOfToken(house, "confirm", token);
  if (!id || !(await confirm(house.db, id, house.now()))) throw notFound("subscription");
};

/** Ends it and forgets the address. Asked again it is ended still, because a mail program may ask twice. */
export const stopSubscription = async (house: House, { token }: { token: string }): Promise<void> => {
  const id = idOfToken(house, "stop", token);
  if (!id) throw notFound("subscription");
  await house.db.transaction().execute((db) => removeSubscription(db, id));
};

/** Forgets what was never confirmed, and who was told of what long ago. */
export const removeOldSubscriptions: Periodic = {
  name: "subscriptions/remove-old",
  at: "37 * * * *",
  run: async (house) => {
    const before = (days: number) => new Date(house.now().getTime() - days * DAY);
    await removeUnconfirmedBefore(house.db, before(DAYS_TO_CONFIRM));
    await removeEventsEndedBefore(house.db, before(EVENT_DAYS));
  },
};
