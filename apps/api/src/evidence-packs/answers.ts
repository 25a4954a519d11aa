import type { HandlingFacts } from "@collaborative-communities/consultations";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { toLocalDate } from "@collaborative-communities/foundation";
import { chosenIn, describeAnswer, isChoice } from "@collaborative-communities/surveys";
import { type Gathered, inWords, isDraft, titleOf } from "./gathered.ts";
import {
  type ChangedResponse,
  changedResponses,
  countByChannel,
  countChanged,
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

type ResponsesInput = Extract<PartInput<"responses">, { tables: object }>;

export const responsesPart = async ({
  moment,
  consultation: { id, questionnaire },
}: Gathered): Promise<ResponsesInput> => {
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

export const responseLogPart = async ({
  moment,
  consultation,
  facts: { handling },
  version,
}: Gathered): Promise<PartInput<"response-log">> => {
  const { erased, restricted, corrected } = await countChanged(moment, consultation.id);
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
              { item: "Before the rules", count: handling.answersBefore },
              { item: "After the rules", count: handling.answersAfter },
              { item: "Likely to be sent twice, and not looked at yet", count: handling.undecided },
            ]
          : []),
        { item: "Erased since they came; that they came stays counted", count: erased },
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

export const codingPart = (gathered: Gathered): PartInput<"coding"> => {
  if (isDraft(gathered, "reported")) return { nothing: "It is published with the report." };
  const { coding, themes, noThemesBecause } = gathered.facts;
  if (!coding && themes.length === 0)
    return { nothing: noThemesBecause === "" ? "No themes were written down." : `No themes: ${noThemesBecause}` };
  return {
    notKept: "Which response was sorted under which theme, and by whom.",
    tables: {
      reading: coding
        ? [
            { item: "Responses", count: coding.answers },
            { item: "Read and sorted", count: coding.coded },
            { item: "Read by a second person", count: coding.secondCoded },
          ]
        : [],
      codebook: themes.map(({ id, statement }) => ({ code: id, label: statement, meaning: statement })),
      agreement:
        coding?.agreementPercent === undefined
          ? []
          : [{ measure: "Of a hundred, the same", value: coding.agreementPercent, of: coding.secondCoded }],
    },
  };
};
