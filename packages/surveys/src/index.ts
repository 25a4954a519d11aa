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
} from "./answer.ts";
export {
  type Arranged,
  inOrderOfQuestions,
  moveQuestion,
  putInSection,
  stepQuestion,
  stepSection,
} from "./arrange-questions.ts";
export { type CarriedAnswers, carryAnswers } from "./carry-answers.ts";
export { checkAnswer, checkAnswers } from "./check-answer.ts";
export { writeAmount } from "./check-arrangement.ts";
export { checkDefinition, type DefinitionProblem, type QuestionnaireDraft } from "./check-definition.ts";
export { readUnits, writeUnits } from "./check-measure.ts";
export { LONGEST_PLACE } from "./check-place-and-file.ts";
export { checkQuality, minutesToAnswer, QUALITY_LIMITS, type QualityWarning } from "./check-quality.ts";
export { checkRouting } from "./check-routing.ts";
export { clusterTexts, type SentText, type TextCluster } from "./cluster-texts.ts";
export { type CodebookEntry, codebookOf, spssSyntax } from "./codebook.ts";
export { type Column, type ColumnPart, columnsOf, LONGEST_NAME, STATUS_CODES } from "./columns.ts";
export { asksTheSame, compareVersions, type VersionChange } from "./compare-versions.ts";
export { Routing, Test } from "./condition.ts";
export { type ConditionWords, conditionInWords, ENGLISH_CONDITION_WORDS } from "./condition-in-words.ts";
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
} from "./count-answers.ts";
export { type AnswerWords, describeAnswer, ENGLISH_ANSWER_WORDS, inAskedOrder } from "./describe-answer.ts";
export { describeRouting, describeTest } from "./describe-routing.ts";
export { drawRouting, type RoutingPage, type RoutingPicture, type RoutingSection } from "./draw-routing.ts";
export { ExportedSurvey, exportSurvey, importSurvey } from "./export-json.ts";
export {
  asSpreadsheetText,
  type Cell,
  csvLines,
  csvWriter,
  type ExportedFile,
  type ExportedResponse,
  exportRow,
  fromSafeRow,
  fromSpreadsheetText,
  labelRow,
  rowWriter,
  safeRow,
} from "./export-rows.ts";
export {
  type AnswersInTime,
  BurstRule,
  type Bursts,
  DEFAULT_BURST_RULES,
  findBursts,
} from "./find-bursts.ts";
export {
  applyDecisions,
  DEFAULT_DUPLICATE_RULE,
  type DuplicateCandidate,
  DuplicateDecision,
  DuplicateMark,
  DuplicateRule,
  findDuplicates,
  type ProbableDuplicate,
} from "./find-duplicates.ts";
export { foldText } from "./fold-text.ts";
export {
  type ClusterOfIds,
  type ClusterOptions,
  gatherClusters,
  NEARLY_THE_SAME,
  SHORTEST_CAMPAIGN_WORDS,
} from "./gather-clusters.ts";
export { HARMONISED_QUESTIONS } from "./harmonised-questions.ts";
export { importRow } from "./import-rows.ts";
export { daysOf } from "./meets-test.ts";
export { ANSWER_REFUSALS } from "./no-answer.ts";
export {
  openSheet,
  type SheetWriter,
  SPREADSHEET,
  sheetEnd,
  spreadsheetEnd,
  spreadsheetStart,
} from "./open-document.ts";
export { LONGEST_OTHER, LONGEST_TEXT, Option } from "./option.ts";
export { type DuplicatePair, MOST_ALL_PAIRED, pairDuplicates } from "./pair-duplicates.ts";
export { type PaperJump, type PaperRoute, type PaperTarget, paperRoutes } from "./paper-routing.ts";
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
} from "./path.ts";
export {
  type CountPicture,
  type CountWords,
  ENGLISH_COUNT_WORDS,
  type PictureBar,
  pictureOf,
} from "./picture-count.ts";
export { isPlain } from "./plain-questionnaire.ts";
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
  NumberQuestion,
  PlaceQuestion,
  Question,
  RankingQuestion,
  ScaleQuestion,
  SeveralChoices,
  SingleChoice,
  WardChoice,
} from "./question.ts";
export { type BankQuestion, QUESTION_BANK, takeFromBank } from "./question-bank.ts";
export { type Place, placeOf, Questionnaire, Section } from "./questionnaire.ts";
export { declineValue, fieldOf, type PostedForm, readForm, writeForm } from "./read-form.ts";
export { readingAgeOf } from "./reading-age.ts";
export { removeRound, roundsOf, withoutRound } from "./remove-round.ts";
export { type Revision, reviseQuestionnaire } from "./revise-questionnaire.ts";
export {
  answeredOf,
  type Band,
  bandsOf,
  isReadOneByOne,
  meanAmountOf,
  meanOf,
  meanPlaceOf,
  medianOf,
} from "./summarise.ts";
export {
  countQuestions,
  type OptionCount,
  percentOf,
  type QuestionCount,
  type RawCounts,
  readCounts,
  tabulate,
} from "./tabulate.ts";
export { type AcrossVersions, readVersions } from "./tabulate-versions.ts";
export { lengthOf, tidyText } from "./tidy-text.ts";
export {
  type AnswerTranslation,
  AnswerTranslationStatus,
  checkTranslation,
  LONGEST_TRANSLATION,
  writeTranslation,
} from "./translate-answer.ts";
export {
  carryOver,
  LONGEST_TRANSLATED,
  TranslatedText,
  Translation,
  type TranslationState,
  TranslationStatus,
  textsOf,
  translate,
  translationState,
} from "./translation.ts";
export { withoutOwnWords } from "./without-own-words.ts";
export { type WrittenText, type WrittenTranslation, writeTexts } from "./write-texts.ts";
