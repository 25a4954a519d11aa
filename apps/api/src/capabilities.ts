import { residentAccounts } from "./accounts/index.ts";
import { staffAnswerFileCalls } from "./answer-files/index.ts";
import { staffAppointments } from "./appointments/index.ts";
import { residentAreas, staffAreas } from "./areas/index.ts";
import { residentChallenges, staffChallenges } from "./challenges/index.ts";
import { residentConsultations, residentEntry, staffConsultations, staffEntry } from "./consultations/index.ts";
import { residentDecisions, staffDecisions } from "./decisions/index.ts";
import { residentDocuments, staffDocuments } from "./documents/index.ts";
import { residentEngagementPlan, staffEngagementPlan } from "./engagement-plan/index.ts";
import { residentExports } from "./exports/index.ts";
import { residentHubDevices, staffHubDevices } from "./hub-devices/index.ts";
import { residentIntegrity, staffIntegrity } from "./integrity/index.ts";
import { residentMail, staffMail } from "./mail/index.ts";
import { residentPanelInvitations, staffPanelInvitations } from "./panel-invitations/index.ts";
import { residentPersonalData, staffPersonalData } from "./personal-data/index.ts";
import { staffQuestionnaires } from "./questionnaires/index.ts";
import { staffRegisters } from "./registers/index.ts";
import { residentReturning } from "./returning/index.ts";
import { signInRouter } from "./sign-in/index.ts";
import { residentSubscriptions } from "./subscriptions/index.ts";
import { router } from "./trpc.ts";

/** Everything the public origin can reach. */
export const residentRouter = router({
  accounts: residentAccounts,
  challenges: residentChallenges,
  consultations: residentConsultations,
  decisions: residentDecisions,
  documents: residentDocuments,
  engagementPlan: residentEngagementPlan,
  exports: residentExports,
  entry: residentEntry,
  areas: residentAreas,
  hubDevices: residentHubDevices,
  integrity: residentIntegrity,
  mail: residentMail,
  panelInvitations: residentPanelInvitations,
  personalData: residentPersonalData,
  returning: residentReturning,
  subscriptions: residentSubscriptions,
});

/** Everything the staff origin can reach. */
export const staffRouter = router({
  signIn: signInRouter,
  answerFiles: staffAnswerFileCalls,
  appointments: staffAppointments,
  challenges: staffChallenges,
  consultations: staffConsultations,
  decisions: staffDecisions,
  documents: staffDocuments,
  engagementPlan: staffEngagementPlan,
  entry: staffEntry,
  areas: staffAreas,
  hubDevices: staffHubDevices,
  integrity: staffIntegrity,
  questionnaires: staffQuestionnaires,
  registers: staffRegisters,
  mail: staffMail,
  panelInvitations: staffPanelInvitations,
  personalData: staffPersonalData,
});
