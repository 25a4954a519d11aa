import { accountsHolder } from "../accounts/index.ts";
import { staffPeopleHolder, staffPeopleKeepers } from "../appointments/index.ts";
import { factsHolder } from "../audit/index.ts";
import { challengesKeeper } from "../challenges/index.ts";
import { answersHolder, answersKeepers } from "../consultations/index.ts";
import { integrityHolder } from "../integrity/index.ts";
import { mailHolder } from "../mail/index.ts";
import { panelInvitationsHolder } from "../panel-invitations/index.ts";
import { returningHolder } from "../returning/index.ts";
import { sessionsHolder } from "../sign-in/index.ts";
import { subscriptionsHolder } from "../subscriptions/index.ts";
import type { Holder, Keeper } from "./holder.ts";
import { asksHolder, asksKeepers, stopNoticesHolder } from "./own-holder.ts";

/** Everybody who keeps personal data, in the order in which they give it out and erase it. */
export const HOLDERS: readonly Holder[] = [
  answersHolder,
  integrityHolder,
  asksHolder,
  stopNoticesHolder,
  accountsHolder,
  panelInvitationsHolder,
  returningHolder,
  subscriptionsHolder,
  mailHolder,
  sessionsHolder,
  staffPeopleHolder,
  factsHolder,
];

/** Tables with personal columns that no holder answers for, each with the reason. */
export const NO_HOLDER: Readonly<Record<string, string>> = {
  challenge:
    "Is tied to nobody: neither name nor contact is asked for. Whoever has its reference reads it on its own page.",
  consultation:
    "Names staff by an id, whose name is in staff_person alone; its design names those who decide and verify, as their public acts do.",
  consultation_event: "Names the member of staff who took a step by an id, whose name is in staff_person alone.",
  data_redaction: "Holds no words: places of letters in a text, and the hash of that text. It goes with its request.",
  document: "Names the member of staff who attached it by an id, whose name is in staff_person alone.",
  easy_read: "Names the member of staff who named the Easy Read version by an id, whose name is in staff_person alone.",
  easy_read_offer:
    "Names the member of staff who named each Easy Read version by an id, whose name is in staff_person alone.",
  entry_check_share: "Names the member of staff who set it by an id, whose name is in staff_person alone.",
  limit_taken: "Holds a hash of a browser’s secret for a day at most, which nobody can be found by.",
  feedback: "Names the member of staff who published it by an id, whose name is in staff_person alone.",
  hub_device: "Names the member of staff who set a device up by an id, whose name is in staff_person alone.",
  legal_hold: "Is kept for a legal reason against erasure, and says in its reason what the post that set it wrote.",
  paper_batch: "Names the member of staff who had copies printed by an id, whose name is in staff_person alone.",
  response_import: "Names the member of staff who brought a file in by an id, whose name is in staff_person alone.",
  questionnaire_translation: "Names who translated questions last and who checked each text, by an id.",
  register_entry: "Names whoever answers for a duty or a promise by the post, and who changed it by an id.",
  retention_run: "Names the member of staff who started it by an id, whose name is in staff_person alone.",
  staff_sign_in: "Lasts ten minutes, holds hashes alone, and is not tied to a person before it is finished.",
};

/** What lets go of things when their time is over. */
export const KEEPERS: readonly Keeper[] = [...answersKeepers, ...asksKeepers, challengesKeeper, ...staffPeopleKeepers];

/** Kinds of things that a retention run leaves alone, each with the reason. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  answer_set_aside: "Holds an id and a reason once its answer is made anonymous; the notes are emptied with it.",
  answer_translation: "Removed with its answer, when that is made anonymous.",
  answer_file: "Goes with the draft or the answer it was sent with.",
  audit_fact:
    "Facts are a chain, from which none can be taken. They name staff by an id, whose name goes with the person.",
  entry_check: "Goes with its answer.",
  duplicate_pair: "Holds ids once one of its answers is made anonymous; the reasons are emptied with it.",
  text_cluster_member: "Removed with its answer, when that is made anonymous.",
  mail_message: "Removed every hour by the job that sends messages, 30 days after they were sent or given up.",
  paper_copy: "Its reference goes with its answer.",
  draft_return: "Goes with the answers that were begun, 14 days after the last change.",
  panel_beginning: "Goes when the answer is sent; of what was not, its draft goes 14 days after the last change.",
  panel_invitation:
    "Addresses are taken out every hour by the job of the invitations, once they no longer count for the cap.",
  panel_leaving: "Holds until the person asks to be invited again.",
  resident_account:
    "Removed with all it keeps by the job that removes unused accounts, two years after the last sign-in.",
  resident_code: "Removed by the service a day after it was asked for.",
  resident_kept_answer: "Goes with its account.",
  resident_session: "Removed when it ends, a day after it began at most.",
  response_entry: "Goes with its answer.",
  response_change: "Goes with the answers it is about, when they are erased or made anonymous.",
  response_seal: "Holds ids and moments alone, by which the audit trail vouches for answers.",
  staff_session: "Removed when it ends, 12 hours after it began at most.",
  staff_sign_in: "Removed when it is finished, or at the next sign-in after ten minutes.",
  subscription: "Ends when the person stops it; what was never confirmed is removed by the job that tells subscribers.",
  subscription_notice: "Removed by the job that tells subscribers, 30 days after everybody was told.",
  stop_notice: "Holds until the person takes it back.",
};
