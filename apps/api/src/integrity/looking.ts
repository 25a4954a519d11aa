import { randomBytes } from "node:crypto";
import { duplicatesRuleOf, groundsOf } from "@collaborative-communities/consultations";
import {
  type DuplicateCandidate,
  type DuplicatePair,
  gatherClusters,
  pairsInSteps,
  type Questionnaire,
} from "@collaborative-communities/surveys";
import { z } from "zod";
import { consultationBy, type KeptConsultation, versionsOf } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { enqueue, type Periodic, type Task } from "../jobs/index.ts";
import {
  answersToLookAt,
  askForLook,
  changedSinceLook,
  inOneMoment,
  looksAskedFor,
  lookToSave,
  noteLook,
  saveClusters,
  savePairs,
} from "./looking-repository.ts";
import { marking, questionOf } from "./marks.ts";
import { inTurns, takingTurns } from "./turns.ts";

/** As many texts of one question are put together at a time: their signatures take some 100 MB. Later ones are said to be left out. */
const MOST_TEXTS = 200_000;
/** More clusters than anybody looks at; the largest come first. */
const MOST_CLUSTERS = 200;

const closingRulesOf = ({ design }: Pick<KeptConsultation, "design">) =>
  design.closingRules as Parameters<typeof duplicatesRuleOf>[0];

/** The rule for several answers of one person as it was published, or the default. */
export const duplicatesRuleFor = (consultation: Pick<KeptConsultation, "design">) =>
  duplicatesRuleOf(closingRulesOf(consultation));

/** The questions that people answer in words of their own, in whatever version. */
const textQuestions = (questionnaires: readonly Questionnaire[]): ReadonlySet<string> =>
  new Set(
    questionnaires.flatMap(({ questions }) => questions.filter(({ kind }) => kind === "text").map(({ id }) => id)),
  );

/** Everything a look holds of the answers: marks under a key of its own, and signatures of texts. */
const lookAt = (house: House, consultation: KeptConsultation) =>
  inOneMoment(house.db, async (moment) => {
    const versions = await versionsOf(moment, consultation.id);
    const texts = textQuestions([consultation.questionnaire, ...versions.map(({ questionnaire }) => questionnaire)]);
    const rule = duplicatesRuleFor(consultation);
    const mark = marking(randomBytes(32), rule, texts);
    const candidates: DuplicateCandidate[] = [];
    const cameAt = new Map<string, string>();
    const gatherers = new Map<string, { gatherer: ReturnType<typeof gatherClusters>; texts: number }>();
    let [answers, textsBeyond] = [0, 0];
    const turn = takingTurns();
    for await (const answer of answersToLookAt(moment, consultation.id)) {
      await turn();
      answers += 1;
      // What is late or was set aside counts already not; what was decided to be a duplicate stays beside its other.
      if (answer.leftOut === null || answer.leftOut === "duplicate") {
        const candidate = mark(answer);
        if (Object.keys(candidate.marks).length > 0) candidates.push(candidate);
        cameAt.set(answer.id, `${answer.receivedOn} ${answer.receivedAt.toISOString()} ${answer.id}`);
      }
      for (const [key, value] of Object.entries(answer.answers)) {
        const question = questionOf(key);
        if (typeof value !== "string" || !texts.has(question)) continue;
        const gathered = gatherers.get(question) ?? { gatherer: gatherClusters(), texts: 0 };
        gatherers.set(question, gathered);
        gathered.texts += 1;
        if (gathered.texts > MOST_TEXTS) textsBeyond += 1;
        // A person who says the same in two rounds is no campaign.
        else if (key === question) gathered.gatherer.add({ id: answer.id, text: value });
      }
    }
    const grounds = groundsOf(rule);
    const pairs = grounds.length === 0 ? [] : await inTurns(pairsInSteps(candidates, { grounds }));
    const clusters = [];
    for (const [questionKey, { gatherer }] of gatherers)
      for (const [at, cluster] of (await inTurns(gatherer.inSteps())).slice(0, MOST_CLUSTERS).entries())
        clusters.push({ questionKey, place: at + 1, ...cluster });
    return {
      answers,
      textsBeyond,
      pairs: pairs.map((pair) => inOrderOfComing(pair, cameAt)),
      clusters,
    };
  });

/** Of one day, the one that came at an earlier moment is the earlier. */
const inOrderOfComing = (pair: DuplicatePair, cameAt: ReadonlyMap<string, string>): DuplicatePair => {
  const isTurned = (cameAt.get(pair.earlier) ?? "") > (cameAt.get(pair.later) ?? "");
  return isTurned ? { ...pair, earlier: pair.later, later: pair.earlier } : pair;
};

/** Looks for answers that may be from one person and for campaigns, and keeps what it finds for people to judge. */
export const lookAtAnswers: Task<{ consultationId: string }> = {
  name: "integrity/look",
  payload: z.object({ consultationId: z.uuid() }),
  key: ({ consultationId }) => `integrity/look ${consultationId}`,
  attempts: 6,
  run: async (house, { consultationId }) => {
    const consultation = await consultationBy(house.db, { id: consultationId });
    if (!consultation) return;
    const at = house.now();
    const found = await lookAt(house, consultation);
    await house.db.transaction().execute(async (db) => {
      const last = await lookToSave(db, consultationId);
      // Another look, begun later, has been saved meanwhile.
      if (!last || (last.looked_at !== null && last.looked_at > at)) return;
      const pairs = found.pairs.map((pair) => ({ id: house.newId(), ...pair, grounds: [...pair.grounds] }));
      await savePairs(db, consultationId, pairs, at);
      await saveClusters(db, consultationId, found.clusters);
      await noteLook(db, consultationId, { at, answers: found.answers, textsBeyond: found.textsBeyond });
    });
  },
  waiting: async (house) => (await looksAskedFor(house.db)).map((consultationId) => ({ consultationId })),
};

/** Asks for a look, inside the transaction of whoever asks. */
export const askToLook = async (db: House["db"], consultationId: string, at: Date): Promise<void> => {
  await askForLook(db, consultationId, at);
  await enqueue(db, lookAtAnswers, { consultationId });
};

/** Every hour, what has changed is looked at again, so that officers find it without asking. */
export const lookAgainHourly: Periodic = {
  name: "integrity/look-hourly",
  at: "23 * * * *",
  run: async (house) => {
    for (const id of await changedSinceLook(house.db))
      await house.db.transaction().execute((db) => askToLook(db, id, house.now()));
  },
};
