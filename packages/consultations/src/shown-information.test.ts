import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { advance } from "./lifecycle/advance.ts";
import { newProgress, Progress } from "./lifecycle/progress.ts";
import { mayAnnounceVersion, mayWriteProposal } from "./proposal-version.ts";
import { informationShown, informationWritten } from "./shown-information.ts";
import { aConsultationAt, anyone, completeFacts } from "./testing.ts";

const { progress, facts } = aConsultationAt("open");
const asked = { plan: { proposal: "Two hubs would share one building." }, routes: facts.routes };
const first = facts.proposal as NonNullable<typeof facts.proposal>;
const second = { ...first, version: 2, what: "No hub would close.", cost: "£12,000 more." };
const change = { kind: "change-proposal", version: 2, summary: "No hub closes.", material: false } as const;
const day20 = new Date("2026-06-20T12:00:00Z");
const announced = yes(advance(progress, change, { ...facts, proposal: second }, day20, anyone())).progress;

describe("the information people are shown", () => {
  it("is, once it has opened, the proposal with its reasons, the other ways, what it costs, who is affected and who decides when", () => {
    const shown = informationShown(asked, progress, first);
    expect(shown).toMatchObject({
      version: 1,
      what: ["Two hubs would share one building.", first.what],
      reasons: first.reasons,
      alternatives: first.alternatives,
      cost: first.cost,
      whoIsAffected: first.whoIsAffected,
      decidedBy: "Cabinet",
      decidedWhen: "9 September 2026",
      changes: [],
    });
    expect(shown.reasons).not.toBe("");
    expect(shown.alternatives.length).toBeGreaterThan(0);
  });

  it("says what is proposed once where the plan and the proposal say it in the same words", () => {
    const same = { ...asked, plan: { proposal: ` ${first.what} ` } };
    expect(informationShown(same, progress, first).what).toEqual([first.what]);
  });

  it("names the places where people can answer in person, and no other way", () => {
    const places = facts.routes.filter(({ kind }) => kind === "in-person").map(({ where }) => where);
    expect(places.length).toBeGreaterThan(0);
    expect(informationShown(asked, progress, first).inPerson).toEqual(places);
  });

  it("is, before it opens, what the plan proposes and nothing that is still being written", () => {
    const shown = informationShown(asked, newProgress("one"), first);
    expect(shown).toMatchObject({ what: ["Two hubs would share one building."], reasons: "", inPerson: [] });
    expect(informationWritten(asked, first)).toMatchObject({ reasons: first.reasons, cost: first.cost });
  });

  it("stays as it opened while another version is written and not announced", () => {
    expect(informationShown(asked, progress, second)).toEqual(informationShown(asked, progress, first));
  });

  it("is the new version once that is announced, with what changed and since when", () => {
    const shown = informationShown(asked, announced, { ...second, version: 3, cost: "Nobody was told this." });
    expect(shown).toMatchObject({
      version: 2,
      what: ["No hub would close."],
      cost: "£12,000 more.",
      changes: [{ version: 2, at: day20, summary: "No hub closes." }],
    });
  });

  it("is kept with the version, so that it can be read again as it was shown then", () => {
    const kept = Progress.parse(JSON.parse(JSON.stringify(announced)));
    expect(kept.versions.map(({ shown }) => shown?.what)).toEqual([first.what, second.what]);
  });
});

describe("a version of a proposal", () => {
  it("that people have seen is not written over nor taken out, and the next may be put right until it is announced", () => {
    expect(no(mayWriteProposal(progress, first)).code).toBe("consultation/proposal-version");
    expect(no(mayWriteProposal(progress, undefined)).code).toBe("consultation/proposal-version");
    expect(mayWriteProposal(progress, second).ok).toBe(true);
    expect(no(mayWriteProposal(announced, second)).message).toMatch(/^People have read version 2\./);
    expect(no(mayWriteProposal(progress, { version: 3 })).message).toContain("a new version, 2,");
  });

  it("is written freely while it is designed, and not between its approval and its opening", () => {
    expect(mayWriteProposal(aConsultationAt("designed").progress, first).ok).toBe(true);
    expect(no(mayWriteProposal(aConsultationAt("scheduled").progress, second)).code).toBe("consultation/design-fixed");
  });

  it("is announced only once its words are written", () => {
    expect(no(mayAnnounceVersion(2, completeFacts().proposal)).code).toBe("consultation/version-not-written");
    expect(no(mayAnnounceVersion(2, undefined)).code).toBe("consultation/version-not-written");
    expect(mayAnnounceVersion(2, second).ok).toBe(true);
  });
});
