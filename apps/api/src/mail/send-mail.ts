import type { Language } from "@collaborative-communities/consultations";
import type { Kysely } from "kysely";
import { z } from "zod";
import { contactHash, contactHashes, openContact, openText, sealContact, sealText } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { type Attempt, enqueue, type Periodic, type Task } from "../jobs/index.ts";
import type { Delivery, Outgoing } from "./deliver.ts";
import {
  addMessage,
  claimMessage,
  endAttempt,
  messagesToSend,
  removeMessagesEndedBefore,
  removeMessagesTo,
} from "./repository.ts";
import { type MailTemplate, write } from "./template.ts";

type Db = Kysely<Database>;

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** What is not said otherwise is of use for two days: as long as servers commonly try. */
const USEFUL_MINUTES = 2_880;
/** A message sent so long ago without an end belongs to a process that has died. An attempt takes two minutes at most. */
const CLAIM_LASTS = 5 * MINUTE;
/** Rung for at a time; the rest a minute later. */
const MOST_AT_ONCE = 1_000;
/** A default of this project, for the council's own retention schedule to replace. */
const KEPT_DAYS = 30;

const Content = z.object({
  subject: z.string(),
  body: z.string(),
  values: z.record(z.string(), z.string()),
  unsubscribe: z.string().optional(),
});
export type Content = z.infer<typeof Content>;

const rowOf = (id: string) => ({ to: `mail_message.to:${id}`, content: `mail_message.content:${id}` });

/** Opens what a message says and to whom. */
export const openMessage = (
  { contacts }: Pick<House, "contacts">,
  { id, to_sealed: to, content_sealed: content }: { id: string; to_sealed: string; content_sealed: string },
): Content & { to: string } => ({
  ...Content.parse(JSON.parse(openText(contacts, content, rowOf(id).content))),
  to: openContact(contacts, to, rowOf(id).to),
});

/** Whether messages have anywhere to go: in a demonstration, to the page that shows them. */
export const isMailSetUp = ({ deliver, config }: Pick<House, "deliver" | "config">): boolean =>
  deliver !== undefined || config.deployment === "demonstration";

export type Mail<Values extends Readonly<Record<string, string>>> = {
  /** An address that `EmailAddress` has read. */
  readonly to: string;
  readonly template: MailTemplate<Values>;
  readonly language: Language;
  readonly values: Values;
  /** Where one press ends messages of this kind (RFC 8058), for what nobody has to be sent. */
  readonly unsubscribe?: string;
};

/**
 * Writes a message and asks for it to be sent, inside the caller's transaction: a rollback takes it with it.
 * @returns its id
 */
export const sendMail = async <Values extends Readonly<Record<string, string>>>(
  house: House,
  db: Db,
  { to, template, language, values, unsubscribe }: Mail<Values>,
): Promise<string> => {
  const [id, at] = [house.newId(), house.now()];
  const content = { ...write(template, language, values), values, ...(unsubscribe && { unsubscribe }) };
  await addMessage(db, {
    id,
    to_sealed: sealContact(house.contacts, to, rowOf(id).to),
    to_hash: contactHash(house.contacts, to),
    template: template.name,
    language,
    content_sealed: sealText(house.contacts, JSON.stringify(content satisfies Content), rowOf(id).content),
    made_at: at,
    useful_until: new Date(at.getTime() + (template.usefulMinutes ?? USEFUL_MINUTES) * MINUTE),
  });
  await enqueue(db, sendMessage, { id });
  return id;
};

/** Removes every message written to an address, sent or not. */
export const forgetMailTo = async (house: House, db: Db, address: string): Promise<void> => {
  await removeMessagesTo(db, contactHashes(house.contacts, address));
};

/** Hands it over; where nothing is set up a demonstration keeps it, and production waits for the settings. */
const handOver = async (house: House, message: Outgoing): Promise<Delivery> => {
  if (house.deliver) return house.deliver(message);
  return house.config.deployment === "demonstration" ? { kind: "taken" } : { kind: "later", failure: "not-set-up" };
};

/** Raised so that the job is tried again. */
class NotYet extends Error {}

const send = async (house: House, { id }: { id: string }, { isLast }: Attempt): Promise<void> => {
  const claimedAt = house.now();
  const claimed = await claimMessage(house.db, id, claimedAt, new Date(claimedAt.getTime() - CLAIM_LASTS));
  if (!claimed) return;
  const end = (state: "waiting" | "sent" | "given-up", failure: string | null) =>
    endAttempt(house.db, { id, claimedAt }, { state, failure, endedAt: state === "waiting" ? null : house.now() });
  if (claimed.useful_until <= claimedAt) return end("given-up", "too-late");
  const { template, language } = claimed;
  const delivery = await handOver(house, { id, template, language, ...openMessage(house, claimed) });
  if (delivery.kind === "taken") return end("sent", null);
  if (delivery.kind === "never" || isLast) return end("given-up", delivery.failure);
  await end("waiting", delivery.failure);
  throw new NotYet(`A message could not be sent yet: ${delivery.failure}.`);
};

/** Sends one message. */
export const sendMessage: Task<{ id: string }> = {
  name: "mail/send",
  payload: z.object({ id: z.uuid() }),
  key: ({ id }) => `mail/send ${id}`,
  attempts: 12,
  run: send,
  waiting: async (house) => {
    const claimedBefore = new Date(house.now().getTime() - CLAIM_LASTS);
    return (await messagesToSend(house.db, claimedBefore, MOST_AT_ONCE)).map((id) => ({ id }));
  },
};

/** Removes messages some days after they were sent or given up. */
export const removeOldMail: Periodic = {
  name: "mail/remove-old",
  at: "17 * * * *",
  run: async (house) => {
    const days = house.config.mailKeptDays ?? KEPT_DAYS;
    await removeMessagesEndedBefore(house.db, new Date(house.now().getTime() - days * DAY));
  },
};
