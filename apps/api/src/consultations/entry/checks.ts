import {
  asEntered,
  Channel,
  compareEntries,
  DEFAULT_CONSULTATION_SETTINGS,
  dayGiven,
  type EntryChoices,
  entryErrorRate,
  isCountFinal,
  mayRunConsultations,
  refuseAnswers,
  settleEntries,
} from "@collaborative-communities/consultations";
import { type Answers, checkAnswers, type Questionnaire } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk } from "../../context.ts";
import { allowed, notFound, RefusedError } from "../../trpc.ts";
import { changeAnswer } from "../answers/erasing-repository.ts";
import { recount } from "../figures/recounting.ts";
import { consultationToChange } from "../repository.ts";

import { versionOf } from "../versions-repository.ts";
import {
  checkBy,
  countWaiting,
  importedWithoutPaper,
  keepComparison,
  keepSettled,
  keepShare,
  openDifferences,
  pilesOf,
  type Sample,
  shareOf,
  takeCheck,
  waitingByDay,
} from "./checks-repository.ts";
import { consultationFor } from "./entering.ts";
import { freeWordsOf, intakeByChannel, intakeOf } from "./entries-repository.ts";

const { entryCheckPercent, entryCheckLeast } = DEFAULT_CONSULTATION_SETTINGS;

const sampleOf = async (db: Desk["db"], consultationId: string): Promise<Sample> => ({
  consultationId,
  percent: (await shareOf(db, consultationId)) ?? entryCheckPercent,
  least: entryCheckLeast,
});

const asOfficer = (desk: Desk) => actingIn(desk.signedIn, mayRunConsultations);

/** How entering from paper goes: what waits for a second person, how often they differ, and what is to be settled. */
export const readChecks = async (desk: Desk, id: string) => {
  const consultation = await consultationFor(desk, id);
  const sample = await sampleOf(desk.db, id);
  return {
    percent: sample.percent,
    least: sample.least,
    ...(await countWaiting(desk.db, sample, desk.signedIn.id)),
    countIsFinal: isCountFinal(consultation.state),
    piles: (await pilesOf(desk.db, sample)).map((pile) => ({
      ...pile,
      errorRate: entryErrorRate(pile.compared, pile.different),
    })),
    open: await openDifferences(desk.db, id),
    withoutPaper: await importedWithoutPaper(desk.db, id),
  };
};

export const setCheckShare = async (desk: Desk, command: { id: string; percent: number }) => {
  await consultationFor(desk, command.id);
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const before = (await sampleOf(db, command.id)).percent;
    await keepShare(db, { consultationId: command.id, percent: command.percent, at, by: desk.signedIn.id });
    await recordFact(db, {
      at,
      ...asOfficer(desk),
      what: "entry-check/share-set",
      about: command.id,
      before: { percent: before },
      after: { percent: command.percent },
    });
    return { percent: command.percent };
  });
};

/** What everybody needs to find the paper and enter it anew; nothing of what the first person entered. */
type ToCheck = {
  answerId: string;
  reference: string;
  receivedOn: string;
  postmarkOn?: string;
  language: string;
  questionnaire: Questionnaire;
  /** Where the paper stands in the file it was brought in with. */
  inFile?: InFile;
};

type InFile = { fileName: string; line?: number; mark?: string };

/** What a paper that was imported is found by: its reference was never printed on it. */
const inFileOf = (check: { fileName: string | null; line: number | null; mark: string | null }): InFile | undefined =>
  check.fileName === null
    ? undefined
    : {
        fileName: check.fileName,
        ...(check.line !== null && { line: check.line }),
        ...(check.mark !== null && { mark: check.mark }),
      };

/** Takes an answer to check, entered by somebody else. @returns nothing where none waits for this person */
export const takeNextCheck = async (desk: Desk, id: string): Promise<ToCheck | null> => {
  await consultationFor(desk, id);
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const sample = await sampleOf(db, id);
    const taken = await takeCheck(db, sample, { personId: desk.signedIn.id, at });
    const check = taken && (await checkBy(db, id, taken.answerId));
    const questionnaire = check && (await versionOf(db, id, check.version));
    if (!check || !questionnaire) return null;
    const { answerId, reference, language } = check;
    await recordFact(db, {
      at,
      ...asOfficer(desk),
      what: "entry-check/taken",
      about: answerId,
      details: { consultation: id },
    });
    const inFile = inFileOf(check);
    return { answerId, reference, ...arrivalOf(check), language, questionnaire, ...(inFile && { inFile }) };
  });
};

const arrivalOf = ({ receivedOn, postmarkOn }: { receivedOn: string; postmarkOn: string | null }) => ({
  receivedOn,
  ...(postmarkOn !== null && { postmarkOn }),
});

/** What the second person reads is judged by the same day as what the first one entered. */
const answered = (
  questionnaire: Questionnaire | undefined,
  sent: Answers,
  arrival: Parameters<typeof dayGiven>[0],
): Answers => {
  if (!questionnaire) throw notFound("version");
  const checked = checkAnswers(asEntered(questionnaire), sent, dayGiven(arrival));
  if (!checked.ok) throw new RefusedError(refuseAnswers(checked.problems).refusal);
  return checked.answers;
};

/** Holds what the second person read against what the first one entered. Sent twice, it says the same. */
export const sendCheck = async (desk: Desk, command: { id: string; answerId: string; answers: Answers }) => {
  await consultationFor(desk, command.id);
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const check = await checkBy(db, command.id, command.answerId, true);
    if (!check) throw notFound("check");
    if (check.checkedBy !== desk.signedIn.id)
      throw new RefusedError({
        code: "entry-check/taken-by-another",
        message: "A colleague is checking this answer now. Take the next one.",
      });
    if (check.checkedAt) return { compared: check.compared ?? 0, different: check.different ?? 0 };
    const questionnaire = await versionOf(db, command.id, check.version);
    const second = answered(questionnaire, command.answers, arrivalOf(check));
    const { compared, differences } = compareEntries(questionnaire as Questionnaire, check.answers, second);
    const different = differences.length;
    await keepComparison(db, command.answerId, { at, second, compared, different });
    await recordFact(db, {
      at,
      ...asOfficer(desk),
      what: "entry-check/compared",
      about: command.answerId,
      details: { consultation: command.id, compared, different },
    });
    return { compared, different };
  });
};

/** What two people read differently on one paper. Whoever reads it leaves a fact. */
export const readDifferences = async (desk: Desk, command: { id: string; answerId: string }) => {
  await consultationFor(desk, command.id);
  const check = await checkBy(desk.db, command.id, command.answerId);
  const questionnaire = check && (await versionOf(desk.db, command.id, check.version));
  if (!check?.checkedAt || !questionnaire) throw notFound("check");
  const { differences } = compareEntries(questionnaire, check.answers, check.second ?? check.answers);
  await recordFact(desk.db, {
    at: desk.now(),
    ...asOfficer(desk),
    what: "entry-check/read",
    about: command.answerId,
    details: { consultation: command.id, differences: differences.length },
  });
  const { reference, receivedOn } = check;
  // What is not there has no place in JSON.
  const written = differences.map(({ key, first, second }) => ({ key, first: first ?? null, second: second ?? null }));
  const inFile = inFileOf(check);
  return {
    reference,
    receivedOn,
    questionnaire,
    differences: written,
    isSettled: check.settledAt !== null,
    ...(inFile && { inFile }),
  };
};

/** Settles the differences by choosing, with the paper in hand, which reading is right. */
export const settleCheck = async (desk: Desk, command: { id: string; answerId: string; choices: EntryChoices }) => {
  await consultationFor(desk, command.id);
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const consultation = await consultationToChange(db, command.id);
    const check = await checkBy(db, command.id, command.answerId, true);
    const questionnaire = check && (await versionOf(db, command.id, check.version));
    if (!consultation || !check?.checkedAt || !questionnaire) throw notFound("check");
    if (check.settledAt || !check.second) return { changed: 0 };
    const entries = { first: check.answers, second: check.second };
    const settled = allowed(settleEntries(questionnaire, entries, command.choices));
    const changed = Object.values(command.choices).filter((choice) => choice === "second").length;
    if (changed > 0) {
      if (isCountFinal(consultation.state))
        throw new RefusedError({
          code: "consultation/count-is-final",
          message: "The answers are being read, so this one stays as it was entered first.",
        });
      const answers = answered(questionnaire, settled, arrivalOf(check));
      await recount(db, command.answerId, () => changeAnswer(db, command.answerId, answers));
    }
    await keepSettled(db, command.answerId, { personId: desk.signedIn.id, at });
    await recordFact(db, {
      at,
      ...asOfficer(desk),
      what: "entry-check/settled",
      about: command.answerId,
      details: { consultation: command.id, changed, differences: check.different ?? 0 },
    });
    return { changed };
  });
};

/** What came in by day and by channel, with totals, and what of it waits for a second person or came too late. */
export const readIntake = async (desk: Desk, id: string) => {
  await consultationFor(desk, id);
  const waiting = await waitingByDay(desk.db, await sampleOf(desk.db, id));
  const allWaiting = [...waiting.values()].reduce((all, some) => all + some, 0);
  const days = (await intakeOf(desk.db, id)).map((row) => ({
    ...row,
    toCheck: row.channel === "paper" ? (waiting.get(row.receivedOn) ?? 0) : 0,
  }));
  const found = await intakeByChannel(desk.db, id);
  const noneOf = { came: 0, late: 0, leftOutOtherwise: 0 };
  const channels = Channel.options.map((channel) => ({
    ...noneOf,
    ...found.find((one) => one.channel === channel),
    channel,
    toCheck: channel === "paper" ? allWaiting : 0,
  }));
  const sum = (of: "came" | "toCheck" | "late" | "leftOutOtherwise") =>
    channels.reduce((all, channel) => all + channel[of], 0);
  const altogether = {
    came: sum("came"),
    toCheck: sum("toCheck"),
    late: sum("late"),
    leftOutOtherwise: sum("leftOutOtherwise"),
  };
  return { days, channels, altogether };
};

/** Emails, letters and public posts as they were written, a page at a time. Whoever reads them leaves a fact. */
export const readFreeWords = async (desk: Desk, command: { id: string; page: number }) => {
  await consultationFor(desk, command.id);
  const limit = 20;
  const found = await freeWordsOf(desk.db, command.id, { offset: (command.page - 1) * limit, limit: limit + 1 });
  const words = found.slice(0, limit);
  await recordFact(desk.db, {
    at: desk.now(),
    ...asOfficer(desk),
    what: "response/free-words-read",
    about: command.id,
    details: { page: command.page, texts: words.length },
  });
  return { words, more: found.length > limit };
};
