import { CHALLENGE_KINDS, toPublic } from "@collaborative-communities/challenges";
import { DEFAULT_CONSULTATION_SETTINGS, judgeActivity, publicScore } from "@collaborative-communities/consultations";
import { STANDARDS } from "@collaborative-communities/engagement-spectrum";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { type FactAbout, factsAbout } from "../audit/index.ts";
import { challengesInOrder, type KeptChallenge } from "../challenges/index.ts";
import { entriesOf, feedbackOf } from "../consultations/index.ts";
import { type Gathered, hasCome, inWords, said, titleOf, written } from "./gathered.ts";
import { namesOf, toldOf } from "./repository.ts";

export const feedbackPart = async ({
  moment,
  consultation,
  events,
  who,
  smallest,
}: Gathered): Promise<PartInput<"feedback">> => {
  const feedback = await feedbackOf(moment, consultation.id);
  if (!feedback) return { nothing: "No feedback has been published yet." };
  const step = events.find(({ to_step }) => to_step === "fedback");
  return {
    notKept: "Who was told: an address is kept only as long as somebody subscribes, and is counted no more afterwards.",
    tables: {
      items: [
        { said: "The decision", did: feedback.summary, couldNot: null, because: null },
        ...feedback.items.map((item) => ({
          said: item.youSaid,
          did: item.outcome === "we-did" ? item.weDid : null,
          couldNot: item.outcome === "we-did" ? null : "It could not be done.",
          because: item.outcome === "we-did" ? null : item.because,
        })),
      ],
      sent: [
        {
          at: written(feedback.publishedAt),
          by: who(step?.post ?? "engagement-officer", step?.name),
          how: "On the residents' site, and with each reference",
          to: "Everybody",
          told: null,
        },
        ...(await toldOf(moment, consultation.id, smallest))
          .filter(({ kind }) => kind === "told")
          .map(({ at, told }) => ({
            at: written(at),
            by: null,
            how: "E-mail",
            to: "Everybody who subscribed",
            told,
          })),
      ],
    },
  };
};

const challengeRow = (challenge: KeptChallenge, names: ReadonlyMap<string, string>, { version, who }: Gathered) => {
  const { about, kind, reference, words, receivedOn, state, answers, publishedOn } = challenge;
  const last = version === "restricted" ? answers.at(-1) : undefined;
  const shown = toPublic(challenge);
  return {
    on: receivedOn,
    about: about.kind === "decision" ? "The decision" : "How people are asked",
    kind: CHALLENGE_KINDS[kind],
    reference,
    // Whoever wrote it was told that it is not published.
    says: words,
    state: inWords(state),
    outcome: inWords(last?.outcome ?? shown.outcome ?? "") || null,
    reply: last?.reply ?? shown.reply ?? null,
    action: (last?.action ?? shown.action ?? "") || null,
    by: answers.length === 0 ? null : who("engagement-officer", names.get(answers.at(-1)?.by ?? "")),
    endedOn: publishedOn ?? null,
  };
};

export const challengesPart = (gathered: Gathered): PartInput<"challenges"> => {
  const { moment, consultation } = gathered;
  return {
    notKept: "Complaints and claims that came to the council by another way; letters before a claim; judgments.",
    tables: {
      challenges: async function* () {
        for await (const challenge of challengesInOrder(moment, consultation.id)) {
          const by = challenge.answers.map((answer) => answer.by);
          yield challengeRow(challenge, await namesOf(moment, by), gathered);
        }
      },
    },
  };
};

export const evaluationPart = (gathered: Gathered): PartInput<"evaluation"> => {
  const { consultation, facts, at, version, who } = gathered;
  const situation = { facts, progress: consultation.progress, at, settings: DEFAULT_CONSULTATION_SETTINGS };
  const { score, standards } = publicScore(situation);
  const { results } = judgeActivity(situation);
  const { evaluation } = facts;
  const isPublic = version === "restricted" || hasCome(evaluation?.publishedOn, gathered);
  return {
    tables: {
      findings:
        evaluation && isPublic
          ? [
              ...said({ "Published on": evaluation.publishedOn, "Score published on": evaluation.scorePublishedOn }),
              ...evaluation.lessons.map((says) => ({ item: "Lesson", says })),
              ...said({ "Why there are no lessons": evaluation.noLessonsBecause }),
            ]
          : [],
      score: [
        { item: "Met", count: score.met },
        { item: "Met in part", count: score.partly },
        { item: "Not met", count: score.notMet },
        { item: "Do not apply", count: score.notApplicable },
      ],
      standards: standards.map(({ title, status, reason }, place) => {
        const result = results[place];
        return {
          standard: `${STANDARDS[place]?.number ?? place + 1}. ${title}`,
          status: inWords(status),
          reason: reason ?? null,
          found: result?.reason ?? null,
          by: result?.judgedBy === undefined ? null : who("whoever judged it", result.judgedBy),
        };
      }),
    },
  };
};

const whoOf = ({ personId, post, name }: FactAbout) =>
  personId === null
    ? null
    : { post: post === null ? "member of staff" : titleOf(post), ...(name !== null && { name }) };

/** Outages while people could answer, and the time they were given for each. */
const outagesOf = async ({ moment, consultation }: Gathered) => {
  const { period, openedAt, closedAt, extensions } = consultation.progress;
  const [from, to] = [openedAt ?? period?.opensAt, closedAt ?? period?.closesAt];
  if (!from || !to) return [];
  return (await entriesOf(moment, "outage"))
    .map(({ entry }) => entry)
    .filter((outage) => outage.from < to && outage.to > from)
    .sort((one, other) => one.from.getTime() - other.from.getTime())
    .map((outage) => {
      const given = extensions.find(({ outageIds }) => outageIds.includes(outage.id));
      return {
        from: written(outage.from),
        to: written(outage.to),
        what: "People could not answer on the web",
        effect: given ? `More time was given, until ${written(given.to)}.` : null,
      };
    });
};

export const systemLogPart = async (gathered: Gathered): Promise<PartInput<"system-log">> => {
  const chained = async function* () {
    for await (const fact of factsAbout(gathered.moment, "consultation", gathered.consultation.id))
      yield {
        position: Number(fact.position),
        at: fact.at,
        by: whoOf(fact),
        what: fact.what,
        about: fact.about,
        why: fact.why,
        details: [fact.details, fact.before, fact.after].filter((one) => one !== null).join(" "),
        hash: fact.hash,
      };
  };
  return {
    notKept: "Outages that nobody wrote into the register.",
    tables: { outages: await outagesOf(gathered), facts: chained },
  };
};
