export { type AnswerUnderVersion, answerUnderVersion } from "./answers/answer-version.ts";
export { asEntered } from "./answers/as-entered.ts";
export {
  compareEntries,
  type EntryChoices,
  type EntryComparison,
  type EntryDifference,
  entryErrorRate,
  settleEntries,
} from "./answers/compare-entries.ts";
export { Capacity, type CapacityCount, countCapacity } from "./answers/count-capacity.ts";
export {
  DuplicateGround,
  DuplicatesRule,
  duplicatesRuleOf,
  groundsOf,
  WhichCounts,
} from "./answers/duplicates-rule.ts";
export {
  AnswerTrace,
  DuplicateFinding,
  findDuplicates,
  type LikelyDuplicate,
  type SettledDuplicate,
  settleDuplicate,
} from "./answers/find-duplicates.ts";
export {
  FREE_WORDS_RULES,
  FreeWords,
  type FreeWordsRule,
  LONGEST_FREE_WORDS,
  mayKeepWords,
} from "./answers/free-words.ts";
export { judgePost, PostedAnswer, type PostVerdict } from "./answers/judge-post.ts";
export { mayKeepLate } from "./answers/keep-late.ts";
export { mayChangeCount, mayLeaveOut, SetAsideBecause } from "./answers/set-aside.ts";
export {
  type AnswerWithdrawal,
  WITHHELD_BECAUSE,
  type WithheldBecause,
  type WithheldText,
  withdrawAnswer,
  withholdText,
} from "./answers/withdraw-answer.ts";
export { AttachDocument, attachDocument, removeDocument } from "./attach-document.ts";
export { changeAnswers, mayBeSent, mayChangeAnswers, type SentAnswers } from "./change-answers.ts";
export {
  Consultation,
  ConsultationPlan,
  Contact,
  closingMoment,
  NotOpenToInfluence,
  OpenToInfluence,
  plannedPeriod,
  slugOf,
  stateAt,
} from "./consultation.ts";
export {
  informationToTranslate,
  type ListedText,
  listedTexts,
  type ToldTexts,
  textsOfConsultation,
  toldTexts,
  translateTold,
} from "./consultation-texts.ts";
export { DESIGN_PARTS, type DesignPart, isWritable, mayWriteDesign } from "./design-policy.ts";
export {
  DOCUMENT_KINDS,
  DocumentKind,
  kindOfName,
  LARGEST_DOCUMENT,
  MOST_DOCUMENTS,
  SupportingDocument,
  safeFileName,
} from "./document.ts";
export { DayOfYear, Duty, MandatoryConsultee, verificationOf } from "./duties/duty.ts";
export { FIRST_DUTIES } from "./duties/duty-catalogue.ts";
export { type DutyChange, reviseDuty, verifyDuty } from "./duties/edit-duty.ts";
export { attachEasyRead, EASY_READ_KINDS, EasyReadChoice, nameEasyRead } from "./easy-read.ts";
export {
  Affects,
  Alternative,
  AnswerRoute,
  AssessmentFacts,
  Attachment,
  Audience as AudienceFacts,
  ClosingRules,
  Declaration,
  Matter,
  MemoryFacts,
  NoticeProof,
  PrivacyFacts,
  Proposal,
  Purpose,
} from "./facts/design-facts.ts";
export { asksAboutProposal, asksPeople, ConsultationFacts } from "./facts/facts.ts";
export {
  CodingFacts,
  EvaluationFacts,
  FeedbackFacts,
  HandlingFacts,
  HandlingRule,
  OpenChallenge,
  Theme,
  ThemeEffect,
} from "./facts/outcome-facts.ts";
export { ConsultingPromise, NotBinding, promisesCovering, promisesNotKept } from "./facts/promise-register.ts";
export {
  ActivityFilter,
  type AreaFamily,
  type FilterCounts,
  type FoundBy,
  findActivities,
} from "./find-activities.ts";
export { type BadRow, type GoodRow, type ImportPlan, planImport, readDay, type SheetRow } from "./import-responses.ts";
export { importedVersion, versionNamed } from "./importing/named-version.ts";
export { advance } from "./lifecycle/advance.ts";
export { type ActingPerson, Command, mayCommand, postsFor, writePosts } from "./lifecycle/command.ts";
export { type Due, dueTransitions, nextDue, runDue } from "./lifecycle/due-transitions.ts";
export {
  EventActor,
  EventKind,
  Extension,
  newProgress,
  Override,
  Progress,
  ProgressEvent,
  ProposalVersion,
  RuleResult,
  stepAt,
  versionAt,
} from "./lifecycle/progress.ts";
export type { Advanced } from "./lifecycle/recorded.ts";
export { SENT_BACK, STEP_NAMES, STEPS, STEPS_IN_ORDER, Step } from "./lifecycle/step.ts";
export { AUDIENCE_NAMES, Audience, DEFAULT_TOPICS, Listing, Owner, Topic, TopicCode } from "./listing.ts";
export { Mark } from "./mark.ts";
export { missingInPlan } from "./missing-in-plan.ts";
export { type NotPublic, notPublic, type OpenCount, openCounts } from "./open-counts.ts";
export {
  capInWords,
  countedSince,
  type InvitationCap,
  invitePanelMember,
  mayInviteTo,
  PanelConsent,
  type PanelMember,
  responseRate,
} from "./panel-invitation.ts";
export { easterSunday, Festival, type HolidaySpan, holidayDays, holidaySpans } from "./period/holidays.ts";
export { Outage, type OutageExtension, outageExtension } from "./period/outage.ts";
export {
  addMonths,
  earliestLastDay,
  Length,
  lastDayOf,
  lastsAtLeast,
  Period,
  wholeDaysOpen,
  writeClosing,
  writeLength,
} from "./period/period.ts";
export {
  Poll,
  type PreElectionPeriod,
  preElectionPeriods,
  preElectionStart,
  writePreElection,
} from "./period/pre-election.ts";
export { revisePlan } from "./plan-consultation.ts";
export {
  type Actor,
  mayKeepRegister,
  mayReadCounts,
  mayRunConsultations,
  REGISTER_KEEPERS,
  type Register,
} from "./policy.ts";
export { mayAnnounceVersion, mayWriteProposal } from "./proposal-version.ts";
export { protectLeftOut } from "./protection/protect-left-out.ts";
export {
  besideTotal,
  type Figure,
  LEAST_THRESHOLD,
  protectTable,
  SMALLEST_COUNT_SHOWN,
} from "./protection/protect-table.ts";
export type { PublicCount } from "./protection/public-count.ts";
export { type PublicResults, publicResults, publicTotal } from "./protection/public-results.ts";
export { Feedback, FeedbackItem, publishFeedback } from "./publish-feedback.ts";
export {
  isPublic,
  isResultTold,
  owesResult,
  PublicPhase,
  publicPhase,
} from "./publishing.ts";
export {
  type Arrival,
  type ArrivalVerdict,
  dayGiven,
  isBeforeOpening,
  isCountFinal,
  lastDayToArrive,
  mayAnswer,
  mayEnter,
  paperUntil,
  postalGrace,
  receiveAnswers,
  refuseAnswers,
} from "./receive-response.ts";
export { Channel, EnteredChannel, Language, LeftOut, Response, SentChannel, Whereabouts } from "./response.ts";
export { isResultOverdue, resultDueOn, resultLateAt, resultOverdue } from "./result-due.ts";
export {
  firstDayToAnswer,
  howQuestionsChange,
  LONGEST_REVISION_REASON,
  type QuestionsChange,
  type RevisedQuestions,
  reviseQuestions,
} from "./revise-questions.ts";
export { challengeWindowEnds } from "./rules/afterwards.ts";
export { type Gate, gatesFor, type PublicOverride, publicOverrides } from "./rules/gates.ts";
export { OVERRIDE_REASONS, OverrideReasonCode } from "./rules/override-reason.ts";
export { secondCodingNeeded } from "./rules/reporting.ts";
export type { Rule, RuleEffect, RuleOutcome, Situation } from "./rules/rule.ts";
export { RuleId } from "./rules/rule-id.ts";
export { RULE_POST_NAMES, RulePost } from "./rules/rule-post.ts";
export { ALL_RULES, RULES, ruleOf } from "./rules/rules.ts";
export { STANDARD_RULES } from "./rules/standard-rules.ts";
export { CONSULTATION_SETTING_SOURCES, ConsultationSettings, DEFAULT_CONSULTATION_SETTINGS } from "./settings.ts";
export { informationShown, informationWritten, type ShownInformation } from "./shown-information.ts";
export { judgeActivity, publicScore, standardsEvidence } from "./standards/judge-activity.ts";
export { Reach, type ReachWarning, reachWarnings } from "./standards/reach-warnings.ts";
export {
  endingsTaken,
  LARGEST_ANSWER_FILE,
  largestFileOf,
  MOST_ANSWER_BYTES,
  takeAnswerFile,
} from "./take-answer-file.ts";
export { protectCounts, protectParts, type ShownCount } from "./who-was-heard.ts";
export { isWrittenAt, isWrittenFor } from "./written-at.ts";
