import { POST_TITLES, type Post } from "@collaborative-communities/appointments";
import { STEP_NAMES } from "@collaborative-communities/consultations";
import type { EvidencePackInput, PackVersion, PartInput } from "@collaborative-communities/evidence-packs";
import { chosenIn, describeAnswer, isChoice, type Question } from "@collaborative-communities/surveys";
import type { Kysely } from "kysely";
import { type FactAbout, factsAbout, verifyAt } from "../audit/index.ts";
import { feedbackOf, type KeptConsultation } from "../consultations/index.ts";
import type { Database } from "../database/tables.ts";
import { countByChannel, nameOfCouncil, type PackedResponse, responsesInOrder } from "./repository.ts";

type Db = Kysely<Database>;
type Wanted = { readonly consultation: KeptConsultation; readonly at: Date; readonly version: PackVersion };

/** The details of a fact name the consultation it belongs to by this word. */
const OF_CONSULTATION = "consultation";
const OFFICER = POST_TITLES["engagement-officer"];

const NOT_KEPT = { nothing: "The platform does not keep this yet: ask for the council's own records." } as const;

const whoOf = ({ personId, post, name }: FactAbout) => {
  if (personId === null) return null;
  const title = post === null ? "member of staff" : (POST_TITLES[post as Post] ?? post);
  return { post: title, ...(name !== null && { name }) };
};

/** "feedback-published" as people read it. */
const inWords = (code: string): string => {
  const words = code.replaceAll(/[-_]/g, " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

const planRows = ({ plan }: KeptConsultation, version: PackVersion) => [
  { item: "Title", says: plan.title },
  { item: "Level", says: inWords(plan.level) },
  { item: "How people are asked", says: plan.methods.map(inWords).join("; ") },
  { item: "Summary", says: plan.summary },
  ...plan.openToInfluence.map((says) => ({ item: "Can change", says })),
  ...plan.notOpenToInfluence.map(({ what, why }) => ({ item: "Cannot change", says: `${what}\nWhy: ${why}` })),
  ...(plan.decisionExpectedOn ? [{ item: "Decision expected on", says: plan.decisionExpectedOn }] : []),
  ...(plan.closesOn ? [{ item: "Last day", says: `${plan.closesOn} ${plan.closesAtTime}, London` }] : []),
  // Both may name a person.
  ...(version === "restricted"
    ? [
        { item: "Who decides", says: plan.decisionMaker },
        { item: "Contact", says: Object.values(plan.contact).join("; ") },
      ]
    : []),
];

const wordsOfQuestion = (question: Question): string =>
  isChoice(question) ? [question.text, ...question.options.map(({ text }) => `– ${text}`)].join("\n") : question.text;

const shownRows = ({ plan, questionnaire, openedAt }: KeptConsultation, at: Date) => {
  const since = { at: (openedAt ?? at).toISOString(), by: null, sha256: null, change: null };
  return [
    { what: "Proposal", version: "as it is now", text: plan.proposal, ...since },
    ...questionnaire.questions.map((question, place) => ({
      what: `Question ${place + 1}`,
      version: String(questionnaire.version),
      text: wordsOfQuestion(question),
      ...since,
    })),
  ];
};

const registerRow = (response: PackedResponse) => ({
  number: response.number,
  receivedOn: response.receivedOn,
  receivedAt: response.receivedAt.toISOString(),
  reference: response.reference,
  channel: response.channel,
  capacity: null,
  language: response.language,
  whereabouts: [response.whereabouts, response.wardCode, response.postcode].filter((one) => one !== null).join(" "),
  enteredBy: response.isEntered
    ? { post: OFFICER, ...(response.enteredByName !== null && { name: response.enteredByName }) }
    : null,
  status: "valid",
});

type ResponsesInput = Extract<PartInput<"responses">, { tables: object }>;

const responsesPart = async (moment: Db, { id, questionnaire }: KeptConsultation): Promise<ResponsesInput> => {
  const byChannel = await countByChannel(moment, id);
  const textOf = new Map(
    questionnaire.questions.flatMap((question) =>
      isChoice(question) ? question.options.map((option) => [`${question.id} ${option.id}`, option.text]) : [],
    ),
  );
  const each = async function* <T>(rowsOf: (response: PackedResponse) => readonly T[]): AsyncGenerator<T> {
    for await (const response of responsesInOrder(moment, id)) yield* rowsOf(response);
  };
  // Only what was chosen is a choice; words beside an option, and every other kind of answer, are a person's own.
  const asked = (response: PackedResponse, isOwn: boolean) =>
    questionnaire.questions
      .filter((question) => isChoice(question) !== isOwn && response.answers[question.id] !== undefined)
      .map((question) => {
        const answer = response.answers[question.id];
        return { question, given: isOwn ? describeAnswer(question, answer) : chosenIn(answer) };
      });
  return {
    tables: {
      channels: byChannel,
      register: () => each((response) => [registerRow(response)]),
      choices: () =>
        each((response) =>
          asked(response, false).map(({ question, given }) => ({
            number: response.number,
            question: question.text,
            options: given.map((option) => textOf.get(`${question.id} ${option}`) ?? option),
          })),
        ),
      words: () =>
        each((response) =>
          (response.isRestricted ? [] : asked(response, true)).map(({ question, given }) => ({
            number: response.number,
            question: question.text,
            // Nobody is asked for consent to publish yet, so nothing people wrote is published.
            words: { text: given.join("\n"), consentToPublish: false },
          })),
        ),
    },
  };
};

const feedbackPart = async (moment: Db, id: string): Promise<PartInput<"feedback">> => {
  const feedback = await feedbackOf(moment, id);
  if (!feedback) return { nothing: "No feedback has been published yet." };
  return {
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
          at: feedback.publishedAt.toISOString(),
          by: { post: OFFICER },
          how: "On the residents' site, and with each reference",
          to: "Everybody",
          address: null,
        },
      ],
    },
  };
};

/** What may follow "consultation/" in a fact and is a step of its life. */
const isStep = ({ what }: FactAbout): boolean => what.startsWith("consultation/");

/** Everything the platform keeps of a consultation, as a pack is made from it, in a moment of `atOneMoment`. */
export const collect = async (moment: Db, { consultation, at, version }: Wanted): Promise<EvidencePackInput> => {
  const { id, plan, state, demonstration } = consultation;
  const facts = () => factsAbout(moment, OF_CONSULTATION, id);
  let previousIndexSha256: string | undefined;
  for await (const fact of facts()) {
    if (fact.what !== "evidence-pack/made") continue;
    const details = JSON.parse(fact.details) as { version?: string; indexSha256?: string };
    if (details.version === version) previousIndexSha256 = details.indexSha256;
  }
  const approvals = async function* () {
    for await (const fact of facts())
      if (isStep(fact))
        yield { at: fact.at, step: inWords(fact.what.replace("consultation/", "")), by: whoOf(fact), reason: fact.why };
  };
  const chained = async function* () {
    for await (const fact of facts())
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
    consultation: { id, title: plan.title, organisation: await nameOfCouncil(moment), state: STEP_NAMES[state] },
    madeAt: at.toISOString(),
    demonstration,
    audit: await verifyAt(moment),
    ...(previousIndexSha256 !== undefined && { previousIndexSha256 }),
    parts: {
      "plan-and-approvals": { tables: { plan: planRows(consultation, version), approvals } },
      "promise-and-duty-check": NOT_KEPT,
      "stakeholders-and-notices": NOT_KEPT,
      versions: { tables: { shown: shownRows(consultation, at) } },
      "equality-impact": NOT_KEPT,
      privacy: NOT_KEPT,
      "rules-and-overrides": NOT_KEPT,
      responses: await responsesPart(moment, consultation),
      "response-log": NOT_KEPT,
      coding: NOT_KEPT,
      reports: NOT_KEPT,
      "officer-replies": NOT_KEPT,
      "decision-maker-access": NOT_KEPT,
      decision: NOT_KEPT,
      feedback: await feedbackPart(moment, id),
      challenges: NOT_KEPT,
      evaluation: NOT_KEPT,
      "system-log": { tables: { facts: chained } },
    },
  };
};
