import { Decision } from "./decision.ts";
import { ImplicationKind } from "./implication.ts";

const verifiedAt = new Date("2026-08-24T09:00:00Z");

/** A key decision of Cabinet on 9 September 2026 with a report on its way, and two members who have confirmed nothing. */
export const aPlannedDecision = (change: Partial<Decision> = {}): Decision =>
  Decision.parse({
    id: "decision-1",
    title: "Opening hours of the community hubs",
    item: "12",
    body: { name: "Cabinet", kind: "cabinet" },
    key: true,
    keyNoticeOn: "2026-08-03",
    meetingOn: "2026-09-09",
    makers: [
      { id: "member-1", name: "Councillor Adams" },
      { id: "member-2", name: "Councillor Bello" },
    ],
    consultationIds: ["consultation-1"],
    ...change,
  });

/** The same with everything a decision needs: verified, public in time, and both members have had the papers. */
export const aDecisionReadyToTake = (change: Partial<Decision> = {}): Decision =>
  aPlannedDecision({
    reference: "01104567",
    reportPublicOn: "2026-08-28",
    implications: ImplicationKind.options.map((kind) => ({
      kind,
      text: "There are none beyond those in the report.",
      textVersion: 1,
      verified: { by: `verifier-${kind}`, name: "Sam Okoro", textVersion: 1, at: verifiedAt },
    })),
    access: ["member-1", "member-2"].map((makerId) => ({
      makerId,
      papers: ["report", "answers", "assessment"],
      reportVersion: 1,
      confirmedAt: new Date("2026-09-07T18:00:00Z"),
    })),
    ...change,
  });
