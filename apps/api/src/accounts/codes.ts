import { randomInt } from "node:crypto";
import type { Language } from "@collaborative-communities/consultations";
import { composed, refuse } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import {
  contactHash,
  contactHashes,
  keyedHash,
  keyedHashes,
  openContact,
  readAddress,
  sealContact,
} from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { isMailSetUp } from "../mail/index.ts";
import { noteSecurity } from "../operations/index.ts";
import { allowed, RefusedError } from "../trpc.ts";
import { addCode, type Code, type CodeRow, codesAsked, newestCodeOf, tryCodes } from "./codes-repository.ts";
import { CODE_MINUTES } from "./messages.ts";
import { oneAfterTheOther } from "./repository.ts";
import { hash } from "./sessions.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What may be asked for in an hour. Nothing is counted by network address: a library's is that of many. */
const MOST_AN_HOUR = { toOneAddress: 5, byOneBrowser: 15 };
const MOST_TRIES = 5;

const DIGITS = 6;
const makeCode = (): string => String(randomInt(10 ** DIGITS)).padStart(DIGITS, "0");

/** Codes made after this moment are still good. */
export const goodSince = (house: House): Date => new Date(house.now().getTime() - CODE_MINUTES * MINUTE);

/** @throws RefusedError for what is no address */
export const addressOf = (typed: string): string => {
  const address = readAddress(typed);
  if (address !== undefined) return address;
  return allowed(
    refuse("accounts/not-an-address", "Enter an e-mail address, such as name@example.org.", { field: "email" }),
  );
};

/** @throws RefusedError where no message can be sent */
export const needsMail = (house: House): void => {
  if (!isMailSetUp(house))
    allowed(refuse("accounts/no-mail", "Signing in is not set up here. You can answer without an account."));
};

export type Asked = {
  readonly purpose: Code["purpose"];
  /** Where the message goes, as `readAddress` keeps it. */
  readonly to: string;
  readonly accountId?: string;
  /** What is to go on, where the code is for coming back to it. */
  readonly draftId?: string | undefined;
  /** The secret of the browser that asks. */
  readonly browser: string;
  readonly language: Language;
  readonly withLink: boolean;
};

/**
 * Makes a code, unless too many were asked for. Whoever asks is not told: the page that follows is the same.
 * @returns what the message says, or undefined where none is to be sent
 */
export const makeCodeFor = async (
  house: House,
  db: Kysely<Database>,
  { purpose, to, accountId = undefined, draftId, browser, withLink }: Asked,
): Promise<{ code: string; linkSecret: string } | undefined> => {
  const toHashes = contactHashes(house.contacts, to);
  const browserHash = hash(browser);
  await oneAfterTheOther(db, contactHash(house.contacts, to));
  await oneAfterTheOther(db, browserHash);
  const since = new Date(house.now().getTime() - HOUR);
  if ((await codesAsked(db, { toHashes }, since)) >= MOST_AN_HOUR.toOneAddress) return undefined;
  if ((await codesAsked(db, { browserHash }, since)) >= MOST_AN_HOUR.byOneBrowser) return undefined;
  const [id, code, linkSecret] = [house.newId(), makeCode(), house.newSecret()];
  await addCode(db, {
    id,
    purpose,
    account_id: accountId ?? null,
    to_sealed: sealContact(house.contacts, to, rowOf(id)),
    to_hash: contactHash(house.contacts, to),
    browser_hash: browserHash,
    code_hash: keyedHash(house.contacts, `code ${id}`, code),
    link_hash: withLink ? hash(linkSecret) : null,
    made_at: house.now(),
    draft_id: draftId ?? null,
  });
  return { code: `${code.slice(0, 3)} ${code.slice(3)}`, linkSecret };
};

const rowOf = (id: string): string => `resident_code.to:${id}`;

/** The address a code was sent to. */
export const addressOfCode = (house: House, { id, to_sealed: sealed }: Pick<CodeRow, "id" | "to_sealed">): string =>
  openContact(house.contacts, sealed, rowOf(id));

const refusedCode = (code: string, message: string): RefusedError => {
  noteSecurity("resident-sign-in-refused");
  return new RefusedError({ code, message, field: "code" });
};

/** Why nothing that this browser asked for can be typed any more. */
const whyNone = async (house: House, browser: string, purpose: Code["purpose"]): Promise<RefusedError> => {
  const newest = await newestCodeOf(house.db, hash(browser), purpose);
  if (newest?.used_at) return refusedCode("accounts/code-used", "This code was used already. Ask for a new one.");
  return newest && newest.made_at > goodSince(house)
    ? refusedCode("accounts/no-more-tries", "You typed a wrong code 5 times. Ask for a new one.")
    : refusedCode("accounts/code-expired", "This code is too old. Ask for a new one.");
};

/**
 * The code that was typed, among those this browser asked for. Every try counts, and is kept even where it is wrong:
 * so this is a transaction of its own.
 * @throws RefusedError when it is wrong, too old, or was typed wrong too often
 */
export const typedCode = async (
  house: House,
  typed: { code: string; browser: string; purpose: Code["purpose"]; accountId?: string },
): Promise<CodeRow> => {
  const digits = composed(typed.code, "NFKC").replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(digits))
    throw new RefusedError({
      code: "accounts/not-a-code",
      message: "Enter the 6 numbers of your code.",
      field: "code",
    });
  const open = await tryCodes(house.db, {
    browserHash: hash(typed.browser),
    purpose: typed.purpose,
    accountId: typed.accountId,
    madeAfter: goodSince(house),
    most: MOST_TRIES,
  });
  if (open.length === 0) throw await whyNone(house, typed.browser, typed.purpose);
  const right = open.find(({ id, code_hash }) => keyedHashes(house.contacts, `code ${id}`, digits).includes(code_hash));
  if (right) return right;
  if (open.every(({ tries }) => tries >= MOST_TRIES)) throw await whyNone(house, typed.browser, typed.purpose);
  throw refusedCode("accounts/wrong-code", "This is not the code we sent you. Check it and try again.");
};
