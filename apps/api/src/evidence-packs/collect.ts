import { STEP_NAMES } from "@collaborative-communities/consultations";
import type { EvidencePackInput } from "@collaborative-communities/evidence-packs";
import type { Kysely } from "kysely";
import { factsAbout, verifyAt } from "../audit/index.ts";
import type { Database } from "../database/tables.ts";
import { challengesPart, evaluationPart, feedbackPart, systemLogPart } from "./afterwards.ts";
import { codingPart, responseLogPart, responsesPart } from "./answers.ts";
import { noticesPart, planPart, promisesPart } from "./before-opening.ts";
import { accessPart, decisionPart, repliesPart, reportPart } from "./deciding.ts";
import { gather, type Wanted } from "./gathered.ts";
import { nameOfCouncil } from "./repository.ts";
import { assessmentPart, privacyPart, rulesPart } from "./what-was-checked.ts";
import { versionsPart } from "./what-was-shown.ts";

type Db = Kysely<Database>;

/** The hash of the index of the last pack of this version. */
const previousOf = async (moment: Db, { consultation, version }: Wanted): Promise<string | undefined> => {
  let previous: string | undefined;
  for await (const fact of factsAbout(moment, "consultation", consultation.id)) {
    if (fact.what !== "evidence-pack/made") continue;
    const details = JSON.parse(fact.details) as { version?: string; indexSha256?: string };
    if (details.version === version) previous = details.indexSha256;
  }
  return previous;
};

/** Everything the platform keeps of a consultation, as a pack is made from it, in a moment of `atOneMoment`. */
export const collect = async (moment: Db, wanted: Wanted): Promise<EvidencePackInput> => {
  const { id, plan, state, demonstration } = wanted.consultation;
  const previousIndexSha256 = await previousOf(moment, wanted);
  const gathered = await gather(moment, wanted);
  return {
    consultation: { id, title: plan.title, organisation: await nameOfCouncil(moment), state: STEP_NAMES[state] },
    madeAt: wanted.at.toISOString(),
    demonstration,
    audit: await verifyAt(moment),
    ...(previousIndexSha256 !== undefined && { previousIndexSha256 }),
    parts: {
      "plan-and-approvals": planPart(gathered),
      "promise-and-duty-check": promisesPart(gathered),
      "stakeholders-and-notices": await noticesPart(gathered),
      versions: await versionsPart(gathered),
      "equality-impact": assessmentPart(gathered),
      privacy: privacyPart(gathered),
      "rules-and-overrides": rulesPart(gathered),
      responses: await responsesPart(gathered),
      "response-log": await responseLogPart(gathered),
      coding: await codingPart(gathered),
      reports: reportPart(gathered),
      "officer-replies": repliesPart(gathered),
      "decision-maker-access": accessPart(gathered),
      decision: decisionPart(gathered),
      feedback: await feedbackPart(gathered),
      challenges: challengesPart(gathered),
      evaluation: evaluationPart(gathered),
      "system-log": await systemLogPart(gathered),
    },
  };
};
