import {
  besideTotal,
  type HandlingFacts,
  isResultTold,
  openCounts,
  protectLeftOut,
} from "@collaborative-communities/consultations";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { toLocalDate } from "@collaborative-communities/foundation";
import {
  type Answer,
  answeredPath,
  chosenIn,
  describeAnswer,
  isChoice,
  isDeclined,
  type Question,
} from "@collaborative-communities/surveys";
import { publicFiguresOf, versionsOf } from "../consultations/index.ts";
import { type Gathered, inWords, isDraft, titleOf } from "./gathered.ts";
import {
  type ChangedResponse,
  changedResponses,
  countByChannel,
  countChanged,
  countNotCounted,
  countShown,
  type PackedResponse,
  responsesInOrder,
} from "./repository.ts";

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
    ? { post: titleOf("engagement-officer"), ...(response.enteredByName !== null && { name: response.enteredByName }) }
    : null,
  status: response.isErased ? "erased" : (response.leftOut ?? "valid"),
});

type Given = { readonly question: Question; readonly given: readonly string[] };

/** What was chosen. Only that is a choice, or that somebody would not. */
const choicesIn = (question: Question, answer: Answer): readonly string[] | undefined => {
  if (!isChoice(question)) return undefined;
  if (isDeclined(answer)) return describeAnswer(question, answer);
  return chosenIn(answer).map((id) => question.options.find((option) => option.id === id)?.text ?? id);
};

/** Words beside an option, and every other kind of answer, are a person's own. */
const wordsIn = (question: Question, answer: Answer): readonly string[] | undefined => {
  if (!isChoice(question)) return describeAnswer(question, answer);
  const beside = typeof answer === "object" && "words" in answer ? Object.values(answer.words) : [];
  return beside.length > 0 ? beside : undefined;
};

type ResponsesInput = Extract<PartInput<"responses">, { tables: object }>;

/** A figure as everybody may see it. */
const figure = (count: number | null): number | string => count ?? "not shown";

/**
 * Those that counted as the page says it; those that were left out are a table of their own over all channels, and those
 * that were erased another. When an answer is erased later, no number changes but how many were erased. So whoever looks
 * before and after learns nothing of whose it was.
 */
const publicChannels = (
  counted: readonly { readonly key: string; readonly count: number | null }[],
  notCounted: Awaited<ReturnType<typeof countNotCounted>>,
  smallest: number,
) => {
  const none = { late: 0, duplicate: 0, setAside: 0, erased: 0 };
  const shown = protectLeftOut(
    counted.map(({ key }) => notCounted.get(key) ?? none),
    smallest,
  );
  return counted.map(({ key, count }, row) => {
    const { late = null, duplicate = null, setAside = null, erased = null } = shown[row] ?? {};
    const leftOut = { late: figure(late), duplicate: figure(duplicate), setAside: figure(setAside) };
    return { channel: key, counted: figure(count), ...leftOut, erased: figure(erased) };
  });
};

/** What everybody may have of the answers: the figures of the page, and no row of any one person. */
const publicResponses = async ({ moment, consultation, smallest }: Gathered): Promise<ResponsesInput> => {
  const { results, channels } = await publicFiguresOf(moment, consultation, smallest);
  return {
    ...(!isResultTold(consultation.state) && {
      notKept: "How people answered, before the result is told: it is in the pack from then on.",
    }),
    tables: {
      channels: publicChannels(channels, await countNotCounted(moment, consultation.id), smallest),
      counts: isResultTold(consultation.state)
        ? openCounts(results).map(({ row, count, ...one }) => ({ ...one, row: row || null, count: figure(count) }))
        : [],
    },
  };
};

export const responsesPart = async (gathered: Gathered): Promise<ResponsesInput> => {
  if (gathered.version === "public") return publicResponses(gathered);
  const {
    moment,
    consultation: { id, questionnaire },
  } = gathered;
  const byChannel = await countByChannel(moment, id);
  // Each answer by the version it was given to, and only what was asked on its way.
  const versions = await versionsOf(moment, id);
  const questionnaires = new Map(
    [questionnaire, ...versions.map((one) => one.questionnaire)].map((q) => [q.version, q]),
  );
  const each = async function* <T>(rowsOf: (response: PackedResponse) => readonly T[]): AsyncGenerator<T> {
    for await (const response of responsesInOrder(moment, id)) yield* rowsOf(response);
  };
  const asked = (response: PackedResponse, given: typeof choicesIn): Given[] =>
    answeredPath(questionnaires.get(response.version) ?? questionnaire, response.answers).steps.flatMap(
      ({ step: { kind, question }, answer }) => {
        const said = kind === "another" || answer === undefined ? undefined : given(question, answer);
        return said ? [{ question, given: said }] : [];
      },
    );
  return {
    tables: {
      channels: byChannel,
      register: () => each((response) => [registerRow(response)]),
      choices: () =>
        each((response) =>
          asked(response, choicesIn).map(({ question, given }) => ({
            number: response.number,
            question: question.text,
            options: [...given],
          })),
        ),
      words: () =>
        each((response) =>
          (response.isRestricted ? [] : asked(response, wordsIn)).map(({ question, given }) => ({
            number: response.number,
            question: question.text,
            // Nobody is asked for consent to publish yet, so nothing people wrote is published.
            words: { text: given.join("\n"), consentToPublish: false },
          })),
        ),
    },
  };
};

const changesOf = ({
  number,
  reference,
  erasedAt,
  wasItsTime,
  restrictedAt,
  corrections,
  stopped,
}: ChangedResponse) => {
  const row = (on: string, what: string, says: string | null = null) => ({ on, number, reference, what, says });
  return [
    ...(erasedAt
      ? [row(toLocalDate(erasedAt), wasItsTime ? "Made anonymous: its time was over" : "Erased, as its writer asked")]
      : []),
    ...(restrictedAt ? [row(toLocalDate(restrictedAt), "What was written is read no further")] : []),
    // What is to be read no further is not read here, either.
    ...(corrections ?? []).map(({ on, says }) => row(on, "Put right by its writer", restrictedAt ? null : says)),
    ...(stopped ?? []).map(({ on, reason }) => row(on, `Used no further: ${inWords(reason).toLowerCase()}`)),
  ];
};

const handlingRows = ({ duplicates, campaigns, late }: HandlingFacts) => [
  { about: "Late responses", ...late },
  { about: "Several responses of one person", ...duplicates },
  { about: "Responses in a campaign", ...campaigns },
];

type Written = (count: number) => number | string;

/** How a number of responses that somebody wrote down stands beside the figures that everybody may see. */
const besideFigures = async ({ version, moment, consultation, smallest }: Gathered): Promise<Written> => {
  if (version === "restricted") return (count) => count;
  const { results } = await publicFiguresOf(moment, consultation, smallest);
  return (count) => figure(besideTotal(count, results.responses, smallest));
};

export const responseLogPart = async (gathered: Gathered): Promise<PartInput<"response-log">> => {
  const {
    moment,
    consultation,
    facts: { handling },
    version,
    smallest,
  } = gathered;
  const { erased, restricted, corrected } = await countChanged(moment, consultation.id);
  const beside = await besideFigures(gathered);
  const alone: Written = (count) => (version === "public" ? countShown(count, smallest) : count);
  const after = handling && beside(handling.answersAfter);
  // What was left out is the difference of the two.
  const isTold =
    handling &&
    typeof after === "number" &&
    besideTotal(handling.answersBefore, handling.answersAfter, smallest) === null;
  return {
    notKept: "Which single response was found to be late, sent twice or part of a campaign.",
    tables: {
      rules: handling ? handlingRows(handling) : [],
      log: async function* () {
        for await (const response of changedResponses(moment, consultation.id)) yield* changesOf(response);
      },
      effect: [
        ...(handling
          ? [
              {
                item: "Before the rules",
                count: isTold && version === "public" ? figure(null) : beside(handling.answersBefore),
              },
              { item: "After the rules", count: after ?? figure(null) },
              { item: "Likely to be sent twice, and not looked at yet", count: alone(handling.undecided) },
            ]
          : []),
        { item: "Erased since they came; that they came stays counted", count: alone(erased) },
        // A small number of these says something about somebody.
        ...(version === "restricted"
          ? [
              { item: "Read no further, as their writers asked", count: restricted },
              { item: "Put right by their writers", count: corrected },
            ]
          : []),
      ],
    },
  };
};

export const codingPart = async (gathered: Gathered): Promise<PartInput<"coding">> => {
  if (isDraft(gathered, "reported")) return { nothing: "It is published with the report." };
  const { coding, themes, noThemesBecause } = gathered.facts;
  if (!coding && themes.length === 0)
    return { nothing: noThemesBecause === "" ? "No themes were written down." : `No themes: ${noThemesBecause}` };
  const beside = await besideFigures(gathered);
  return {
    notKept: "Which response was sorted under which theme, and by whom.",
    tables: {
      reading: coding
        ? [
            { item: "Responses", count: beside(coding.answers) },
            { item: "Read and sorted", count: beside(coding.coded) },
            { item: "Read by a second person", count: beside(coding.secondCoded) },
          ]
        : [],
      codebook: themes.map(({ id, statement }) => ({ code: id, label: statement, meaning: statement })),
      agreement:
        coding?.agreementPercent === undefined
          ? []
          : [{ measure: "Of a hundred, the same", value: coding.agreementPercent, of: beside(coding.secondCoded) }],
    },
  };
};
