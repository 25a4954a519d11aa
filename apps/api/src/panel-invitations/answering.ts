import type { Language } from "@collaborative-communities/consultations";
import { startDraft } from "../consultations/index.ts";
import type { Context, House } from "../context.ts";
import { titlesOfOne } from "../titles/index.ts";
import { notFound, RefusedError } from "../trpc.ts";
import { holdToBegin, invitationBy, leave, noteDraft } from "./repository.ts";
import { idOfToken, type Purpose } from "./tokens.ts";

type Visited = House & Pick<Context, "visitor">;

const invitationWith = async (house: House, purpose: Purpose, token: string) => {
  const id = idOfToken(house, purpose, token);
  const invitation = id && (await invitationBy(house.db, id));
  if (!invitation) throw notFound("invitation");
  return invitation;
};

const usedAlready = () =>
  new RefusedError({
    code: "panel-invitation/used",
    message: "This link was used already. It takes one answer.",
  });

/** What an invitation is to; looking uses nothing up, since programs that check mail look too. */
export const readInvitation = async (house: House, { token, purpose }: { token: string; purpose: Purpose }) => {
  const { slug, plan, is_used: isUsed, consultation_id: id } = await invitationWith(house, purpose, token);
  const inLanguages = await titlesOfOne(house.db, id);
  return { slug, title: plan.title, inLanguages, isUsed };
};

/**
 * Begins to answer with an invitation, or goes on with what was begun with it: one link takes one answer, in however
 * many browsers it is opened.
 */
export const beginInvited = async (
  house: Visited,
  command: { token: string; language: Language },
): Promise<{ slug: string; draftId: string; isNew: boolean }> => {
  const { id, slug } = await invitationWith(house, "answer", command.token);
  return house.db.transaction().execute(async (db) => {
    const begun = await holdToBegin(db, id);
    if (begun.isUsed) throw usedAlready();
    if (begun.draftId !== null) return { slug, draftId: begun.draftId, isNew: false };
    const { draftId } = await startDraft({ ...house, db }, { slug, language: command.language });
    await noteDraft(db, id, draftId);
    return { slug, draftId, isNew: true };
  });
};

/** Leaves the panel. Done again, it stays so. */
export const leavePanel = async (house: House, { token }: { token: string }): Promise<{ left: true }> => {
  const invitation = await invitationWith(house, "leave", token);
  const { contact_hash: hash } = invitation;
  if (hash !== null) await house.db.transaction().execute((db) => leave(db, hash, house.now()));
  return { left: true };
};
