import { type Channel, closingMoment, type Language } from "@collaborative-communities/consultations";
import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { addGenerated, addResponse, consultationBy, type KeptConsultation } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { askToLook } from "./looking.ts";
import { closedForDemonstration, givePostcode, idOfMadeUp, twoMadeUpPeople } from "./seed-repository.ts";
import { saveTranslation } from "./translations-repository.ts";

const LETTER =
  "I ask the council to keep the evening bus, because people who work late at the port have no other way home.";
const CAMPAIGN = [
  LETTER,
  LETTER,
  LETTER,
  LETTER.toUpperCase(),
  `${LETTER} My brother takes it every day.`,
  `Dear council, ${LETTER}`,
];
const BENCH = "There should be a bench with a back at the stop, for those who cannot stand for long.";
const POLISH = "Na przystanku jest ciemno. Proszę o lampę, bo wieczorem boję się tam czekać.";
const ENGLISH = "It is dark at the stop. Please put up a light: in the evening I am afraid to wait there.";

/**
 * Adds to a closed demonstration what officers judge: a small campaign, two answers that may be from one person, one
 * that came too late, and one in Polish with a checked translation. All of it is made up.
 * @returns whether there was a consultation to add it to
 */
export const seedIntegrity = async (house: House): Promise<boolean> => {
  const id = await closedForDemonstration(house.db);
  const consultation = id === undefined ? undefined : await consultationBy(house.db, { id });
  const question = consultation?.questionnaire.questions.find(({ kind }) => kind === "text");
  const closesAt = consultation && closingMoment(consultation.plan);
  if (!consultation || !question || !closesAt) return false;
  const made = maker(house, consultation, question.id, closesAt);
  const campaign = CAMPAIGN.map((text, at) => made(text, { daysBefore: 9 - at }));
  const twice = [made(BENCH, { daysBefore: 12 }), made(BENCH.toUpperCase(), { daysBefore: 4, channel: "paper" })];
  const polish = made(POLISH, { daysBefore: 6, language: "pl" });
  await addGenerated(house.db, consultation.id, consultation.questionnaire.version, [...campaign, ...twice, polish]);
  await givePostcode(
    house.db,
    twice.map(({ reference }) => reference),
    "RM17 6SL",
  );
  const late = made("I was away, and hope that this still helps.", { daysBefore: 0 });
  await addResponse(house.db, {
    ...late,
    consultationId: consultation.id,
    questionnaireVersion: consultation.questionnaire.version,
    receivedAt: new Date(closesAt.getTime() + 7 * 60_000),
    receivedOn: toLocalDate(new Date(closesAt.getTime() + 7 * 60_000)),
    enteredBy: null,
    importId: null,
    demonstration: true,
    leftOut: "late",
  });
  await translated(house, consultation, { reference: polish.reference, questionKey: question.id });
  await house.db.transaction().execute((db) => askToLook(db, consultation.id, house.now()));
  return true;
};

/** Makes answers to one question, each some days before the closing day. */
const maker =
  (house: House, { id }: KeptConsultation, questionId: string, closesAt: Date) =>
  (
    text: string,
    { daysBefore, channel = "web", language = "en" }: { daysBefore: number; channel?: Channel; language?: Language },
  ) => {
    const receivedOn = addDays(toLocalDate(closesAt), -daysBefore);
    return {
      reference: house.newReference(),
      submissionKey: `made-up:${id}:${house.newId()}`,
      channel,
      language,
      receivedOn,
      receivedAt: momentInLondon(receivedOn, "10:20"),
      answers: { [questionId]: text },
      whereabouts: { kind: "not-said" as const },
    };
  };

const translated = async (
  house: House,
  { id }: KeptConsultation,
  of: { reference: string; questionKey: string },
): Promise<void> => {
  const [by, checkedBy] = await twoMadeUpPeople(house.db);
  if (by === undefined || checkedBy === undefined) return;
  const answerId = await idOfMadeUp(house.db, of.reference);
  await saveTranslation(
    house.db,
    { answerId, questionKey: of.questionKey, language: "en", consultationId: id },
    { text: ENGLISH, status: "checked", by, checkedBy, revision: 0, fromLanguage: "pl", at: house.now() },
  );
};
