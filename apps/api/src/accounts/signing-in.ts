import type { Language } from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import { contactHash, contactHashes, isOfNewestKey, openContact, sealContact } from "../contacts/index.ts";
import type { Context, House } from "../context.ts";
import { sendMail } from "../mail/index.ts";
import { noteSecurity } from "../operations/index.ts";
import { allowed } from "../trpc.ts";
import { addressOf, addressOfCode, goodSince, makeCodeFor, needsMail, typedCode } from "./codes.ts";
import { type CodeRow, codeByLink, useCode } from "./codes-repository.ts";
import { CODE_MESSAGE } from "./messages.ts";
import { type Account, accountBy, addAccount, noteSignedIn, oneAfterTheOther, setContact } from "./repository.ts";
import { hash, startSession } from "./sessions.ts";

const rowOf = (id: string): string => `resident_account.contact:${id}`;

/** The address of an account. */
export const contactOf = (house: House, account: Account): string =>
  openContact(house.contacts, account.contact_sealed, rowOf(account.id));

/** An address as it is kept with an account. */
export const sealedFor = (house: House, id: string, address: string): Account => ({
  id,
  contact_sealed: sealContact(house.contacts, address, rowOf(id)),
  contact_hash: contactHash(house.contacts, address),
});

const linkTo = (house: House, language: Language, secret: string): string =>
  `${house.config.residentOrigin}${language === "en" ? "" : `/${language}`}/account/link/${secret}`;

/**
 * Sends a code and a link to an address, whether it has an account or not; the account is made when the code is used.
 * @returns the secret of the browser that asked, for its cookie
 * @throws RefusedError for what is no address, and where no mail can be sent
 */
export const askToSignIn = async (
  house: House,
  { email, language, browser = house.newSecret() }: { email: string; language: Language; browser?: string | undefined },
): Promise<{ browser: string }> => {
  needsMail(house);
  const typed = addressOf(email);
  await house.db.transaction().execute(async (db) => {
    // To the address the account has: another way of writing it may be another mailbox.
    const account = await accountBy(db, contactHashes(house.contacts, typed));
    const to = account ? contactOf(house, account) : typed;
    const made = await makeCodeFor(house, db, { purpose: "sign-in", to, browser, language, withLink: true });
    if (!made) return;
    const values = { code: made.code, link: linkTo(house, language, made.linkSecret) };
    await sendMail(house, db, { to, template: CODE_MESSAGE, language, values });
  });
  return { browser };
};

const accountFor = async (house: House, db: House["db"], address: string): Promise<Account> => {
  const known = await accountBy(db, contactHashes(house.contacts, address));
  if (!known) {
    const made = sealedFor(house, house.newId(), address);
    await addAccount(db, { ...made, at: house.now() });
    return made;
  }
  if (!isOfNewestKey(house.contacts, known.contact_sealed))
    await setContact(db, sealedFor(house, known.id, contactOf(house, known)));
  return known;
};

const signIn = async (house: House, code: CodeRow, replaces: string | undefined): Promise<{ secret: string }> => {
  const secret = await house.db.transaction().execute(async (db) => {
    const address = addressOfCode(house, code);
    // Two who use codes of one address at once: the second finds the account the first made. Whoever changes or removes
    // an account waits here too, before any row is locked.
    await oneAfterTheOther(db, contactHash(house.contacts, address));
    if (!(await useCode(db, code.id, house.now(), goodSince(house))))
      allowed(refuse("accounts/code-used", "This code was used already. Ask for a new one.", { field: "code" }));
    const { id: accountId } = await accountFor(house, db, address);
    await noteSignedIn(db, accountId, house.now());
    return startSession(house, db, { accountId, replaces });
  });
  noteSecurity("resident-sign-in");
  return { secret };
};

/** Signs in with the six digits, in the browser that asked for them. @returns the session's secret, for its cookie */
export const signInByCode = async (ctx: Context, { code, browser }: { code: string; browser: string }) =>
  signIn(ctx, await typedCode(ctx, { code, browser, purpose: "sign-in" }), ctx.residentSecret);

const openLink = async (house: House, link: string): Promise<CodeRow> => {
  const found = await codeByLink(house.db, hash(link));
  if (!found || found.made_at <= goodSince(house))
    return allowed(refuse("accounts/link-expired", "This link is too old. Ask for a new one."));
  if (found.used_at) return allowed(refuse("accounts/link-used", "This link was used already. Ask for a new one."));
  return found;
};

/** Whom a link would sign in; looking uses nothing up, since programs that check mail look too. */
export const lookAtLink = async (house: House, link: string): Promise<{ address: string }> => ({
  address: addressOfCode(house, await openLink(house, link)),
});

/** Signs in with a link, in any browser. */
export const signInByLink = async (ctx: Context, link: string) =>
  signIn(ctx, await openLink(ctx, link), ctx.residentSecret);
