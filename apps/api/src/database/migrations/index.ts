import type { Migration } from "kysely/migration";
import * as firstConsultation from "./0001-first-consultation.ts";
import * as auditChain from "./0002-audit-chain.ts";
import * as signIn from "./0003-sign-in.ts";
import * as sealedAnswers from "./0004-sealed-answers.ts";
import * as mail from "./0005-mail.ts";
import * as accounts from "./0006-accounts.ts";
import * as limits from "./0010-limits.ts";
import * as documents from "./0011-documents.ts";
import * as dataRights from "./0015-data-rights.ts";
import * as erasedAnswers from "./0016-erased-answers.ts";
import * as portal from "./0030-portal.ts";
import * as subscriptions from "./0031-subscriptions.ts";
import * as lifecycle from "./0040-lifecycle.ts";
import * as challenges from "./0045-challenges.ts";
import * as engagementPlan from "./0050-engagement-plan.ts";
import * as everyQuestion from "./0060-every-question.ts";
import * as draftVersions from "./0061-draft-versions.ts";
import * as answerFiles from "./0062-answer-files.ts";
import * as wardOutlines from "./0063-ward-outlines.ts";
import * as responseCounts from "./0064-response-counts.ts";
import * as checkedTranslations from "./0066-checked-translations.ts";
import * as paperAndChecks from "./0068-paper-and-checks.ts";
import * as waysOfAnswering from "./0070-ways-of-answering.ts";
import * as panelInvitations from "./0071-panel-invitations.ts";
import * as integrity from "./0072-integrity.ts";
import * as panelBeginnings from "./0074-panel-beginnings.ts";
import * as importLines from "./0076-import-lines.ts";
import * as paperRounds from "./0077-paper-rounds.ts";
import * as easyRead from "./0078-easy-read.ts";
import * as easyReadOffers from "./0082-easy-read-offers.ts";

/** Every step of the database, in the order of their names. A step that has been released is never changed. */
export const migrations: Record<string, Migration> = {
  "0001-first-consultation": firstConsultation,
  "0002-audit-chain": auditChain,
  "0003-sign-in": signIn,
  "0004-sealed-answers": sealedAnswers,
  "0005-mail": mail,
  "0006-accounts": accounts,
  "0010-limits": limits,
  "0011-documents": documents,
  "0015-data-rights": dataRights,
  "0016-erased-answers": erasedAnswers,
  "0030-portal": portal,
  "0031-subscriptions": subscriptions,
  "0040-lifecycle": lifecycle,
  "0045-challenges": challenges,
  "0050-engagement-plan": engagementPlan,
  "0060-every-question": everyQuestion,
  "0061-draft-versions": draftVersions,
  "0062-answer-files": answerFiles,
  "0063-ward-outlines": wardOutlines,
  "0064-response-counts": responseCounts,
  "0066-checked-translations": checkedTranslations,
  "0068-paper-and-checks": paperAndChecks,
  "0070-ways-of-answering": waysOfAnswering,
  "0071-panel-invitations": panelInvitations,
  "0072-integrity": integrity,
  "0074-panel-beginnings": panelBeginnings,
  "0076-import-lines": importLines,
  "0077-paper-rounds": paperRounds,
  "0078-easy-read": easyRead,
  "0082-easy-read-offers": easyReadOffers,
};
