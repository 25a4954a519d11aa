import { recordFact } from "../audit/index.ts";
import type { Context, House, SignedIn } from "../context.ts";
import { notFound } from "../trpc.ts";
import { newestMessages } from "./repository.ts";
import { openMessage } from "./send-mail.ts";

const SHOWN = 50;

const messages = async (house: House) =>
  (await newestMessages(house.db, SHOWN)).map((message) => {
    const { to, subject, body } = openMessage(house, message);
    const { id, template, language, state, attempts, failure, made_at: madeAt, ended_at: endedAt } = message;
    return { id, to, subject, body, template, language, state, attempts, failure, madeAt, endedAt };
  });

/** The newest messages of a demonstration, to read what would have been sent. Elsewhere there is no such page. */
export const demonstrationOutbox = async (house: House) => {
  if (house.config.deployment !== "demonstration") throw notFound("page");
  return messages(house);
};

/** The same on the staff site, which leaves a fact as every reading of personal data does. */
export const staffOutbox = async (ctx: Context & { readonly signedIn: SignedIn }) => {
  if (ctx.config.deployment !== "demonstration") throw notFound("page");
  return ctx.db.transaction().execute(async (db) => {
    const found = await messages({ ...ctx, db });
    const personId = ctx.signedIn.id;
    const details = { messages: found.length };
    await recordFact(db, { at: ctx.now(), personId, post: null, what: "mail/outbox-read", about: "outbox", details });
    return found;
  });
};
