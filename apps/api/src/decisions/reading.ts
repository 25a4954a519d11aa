import {
  accessStates,
  IMPLICATION_NAMES,
  isTaken,
  isVerified,
  mayKeepDecisions,
  mayVerifyImplications,
  missingBeforeDeciding,
} from "@collaborative-communities/decisions";
import { openChallengesOf } from "../challenges/index.ts";
import { consultationBy } from "../consultations/index.ts";
import type { Desk, House } from "../context.ts";
import { withTitles } from "../titles/index.ts";
import { notFound } from "../trpc.ts";
import { allDecisions, decisionIn, type KeptDecision } from "./repository.ts";

/** By what people ask for a decision: the reference where it has one, else its id. */
const keyOf = ({ decision }: KeptDecision): string => (decision.reference === "" ? decision.id : decision.reference);

const toPublic = ({ decision, consultation, demonstration }: KeptDecision) => ({
  key: decision.reference === "" ? decision.id : decision.reference,
  title: decision.title,
  reference: decision.reference,
  item: decision.item,
  body: decision.body.name,
  isKey: decision.key,
  meetingOn: decision.meetingOn,
  state: decision.state,
  takenAt: decision.takenAt,
  // Nothing of an outcome is told before it is one.
  outcome: isTaken(decision) ? decision.outcome : "",
  warnings: isTaken(decision) ? decision.warnings : [],
  consultation: { slug: consultation.slug, title: consultation.title },
  demonstration,
});

/** The decisions of every activity that has opened, the latest meeting first. */
export const listPublic = async (house: House) => (await allDecisions(house.db, { openedOnly: true })).map(toPublic);

/** One decision by its reference or id, with every consultation that stands before it. */
export const readPublic = async (house: House, key: string) => {
  const all = await allDecisions(house.db, { openedOnly: true });
  const same = all.filter((one) => keyOf(one) === key || one.decision.id === key);
  // What is written in the consultation that went furthest stands.
  const found = same.find(({ decision }) => isTaken(decision)) ?? same[0];
  if (!found) throw notFound("decision");
  const listed = await withTitles(
    house.db,
    same.map(({ consultation }) => consultation),
  );
  const consultations = listed.map(({ slug, title, inLanguages }) => ({ slug, title, inLanguages }));
  return { ...toPublic(found), consultations };
};

/** What somebody may do to a decision that is still to be taken. */
const mayDo = ({ signedIn }: Desk, { decision }: Pick<KeptDecision, "decision">) => ({
  confirm: !isTaken(decision) && decision.makers.some(({ id }) => id === signedIn.id),
  verify: !isTaken(decision) && mayVerifyImplications(signedIn),
  keep: mayKeepDecisions(signedIn),
});

/** The decisions in which whoever is signed in has a part: to decide, to verify, or to keep the register. */
export const listForStaff = async (desk: Desk) =>
  (await allDecisions(desk.db, { openedOnly: false })).flatMap((kept) => {
    const may = mayDo(desk, kept);
    if (!may.confirm && !may.verify && !may.keep) return [];
    const { decision, consultation, demonstration } = kept;
    const mine = accessStates(decision).find(({ maker }) => maker.id === desk.signedIn.id);
    return [
      {
        consultation,
        demonstration,
        title: decision.title,
        body: decision.body.name,
        item: decision.item,
        meetingOn: decision.meetingOn,
        state: decision.state,
        toConfirm: may.confirm && mine?.state !== "confirmed",
        toVerify: may.verify ? decision.implications.filter((one) => !isVerified(one)).length : 0,
      },
    ];
  });

/** One decision with what is still missing, and the open challenges that those who decide must see. */
export const readForStaff = async (desk: Desk, consultationId: string) => {
  const consultation = await consultationBy(desk.db, { id: consultationId });
  const decision = consultation && decisionIn(consultation.design);
  if (!consultation || !decision) throw notFound("decision");
  return {
    decision,
    consultation: { id: consultation.id, slug: consultation.slug, title: consultation.plan.title },
    implications: decision.implications.map((one) => ({
      kind: one.kind,
      name: IMPLICATION_NAMES[one.kind],
      text: one.text,
      textVersion: one.textVersion,
      verifiedBy: isVerified(one) ? one.verified?.name : undefined,
    })),
    access: accessStates(decision),
    missing: isTaken(decision) ? [] : missingBeforeDeciding(decision),
    openChallenges: await openChallengesOf(desk.db, consultation.id, desk),
    publicAddress: `${desk.config.residentOrigin}/consultations/${consultation.slug}`,
    may: mayDo(desk, { decision }),
    me: desk.signedIn.id,
  };
};
