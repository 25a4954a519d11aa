import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { removeDrafts } from "../consultations/answers/erasing-repository.ts";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";
import { forgetPanelAddresses } from "./forgetting.ts";
import { panelInvitationsHolder } from "./holder.ts";
import { invitePanel, readInvitations } from "./inviting.ts";

let test: TestHouse;
let open: { id: string; slug: string };
beforeEach(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
});
afterEach(() => test.database.dispose());

const CONSENT = { language: "en", consent: "Signed the panel form at the May fair.", confirmed: true } as const;
const invite = (addresses: string, consultationId = open.id, caller = test.officer) =>
  caller.panelInvitations.invite({ consultationId, addresses, ...CONSENT });
const linksTo = async (to: string) => {
  const body = (await test.resident.mail.outbox()).find((message) => message.to === to)?.body ?? "";
  return {
    token: /panel\/answer\/(\S+)/.exec(body)?.[1] ?? "no token",
    leave: /panel\/leave\/(\S+)/.exec(body)?.[1] ?? "no token",
  };
};
const answer = async (token: string) => {
  const { slug, draftId } = await test.resident.panelInvitations.begin({ token, language: "en" });
  await test.resident.consultations.keepAnswer({ slug, draftId, questionId: "agree", answer: "yes" });
  return test.resident.consultations.sendDraft({ slug, draftId, language: "en" });
};
const rows = () => test.house.db.selectFrom("panel_invitation").selectAll().execute();
const subjectOf = (contact: string) => ({ contact, answerIds: [], draftIds: [] }) as never;
const NOBODY = { personId: null, post: null };

describe("inviting a panel", () => {
  it("invites each person of a list once, says which lines were not and why, and keeps the addresses sealed", async () => {
    const list = "ana@example.org\n\nnot an address\nbo@example.org; ANA@example.org";
    expect(await invite(list)).toEqual({
      invited: 2,
      notInvited: [
        { line: 3, because: "This is not an e-mail address." },
        { line: 4, because: "It is the same as in line 1." },
      ],
    });
    expect((await invite("ana@example.org")).notInvited[0]?.because).toContain("already");
    expect(JSON.stringify(await rows())).not.toContain("@example.org");
    expect((await linksTo("bo@example.org")).token).not.toBe("no token");
  });

  it("invites nobody without consent, and none but officers may", async () => {
    const asked = { consultationId: open.id, addresses: "ana@example.org", language: "en" } as const;
    const call = test.officer.panelInvitations;
    expect(await refusedWith(call.invite({ ...asked, consent: "", confirmed: true }))).toBe("BAD_REQUEST");
    expect(await refusedWith(call.invite({ ...asked, ...CONSENT, confirmed: false as true }))).toBe("BAD_REQUEST");
    expect(await refusedWith(invite("ana@example.org", open.id, test.councillor))).toBe("FORBIDDEN");
    expect(await rows()).toEqual([]);
  });

  it("invites nobody a fifth time in ninety days, whatever it is about", async () => {
    for (const title of ["The second", "The third", "The fourth"]) {
      const { id } = await anOpenOne(test, title);
      expect((await invite("often@example.org", id)).invited).toBe(1);
    }
    expect((await invite("often@example.org")).invited).toBe(1);
    const { id } = await anOpenOne(test, "The fifth");
    const fifth = await invite("often@example.org\nother@example.org", id);
    expect(fifth.invited).toBe(1);
    expect(fifth.notInvited[0]?.because).toContain("4 times in 90 days");
  });

  it("keeps to the cap that this council set, for as long as it counts, and tells staff which it is", async () => {
    const signedIn = {
      id: "00000000-0000-7000-8000-0000000000a1",
      name: "Test officer",
      posts: ["engagement-officer"],
    };
    const config = { ...test.house.config, panelInvitationsMost: 1, panelInvitationsDays: 10 };
    const desk = { ...test.house, config, signedIn };
    const inviteTo = (consultationId: string) =>
      invitePanel(desk, { consultationId, addresses: "ana@example.org", language: "en", consent: CONSENT.consent });
    expect((await readInvitations(desk, open.id)).cap).toMatchObject({
      most: 1,
      days: 10,
      usual: { most: 4, days: 90 },
    });
    expect((await inviteTo(open.id)).invited).toBe(1);
    const { id } = await anOpenOne(test, "The second");
    expect((await inviteTo(id)).notInvited[0]?.because).toBe(
      "This person was invited once in 10 days. They can be invited again on 31 May 2026.",
    );
    test.setClock("2026-05-31T10:00:00Z");
    await forgetPanelAddresses.run(desk);
    expect((await rows()).map(({ contact_hash: hash }) => hash)).toEqual([null]);
    expect((await inviteTo(id)).invited).toBe(1);
  });

  it("keeps to the cap when several officers invite the same person to several consultations at once", async () => {
    const all = [open];
    for (let number = 0; number < 6; number += 1) all.push(await anOpenOne(test, `At once ${number}`));
    const done = await Promise.all(all.map(({ id }) => invite("same@example.org", id)));
    expect(done.reduce((sum, { invited }) => sum + invited, 0)).toBe(4);
    expect(await rows()).toHaveLength(4);
    const twice = await Promise.all([invite("new@example.org"), invite("new@example.org")]);
    expect(twice.map(({ invited }) => invited).sort()).toEqual([0, 1]);
  });
});

describe("answering with an invitation", () => {
  it("takes one answer, however often and in however many browsers the link is opened", async () => {
    await invite("ana@example.org");
    const { token } = await linksTo("ana@example.org");
    const read = () => test.resident.panelInvitations.read({ token, purpose: "answer" });
    expect(await read()).toMatchObject({ slug: open.slug, isUsed: false });
    const begin = () => test.resident.panelInvitations.begin({ token, language: "en" });
    const begun = await Promise.all([begin(), begin(), begin()]);
    expect(new Set(begun.map(({ draftId }) => draftId)).size).toBe(1);
    await answer(token);
    expect(await read()).toMatchObject({ isUsed: true });
    expect(await refusedWith(begin())).toBe("panel-invitation/used");
    expect((await test.officer.consultations.counts({ id: open.id })).responses).toBe(1);
  });

  it("shows staff how many answered only where that says of nobody whether they did", async () => {
    const read = () => test.officer.panelInvitations.read({ consultationId: open.id });
    await invite("ana@example.org");
    await answer((await linksTo("ana@example.org")).token);
    expect(await read()).toMatchObject({ invited: 1, rate: undefined });
    await invite(Array.from({ length: 9 }, (_, number) => `more${number}@example.org`).join("\n"));
    expect(await read()).toMatchObject({ invited: 10, rate: { answered: 1, percent: 10 } });
    expect(JSON.stringify(await read())).not.toContain("@");
  });

  it("can be begun again where what was begun was thrown away after weeks", async () => {
    await invite("ana@example.org");
    const { token } = await linksTo("ana@example.org");
    const first = await test.resident.panelInvitations.begin({ token, language: "en" });
    await removeDrafts(test.house.db, [first.draftId]);
    expect(await test.resident.panelInvitations.read({ token, purpose: "answer" })).toMatchObject({ isUsed: false });
    const second = await test.resident.panelInvitations.begin({ token, language: "en" });
    expect(second).toMatchObject({ isNew: true });
    expect(second.draftId).not.toBe(first.draftId);
  });
});

describe("leaving the panel", () => {
  it("is done by one press, takes the address out, and lets nobody invite the person again", async () => {
    await invite("ana@example.org");
    const { leave, token } = await linksTo("ana@example.org");
    expect(await refusedWith(test.resident.panelInvitations.leave({ token }))).toBe("NOT_FOUND");
    await Promise.all([
      test.resident.panelInvitations.leave({ token: leave }),
      test.resident.panelInvitations.leave({ token: leave }),
    ]);
    expect((await rows()).map(({ contact_sealed, contact_hash }) => [contact_sealed, contact_hash])).toEqual([
      [null, null],
    ]);
    const { id } = await anOpenOne(test, "Afterwards");
    expect((await invite("ana@example.org", id)).notInvited[0]?.because).toBe("This person left the panel.");
  });

  it("lets go of addresses once they no longer count, and gives and erases what there is of one", async () => {
    await invite("ana@example.org");
    const [record] = await panelInvitationsHolder.export(test.house, subjectOf("ana@example.org"));
    expect(Object.values(record?.values ?? {})).toContain("A fairer way");
    await invite("bo@example.org");
    expect(await panelInvitationsHolder.erase(test.house, subjectOf("bo@example.org"), NOBODY)).toMatchObject({
      erased: 1,
    });
    test.setClock("2026-08-17T10:00:00Z");
    await forgetPanelAddresses.run(test.house);
    expect((await rows()).filter(({ contact_hash: hash }) => hash !== null)).toHaveLength(1);
    test.setClock("2026-08-19T10:00:00Z");
    await forgetPanelAddresses.run(test.house);
    expect((await rows()).filter(({ contact_hash: hash }) => hash !== null)).toEqual([]);
  });
});
