import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { DEFAULT_CONSULTATION_SETTINGS, invitePanelMember, mayInviteTo, PanelConsent, responseRate } from "./index.ts";
import { aConsultation, anOpenConsultation } from "./testing.ts";

const now = new Date("2026-05-20T10:00:00Z");
const cap = DEFAULT_CONSULTATION_SETTINGS;
const days = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
const member = { invitedAt: [], isInvitedToThis: false, hasLeft: false };

describe("inviting somebody of a panel", () => {
  it("is allowed four times in ninety days, and says when the fifth may be", () => {
    const three = { ...member, invitedAt: [days(80), days(40), days(1)] };
    expect(yes(invitePanelMember(three, cap, now))).toBe(true);
    const four = { ...three, invitedAt: [days(10), ...three.invitedAt] };
    expect(no(invitePanelMember(four, cap, now)).message).toContain("again on 31 May 2026");
    expect(yes(invitePanelMember(four, cap, new Date("2026-05-31T12:00:00Z")))).toBe(true);
  });
  it("no longer counts what is older than the days of the cap", () => {
    const long = { ...member, invitedAt: [days(200), days(120), days(100), days(91), days(90.01)] };
    expect(yes(invitePanelMember(long, cap, now))).toBe(true);
  });
  it("follows the cap that a council sets, also where that is none", () => {
    const once = { panelInvitationsMost: 1, panelInvitationsDays: 30 };
    expect(no(invitePanelMember({ ...member, invitedAt: [days(29)] }, once, now)).code).toBe(
      "panel-invitation/too-often",
    );
    expect(no(invitePanelMember(member, { ...once, panelInvitationsMost: 0 }, now)).code).toBe(
      "panel-invitation/too-often",
    );
  });
  it("is done once for a consultation, and never after somebody left", () => {
    expect(no(invitePanelMember({ ...member, isInvitedToThis: true }, cap, now)).code).toBe("panel-invitation/already");
    expect(no(invitePanelMember({ ...member, hasLeft: true }, cap, now)).code).toBe("panel-invitation/left");
  });
  it("needs the words of a consent", () => {
    expect(PanelConsent.safeParse("yes").success).toBe(false);
    expect(PanelConsent.safeParse("Signed the panel form at the May fair.").success).toBe(true);
  });
  it("is for what is planned or open, and not for what has closed or is only an idea", () => {
    expect(mayInviteTo(anOpenConsultation(), now).ok).toBe(true);
    expect(mayInviteTo(aConsultation({ state: "planned" }), now).ok).toBe(true);
    expect(no(mayInviteTo(aConsultation({ state: "idea" }), now)).code).toBe("panel-invitation/not-open");
    expect(no(mayInviteTo(anOpenConsultation(), new Date("2026-07-01T10:00:00Z"))).code).toBe(
      "panel-invitation/not-open",
    );
  });
});

describe("how many of those invited answered", () => {
  it("is told where enough were invited that it says of nobody whether they answered", () => {
    expect(responseRate({ invited: 9, answered: 9 }, 10)).toBeUndefined();
    expect(responseRate({ invited: 40, answered: 10 }, 10)).toEqual({ answered: 10, percent: 25 });
    expect(responseRate({ invited: 0, answered: 0 }, 0)).toBeUndefined();
  });
});
