export { checkAnswer, checkAnswers } from "./answering/check-answer.ts";
export { writeAmount } from "./answering/check-arrangement.ts";
export { readUnits, writeUnits } from "./answering/check-measure.ts";
export { LONGEST_PLACE } from "./answering/check-place-and-file.ts";
export { type AnswerWords, describeAnswer, ENGLISH_ANSWER_WORDS, inAskedOrder } from "./answering/describe-answer.ts";
export { ANSWER_REFUSALS } from "./answering/no-answer.ts";
export {
  type AnsweredPath,
  answeredPath,
  everyStep,
  keyOf,
  nextStep,
  pathOf,
  type Step,
  stepBefore,
  stepOf,
  visibleQuestions,
} from "./answering/path.ts";
export { declineValue, fieldOf, type PostedForm, readForm, writeForm } from "./answering/read-form.ts";
export { removeRound, roundsOf, withoutRound } from "./answering/remove-round.ts";
export { lengthOf, tidyText } from "./answering/tidy-text.ts";
export { withoutOwnWords } from "./answering/without-own-words.ts";
export {
  addAnswer,
  addCountersOf,
  bandOf,
  type Counters,
  type Counts,
  countersOf,
  emptyCounts,
  mergeCounts,
  removeAnswer,
} from "./counting/count-answers.ts";
export type { CountToDraw, Figure } from "./counting/count-to-draw.ts";
export { type CountWords, ENGLISH_COUNT_WORDS } from "./counting/count-words.ts";
export { type CountPicture, isAllWithheld, type PictureBar, pictureOf } from "./counting/picture-count.ts";
export {
  answeredOf,
  type Band,
  bandsOf,
  isReadOneByOne,
  meanAmountOf,
  meanOf,
  meanPlaceOf,
  medianOf,
} from "./counting/summarise.ts";
export {
  countQuestions,
  type OptionCount,
  percentOf,
  type QuestionCount,
  type RawCounts,
  readCounts,
  tabulate,
} from "./counting/tabulate.ts";
export { type AcrossVersions, readVersions } from "./counting/tabulate-versions.ts";
export { asSpreadsheetText, type Cell, fromSafeRow, fromSpreadsheetText, safeRow } from "./exchange/cell.ts";
export { type CodebookEntry, codebookOf, spssSyntax } from "./exchange/codebook.ts";
export { type Column, type ColumnPart, columnsOf, LONGEST_NAME, STATUS_CODES } from "./exchange/columns.ts";
export { ExportedSurvey, exportSurvey, importSurvey } from "./exchange/export-json.ts";
export {
  csvLines,
  csvWriter,
  type ExportedFile,
  type ExportedResponse,
  exportRow,
  labelRow,
  rowWriter,
} from "./exchange/export-rows.ts";
export { importRow } from "./exchange/import-rows.ts";
export {
  openSheet,
  type SheetWriter,
  SPREADSHEET,
  sheetEnd,
  spreadsheetEnd,
  spreadsheetStart,
} from "./exchange/open-document.ts";
export { clusterTexts, type SentText, type TextCluster } from "./integrity/cluster-texts.ts";
export {
  type AnswersInTime,
  BurstRule,
  type Bursts,
  DEFAULT_BURST_RULES,
  findBursts,
} from "./integrity/find-bursts.ts";
export {
  applyDecisions,
  DEFAULT_DUPLICATE_RULE,
  type DuplicateCandidate,
  DuplicateDecision,
  DuplicateMark,
  DuplicateRule,
  duplicatesInSteps,
  findDuplicates,
  type ProbableDuplicate,
} from "./integrity/find-duplicates.ts";
export { foldText } from "./integrity/fold-text.ts";
export {
  type ClusterOfIds,
  type ClusterOptions,
  gatherClusters,
  NEARLY_THE_SAME,
  SHORTEST_CAMPAIGN_WORDS,
} from "./integrity/gather-clusters.ts";
export { allSteps, type InSteps } from "./integrity/in-steps.ts";
export { type DuplicatePair, MOST_ALL_PAIRED, pairDuplicates, pairsInSteps } from "./integrity/pair-duplicates.ts";
export {
  type AnswerTranslation,
  AnswerTranslationStatus,
  checkTranslation,
  LONGEST_TRANSLATION,
  writeTranslation,
} from "./integrity/translate-answer.ts";
export {
  Answer,
  Answers,
  ChoiceWithWords,
  ComposedAnswer,
  chosenIn,
  Declined,
  isDeclined,
  PartialDate,
  SentFile,
  Somewhere,
  wordsIn,
} from "./questionnaire/answer.ts";
export { checkDayLimits } from "./questionnaire/check-day-limits.ts";
export { checkDefinition, type DefinitionProblem } from "./questionnaire/check-definition.ts";
export { checkRouting } from "./questionnaire/check-routing.ts";
export { Routing, Test } from "./questionnaire/condition.ts";
export { daysOf } from "./questionnaire/meets-test.ts";
export { LONGEST_OTHER, LONGEST_TEXT, Option, RESERVED_ID } from "./questionnaire/option.ts";
export {
  AllocationQuestion,
  type ChoiceQuestion,
  DatePrecision,
  DateQuestion,
  Decline,
  FileQuestion,
  FreeText,
  isChoice,
  LARGEST_BUDGET,
  LARGEST_NUMBER,
  MatrixQuestion,
  NotIn,
  NumberQuestion,
  PlaceQuestion,
  Question,
  RankingQuestion,
  ScaleQuestion,
  SeveralChoices,
  SingleChoice,
  WardChoice,
} from "./questionnaire/question.ts";
export { type Place, placeOf, Questionnaire } from "./questionnaire/questionnaire.ts";
export type { QuestionnaireDraft } from "./questionnaire/questionnaire-draft.ts";
export { Section } from "./questionnaire/section.ts";
export { type ConditionWords, conditionInWords, ENGLISH_CONDITION_WORDS } from "./routing/condition-in-words.ts";
export { describeRouting, describeTest } from "./routing/describe-routing.ts";
export { drawRouting, type RoutingPage, type RoutingPicture, type RoutingSection } from "./routing/draw-routing.ts";
export { mostRounds, PaperRounds, printedRounds, ROUNDS_ON_PAPER } from "./routing/paper-rounds.ts";
export { type PaperJump, type PaperRoute, type PaperTarget, paperRoutes } from "./routing/paper-routing.ts";
export { type CarriedAnswers, carryAnswers } from "./versions/carry-answers.ts";
export { asksTheSame, compareVersions, type VersionChange } from "./versions/compare-versions.ts";
export { type Revision, reviseQuestionnaire } from "./versions/revise-questionnaire.ts";
export {
  type Arranged,
  inOrderOfQuestions,
  moveQuestion,
  putInSection,
  stepQuestion,
  stepSection,
} from "./writing/arrange-questions.ts";
export type { BankQuestion } from "./writing/bank-question.ts";
export { checkQuality, minutesToAnswer, QUALITY_LIMITS, type QualityWarning } from "./writing/check-quality.ts";
export { HARMONISED_QUESTIONS } from "./writing/harmonised-questions.ts";
export { QUESTION_BANK, takeFromBank } from "./writing/question-bank.ts";
export { readingAgeOf } from "./writing/reading-age.ts";
export { type SuggestedText, suggestTexts } from "./writing/suggest-texts.ts";
export {
  carryOver,
  currentText,
  type EnglishTexts,
  roomFor,
  TranslatedText,
  Translation,
  type TranslationState,
  TranslationStatus,
  textsOf,
  translate,
  translationState,
} from "./writing/translation.ts";
export { type WrittenText, type WrittenTranslation, writeTexts } from "./writing/write-texts.ts";
