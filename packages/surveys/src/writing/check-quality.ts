import { everyStep } from "../answering/path.ts";
import type { Question } from "../questionnaire/question.ts";
import type { Questionnaire } from "../questionnaire/questionnaire.ts";
import { readingAgeOf } from "./reading-age.ts";

/** Something that would make answers less worth. It warns and never blocks; whoever goes on says so, and it is logged. */
export type QualityWarning = {
  readonly code: string;
  readonly message: string;
  /** The question it is about; absent, it is about the whole. */
  readonly question?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** From where on it warns. Defaults of this project; the reading age is the GOV.UK style's 9 to 11, with room for names. */
export const QUALITY_LIMITS = {
  /** Years. */
  readingAge: 13,
  /** Minutes to answer it all. */
  minutes: 10,
  /** Answers to choose from. */
  options: 12,
} as const;

const LEADING: readonly RegExp[] = [
  // “How safe do you feel on your best way home?” leaves every answer open.
  /^(?!how\b).*\b(?:do(?:n['’]t| not)? you (?:not )?(?:agree|think|feel|believe)|would you agree|is(?:n['’]t| not) it)\b.*\b(?:should|must|our|excellent|important|better|best|right|good)\b/i,
  /\bdo you (?:agree|support) (?:that|with)\b/i,
  /\b(?:don['’]t|wouldn['’]t|isn['’]t|aren['’]t|shouldn['’]t|surely|obviously|of course|as you know|everyone knows|most people)\b/i,
];

/** Words that praise or blame what is asked about. */
const LOADED =
  /\b(?:excellent|exciting|wonderful|fantastic|great|brilliant|outstanding|world[- ]class|vital|much[- ]needed|essential|improved|unfair|wasteful|terrible|dangerous|disastrous|so-called|common[- ]sense)\b/i;

/** Two people may agree with one half and not with the other. “Between 9 and 11”, “terms and conditions” are one thing. */
const ONE_THING =
  /\b(?:between \S+ and \S+|terms and conditions|health and (?:social care|safety)|arts and crafts|bed and breakfast|(?:more|less) or less|whether or not|yes or no|(?:he|she|they) or (?:he|she|they)|and so on|once or twice|two or more|and\/or)\b/gi;
const TWO_THINGS = /\b\w+\b[^,.?!]*\b(?:and|as well as)\b[^,.?!]*\w/i;
const NEGATIVES = /\b(?:not|no|never|n['’]t|without|unless|neither|nor|oppose|against)\b|n['’]t\b/gi;

const DO_NOT_KNOW =
  /\b(?:do not|don['’]t|not) (?:know|sure)\b|\bunsure\b|\bno opinion\b|\bneither\b|\bnot applicable\b/i;
const PREFER_NOT = /\b(?:prefer|rather) not\b/i;

const bandsOverlap = (texts: readonly string[]): string | undefined => {
  const bands = texts.flatMap((text) => {
    const found = /^\D{0,12}?(\d[\d,]*)\s*(?:to|-|–)\s*\D?(\d[\d,]*)/.exec(text);
    return found
      ? [{ text, from: Number(found[1]?.replaceAll(",", "")), to: Number(found[2]?.replaceAll(",", "")) }]
      : [];
  });
  return bands.find((band, at) => bands.slice(0, at).some((one) => band.from <= one.to && one.from <= band.to))?.text;
};

const optionsOf = (question: Question): readonly string[] =>
  question.kind === "matrix"
    ? question.columns.map(({ text }) => text)
    : "options" in question
      ? question.options.map(({ text }) => text)
      : [];

const asksForAView = (question: Question): boolean =>
  question.kind === "single" || question.kind === "scale" || question.kind === "matrix";

const checkQuestion = (question: Question): QualityWarning[] => {
  const { id, text } = question;
  const warnings: QualityWarning[] = [];
  const warn = (code: string, message: string, details?: QualityWarning["details"]) =>
    warnings.push({ code: `surveys/${code}`, message, question: id, ...(details && { details }) });
  const loaded = LOADED.exec(text)?.[0];
  if (loaded !== undefined)
    warn("quality-leading", `“${loaded}” tells people what to think. Ask without it.`, { word: loaded });
  else if (LEADING.some((pattern) => pattern.test(text)))
    warn(
      "quality-leading",
      "This leads people to one answer. Ask “How much do you agree or disagree…?” or “What do you think…?”",
    );
  // “Agree or disagree” is a balanced question with a negative in it.
  if (TWO_THINGS.test(text.replace(ONE_THING, "")) && question.kind !== "text")
    warn("quality-double", "This may ask two things at once. Ask each in a question of its own.");
  if ((text.match(NEGATIVES)?.length ?? 0) > 1)
    warn("quality-negatives", "Two negatives in one question are easily read wrong. Say it without them.");
  const options = optionsOf(question);
  const canPass =
    question.declines !== undefined || options.some((one) => DO_NOT_KNOW.test(one) || PREFER_NOT.test(one));
  if (asksForAView(question) && !canPass)
    warn("quality-no-way-out", "Let people say “I do not know”, so that nobody has to guess.");
  if (question.required && !canPass && question.fromBank !== undefined)
    warn("quality-personal-required", "Let people leave this out, or say “prefer not to say”.");
  const overlap = bandsOverlap(options);
  if (overlap !== undefined)
    warn("quality-overlap", `“${overlap}” overlaps with another answer. Somebody on the edge cannot choose.`, {
      option: overlap,
    });
  if (options.length > QUALITY_LIMITS.options)
    warn("quality-many-options", `${options.length} answers are many to read. Use fewer, or two questions.`, {
      options: options.length,
    });
  const age = readingAgeOf([text, question.hint ?? ""].join(" "));
  const isLong = text.split(/\s+/).length >= 6;
  if (isLong && age !== undefined && age > QUALITY_LIMITS.readingAge)
    warn("quality-hard-to-read", `This is written for readers of ${age} and over. Use shorter words and sentences.`, {
      age,
    });
  return warnings;
};

/** Seconds to answer, beside reading. House figures, to be held against measured times. */
const SECONDS: Readonly<Record<Question["kind"], number>> = {
  single: 5,
  several: 8,
  text: 45,
  number: 8,
  date: 10,
  scale: 6,
  matrix: 5,
  ranking: 8,
  allocation: 12,
  place: 30,
  file: 60,
};
const WORDS_A_SECOND = 3;

/** How long it takes to answer every question once, in minutes, rounded up. Routing can only make it shorter. */
export const minutesToAnswer = (questionnaire: Questionnaire): number => {
  const seconds = everyStep(questionnaire)
    .filter(({ round, kind }) => round === 1 && kind === "question")
    .reduce((sum, { question }) => {
      const parts = question.kind === "matrix" ? question.rows.length : 1;
      const arranged = question.kind === "ranking" || question.kind === "allocation" ? question.options.length : 1;
      const words = [question.text, question.hint ?? "", ...optionsOf(question)].join(" ").split(/\s+/).length;
      return sum + words / WORDS_A_SECOND + SECONDS[question.kind] * parts * arranged;
    }, 0);
  return Math.ceil(seconds / 60);
};

/**
 * What would make the answers less worth, question by question, then of the whole. English only: the other languages
 * are translated from it. Nothing is blocked.
 */
export const checkQuality = (questionnaire: Questionnaire): QualityWarning[] => {
  const warnings = questionnaire.questions.flatMap(checkQuestion);
  const minutes = minutesToAnswer(questionnaire);
  if (minutes > QUALITY_LIMITS.minutes)
    warnings.push({
      code: "surveys/quality-long",
      message: `This takes about ${minutes} minutes. After ${QUALITY_LIMITS.minutes}, many people stop.`,
      details: { minutes, most: QUALITY_LIMITS.minutes },
    });
  return warnings;
};
