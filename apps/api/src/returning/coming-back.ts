import type { Language } from "@collaborative-communities/consultations";
import { readReference } from "@collaborative-communities/foundation";
import { addressOf, goodSince, makeCodeFor, typedCode, useCode } from "../accounts/index.ts";
import { contactHashes, openContact } from "../contacts/index.ts";
import type { House } from "../context.ts";
import { lookWithin } from "../limits/index.ts";
import { isMailSetUp, sendMail } from "../mail/index.ts";
import { allowed, RefusedError } from "../trpc.ts";
import { COME_BACK_MESSAGE, rowOf } from "./messages.ts";
import { draftToReturnTo, slugOfDraft } from "./repository.ts";

const PURPOSE = "come-back";

/**
 * Sends a code to the address of a draft, where the reference and the address belong together. Whoever asks sees the
 * same whether they do or not: a code is made either way, and counts against the same limits, and where they do not it
 * is sent to nobody.
 * @returns the secret of the browser that asked, for its cookie
 */
export const askToComeBack = async (
  house: House,
  command: { reference: string; email: string; language: Language; browser?: string | undefined },
): Promise<{ browser: string }> => {
  if (!isMailSetUp(house))
    throw new RefusedError({
      code: "returning/no-mail",
      message: "No e-mail can be sent here. Come back in this browser to go on.",
    });
  const reference = allowed(readReference(command.reference));
  const to = addressOf(command.email);
  const browser = command.browser ?? house.newSecret();
  const hashes = contactHashes(house.contacts, to);
  const draft = await lookWithin(house, ["come-back-guesses"], () => draftToReturnTo(house.db, reference, hashes));
  await house.db.transaction().execute(async (db) => {
    const { language } = command;
    const asked = { purpose: PURPOSE, to, browser, language, withLink: false, draftId: draft?.id } as const;
    const made = await makeCodeFor(house, db, asked);
    if (!made || !draft) return;
    // To the address as it was given then: another way of writing it may be another mailbox.
    const saved = openContact(house.contacts, draft.contact_sealed, rowOf(draft.id));
    await sendMail(house, db, { to: saved, template: COME_BACK_MESSAGE, language, values: { code: made.code } });
  });
  return { browser };
};

/** Goes on with a draft in the browser that asked for the code. The other browser goes on with it too. */
export const comeBack = async (
  house: House,
  command: { code: string; browser: string },
): Promise<{ slug: string; draftId: string }> => {
  const code = await typedCode(house, { ...command, purpose: PURPOSE });
  const slug = code.draft_id === null ? undefined : await slugOfDraft(house.db, code.draft_id);
  const used = slug !== undefined && (await useCode(house.db, code.id, house.now(), goodSince(house)));
  if (!used || code.draft_id === null)
    throw new RefusedError({
      code: "accounts/code-used",
      message: "This code was used already. Ask for a new one.",
      field: "code",
    });
  return { slug, draftId: code.draft_id };
};
