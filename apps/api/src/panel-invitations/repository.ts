import type { ConsultationPlan, PanelMember, Step } from "@collaborative-communities/consultations";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;
export type Invitation = Selectable<Database["panel_invitation"]>;

/** Whoever invites comes one after the other until the transaction ends, so that nobody counts what another adds. */
export const inviteAlone = async (db: Db): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('panel invitations', 0))`.execute(db);
};

export const consultationToInviteTo = async (
  db: Db,
  id: string,
): Promise<{ id: string; state: Step; plan: ConsultationPlan } | undefined> =>
  db.selectFrom("consultation").select(["id", "state", "plan"]).where("id", "=", id).executeTakeFirst();

/** What counts for the cap of a person, under any of their hashes. */
export const memberWith = async (
  db: Db,
  hashes: readonly string[],
  consultationId: string,
  since: Date,
): Promise<PanelMember> => {
  const invitations = await db
    .selectFrom("panel_invitation")
    .select(["consultation_id", "invited_at"])
    .where("contact_hash", "in", hashes)
    .where((e) => e.or([e("invited_at", ">", since), e("consultation_id", "=", consultationId)]))
    .execute();
  const left = await db
    .selectFrom("panel_leaving")
    .select("contact_hash")
    .where("contact_hash", "in", hashes)
    .executeTakeFirst();
  return {
    invitedAt: invitations.map((one) => one.invited_at),
    isInvitedToThis: invitations.some((one) => one.consultation_id === consultationId),
    hasLeft: left !== undefined,
  };
};

export const addInvitation = async (db: Db, row: Omit<Invitation, "is_begun">): Promise<void> => {
  await db
    .insertInto("panel_invitation")
    .values({ ...row, is_begun: false })
    .execute();
};

/**
 * Whether an answer was sent with an invitation: one was begun, and what was begun is neither here nor was thrown away.
 * Nothing else says so, since a row that sending wrote would lead to the answer that the same transaction wrote.
 */
const IS_USED = sql<boolean>`(is_begun
  and not exists (select from panel_beginning b where b.invitation_id = panel_invitation.id))`;

/** How many were invited to a consultation, and of how many the invitation was used. */
export const countInvitations = async (db: Db, consultationId: string) => {
  const { rows } = await sql<{ invited: number; answered: number }>`
    select count(*)::int as invited, (count(*) filter (where ${IS_USED}))::int as answered
    from panel_invitation where consultation_id = ${consultationId}`.execute(db);
  return rows[0] ?? { invited: 0, answered: 0 };
};

/** An invitation with what it is to. */
export const invitationBy = async (db: Db, id: string) =>
  db
    .selectFrom("panel_invitation")
    .innerJoin("consultation", "consultation.id", "panel_invitation.consultation_id")
    .select([
      "panel_invitation.id",
      "panel_invitation.consultation_id",
      "contact_hash",
      "consultation.slug",
      "consultation.plan",
    ])
    .select(IS_USED.as("is_used"))
    .where("panel_invitation.id", "=", id)
    .executeTakeFirst();

/**
 * What was begun with an invitation: nobody else begins with it until this transaction ends. Read after it is held, so
 * that what another began meanwhile is seen.
 */
export const holdToBegin = async (db: Db, id: string): Promise<{ isUsed: boolean; draftId: string | null }> => {
  await db.selectFrom("panel_invitation").select("id").where("id", "=", id).forUpdate().executeTakeFirst();
  const { is_used: isUsed, draft_id: draftId } = await db
    .selectFrom("panel_invitation")
    .leftJoin("panel_beginning", "invitation_id", "panel_invitation.id")
    .select("draft_id")
    .select(IS_USED.as("is_used"))
    .where("panel_invitation.id", "=", id)
    .executeTakeFirstOrThrow();
  return { isUsed, draftId };
};

export const noteDraft = async (db: Db, id: string, draftId: string): Promise<void> => {
  await db.updateTable("panel_invitation").set({ is_begun: true }).where("id", "=", id).execute();
  await db
    .insertInto("panel_beginning")
    .values({ invitation_id: id, draft_id: draftId })
    .onConflict((conflict) => conflict.column("invitation_id").doUpdateSet({ draft_id: draftId }))
    .execute();
};

/** Takes the addresses out of what no longer counts for the cap. */
export const forgetContactsBefore = async (db: Db, moment: Date): Promise<void> => {
  await db
    .updateTable("panel_invitation")
    .set({ contact_sealed: null, contact_hash: null, consent: "" })
    .where("invited_at", "<", moment)
    .where("contact_hash", "is not", null)
    .execute();
};

/** Notes that somebody left, and takes their address out of what they were invited to. */
export const leave = async (db: Db, contactHash: string, at: Date): Promise<void> => {
  await db
    .insertInto("panel_leaving")
    .values({ contact_hash: contactHash, left_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await forgetContactsOf(db, [contactHash]);
};

export const invitationsOf = async (db: Db, hashes: readonly string[]) =>
  hashes.length === 0
    ? []
    : db
        .selectFrom("panel_invitation")
        .innerJoin("consultation", "consultation.id", "panel_invitation.consultation_id")
        .leftJoin("panel_beginning", "invitation_id", "panel_invitation.id")
        .select(["panel_invitation.id", "language", "consent", "invited_at", "draft_id", "consultation.plan"])
        .where("contact_hash", "in", hashes)
        .orderBy("invited_at")
        .orderBy("panel_invitation.id")
        .execute();

export const leavingOf = async (db: Db, hashes: readonly string[]): Promise<Date | undefined> =>
  hashes.length === 0
    ? undefined
    : (await db.selectFrom("panel_leaving").select("left_at").where("contact_hash", "in", hashes).executeTakeFirst())
        ?.left_at;

/** Takes an address out of every invitation. @returns of how many */
export const forgetContactsOf = async (db: Db, hashes: readonly string[]): Promise<number> => {
  if (hashes.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable("panel_invitation")
    .set({ contact_sealed: null, contact_hash: null, consent: "" })
    .where("contact_hash", "in", hashes)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
