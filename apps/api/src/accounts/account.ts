import type { Language } from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import { answerByReference, listAnswers } from "../consultations/index.ts";
import { contactHash, contactHashes, keyedHash, keyedHashes, openText, sealText } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Periodic } from "../jobs/index.ts";
import { forgetMailTo, sendMail } from "../mail/index.ts";
import { allowed, notFound } from "../trpc.ts";
import { addressOf, addressOfCode, goodSince, makeCodeFor, needsMail, typedCode } from "./codes.ts";
import { removeCodesBefore, removeCodesTo, useCode } from "./codes-repository.ts";
import { ADDRESS_CHANGED_MESSAGE, ADDRESS_TAKEN_MESSAGE, NEW_ADDRESS_MESSAGE } from "./messages.ts";
import {
  type Account,
  accountBy,
  accountById,
  accountsNotUsedSince,
  addKeptAnswer,
  keptAnswersOf,
  oneAfterTheOther,
  removeAccount,
  removeKeptAnswer,
  removeSessionsOf,
  setContact,
} from "./repository.ts";
import { type Resident, startSession } from "./sessions.ts";
import { contactOf, sealedFor } from "./signing-in.ts";

const MOST_KEPT = 50;
const DAY = 86_400_000;
/** A default of this project, for the council's own retention schedule to replace. */
const UNUSED_DAYS = 730;

const rowOf = (id: string): string => `resident_kept_answer.reference:${id}`;
const purposeOf = (accountId: string): string => `kept answer ${accountId}`;

const ownAccount = async ({ db, resident }: Resident): Promise<Account> => {
  const account = await accountById(db, resident.accountId);
  if (!account) throw notFound("account");
  return account;
};

/** The address, and the answers whose references are kept, the last kept first. */
export const ownPage = async (ctx: Resident) => {
  const kept = (await keptAnswersOf(ctx.db, ctx.resident.accountId)).map(({ id, reference_sealed: sealed }) => ({
    id,
    reference: openText(ctx.contacts, sealed, rowOf(id)),
  }));
  const listed = await listAnswers(
    ctx,
    kept.map(({ reference }) => reference),
  );
  const byReference = new Map(listed.map((answer) => [answer.reference, answer]));
  const answers = kept.flatMap(({ id, reference }) => {
    const answer = byReference.get(reference);
    return answer ? [{ id, ...answer }] : [];
  });
  return { address: contactOf(ctx, await ownAccount(ctx)), answers };
};

/**
 * Keeps the reference of an answer; who knows the reference may.
 * @throws RefusedError where there is no such answer, or too many are kept
 */
export const keepAnswer = async (ctx: Resident, typed: string): Promise<{ kept: true }> => {
  const { accountId } = ctx.resident;
  // Within the limit on looking references up, which is this account's here.
  const { reference } = await answerByReference({ ...ctx, visitor: accountId }, typed);
  const id = ctx.newId();
  await ctx.db.transaction().execute(async (db) => {
    await oneAfterTheOther(db, accountId);
    const kept = await keptAnswersOf(db, accountId);
    const hashes = keyedHashes(ctx.contacts, purposeOf(accountId), reference);
    if (kept.some(({ reference_hash }) => hashes.includes(reference_hash))) return;
    if (kept.length >= MOST_KEPT)
      allowed(
        refuse("accounts/too-many-answers", `You can keep ${MOST_KEPT} answers. Take one off the list first.`, {
          field: "reference",
        }),
      );
    await addKeptAnswer(db, {
      id,
      account_id: accountId,
      reference_sealed: sealText(ctx.contacts, reference, rowOf(id)),
      reference_hash: keyedHash(ctx.contacts, purposeOf(accountId), reference),
      kept_at: ctx.now(),
    });
  });
  return { kept: true };
};

/** Takes an answer off the list; the answer itself stays. */
export const forgetAnswer = async (ctx: Resident, id: string): Promise<void> => {
  if (!(await removeKeptAnswer(ctx.db, ctx.resident.accountId, id))) throw notFound("answer in this account");
};

/** Sends a code to a new address; the page that follows is the same whether or not it has an account already. */
export const askToChangeAddress = async (
  ctx: Resident,
  { email, language, browser = ctx.newSecret() }: { email: string; language: Language; browser?: string | undefined },
): Promise<{ browser: string }> => {
  needsMail(ctx);
  const to = addressOf(email);
  const { accountId } = ctx.resident;
  await ctx.db.transaction().execute(async (db) => {
    const asked = { purpose: "change-address", to, accountId, browser, language, withLink: false } as const;
    const made = await makeCodeFor(ctx, db, asked);
    if (!made) return;
    const other = await accountBy(db, contactHashes(ctx.contacts, to));
    if (other && other.id !== accountId)
      await sendMail(ctx, db, { to, template: ADDRESS_TAKEN_MESSAGE, language, values: {} });
    else await sendMail(ctx, db, { to, template: NEW_ADDRESS_MESSAGE, language, values: { code: made.code } });
  });
  return { browser };
};

/**
 * Changes the address with the code that was sent to the new one. Every other session ends, and the old address is
 * told. @returns the secret of this browser's new session
 */
export const changeAddress = async (
  ctx: Resident,
  { code: typed, browser, language }: { code: string; browser: string; language: Language },
): Promise<{ secret: string }> => {
  const { accountId } = ctx.resident;
  const code = await typedCode(ctx, { code: typed, browser, purpose: "change-address", accountId });
  return ctx.db.transaction().execute(async (db) => {
    const address = addressOfCode(ctx, code);
    await oneAfterTheOther(db, accountId);
    await oneAfterTheOther(db, contactHash(ctx.contacts, address));
    const taken = await accountBy(db, contactHashes(ctx.contacts, address));
    const isFree = taken === undefined || taken.id === accountId;
    if (!isFree || !(await useCode(db, code.id, ctx.now(), goodSince(ctx))))
      allowed(refuse("accounts/code-used", "This code was used already. Ask for a new one.", { field: "code" }));
    const before = contactOf(ctx, await ownAccount({ ...ctx, db }));
    await setContact(db, sealedFor(ctx, accountId, address));
    await removeSessionsOf(db, accountId);
    await sendMail(ctx, db, { to: before, template: ADDRESS_CHANGED_MESSAGE, language, values: {} });
    return { secret: await startSession(ctx, db, { accountId, replaces: undefined }) };
  });
};

const remove = (house: House, account: Account): Promise<void> =>
  house.db.transaction().execute(async (db) => {
    const address = contactOf(house, account);
    // In the order in which an address is changed, and before any row is locked.
    await oneAfterTheOther(db, account.id);
    await oneAfterTheOther(db, contactHash(house.contacts, address));
    await removeAccount(db, account.id);
    await removeCodesTo(db, contactHashes(house.contacts, address));
    await forgetMailTo(house, db, address);
  });

/** Removes the account, its address, sessions and list, and every message to it. Answers stay, linked to nobody. */
export const deleteAccount = async (ctx: Resident): Promise<void> => remove(ctx, await ownAccount(ctx));

/** Removes codes after a day, and accounts that nobody signed in to for two years. */
export const removeUnusedAccounts: Periodic = {
  name: "accounts/remove-unused",
  at: "41 3 * * *",
  run: async (house) => {
    await removeCodesBefore(house.db, new Date(house.now().getTime() - DAY));
    const unused = await accountsNotUsedSince(house.db, new Date(house.now().getTime() - UNUSED_DAYS * DAY));
    for (const account of unused) await remove(house, account);
  },
};
