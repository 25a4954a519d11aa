import { formatDate } from "@collaborative-communities/foundation";
import { moneyIn } from "../money.ts";

const date = (day: string) => formatDate(day, "en-GB");
const number = (count: number) => count.toLocaleString("en-GB", { maximumFractionDigits: 4 });
const money = moneyIn("en-GB");
const points = (count: number) => (count === 1 ? "1 point" : `${number(count)} points`);
const characters = (count: number) => (count === 1 ? "1 character" : `${number(count)} characters`);

type Details = Readonly<Record<string, string | number>>;
const shared = (details: Details, key: string): string =>
  (details.in === "points" ? points : money)(Number(details[key]));

/** The words around the questions of a survey, in English. */
export const asking = {
  question: (place: number) => `Question ${number(place)}`,
  chooseUpTo: (most: number) => (most === 1 ? "Choose one." : `Choose up to ${number(most)}.`),
  otherWords: "Say what you mean, if you choose this",
  declined: { "do-not-know": "I do not know", "prefer-not-to-say": "I would rather not say" },
  yes: "Yes",
  no: "No",
  wholeNumber: "Enter a whole number, like 12.",
  decimalNumber: (most: number) =>
    most === 1
      ? "Enter a number, like 12 or 12.5. You can give 1 decimal place."
      : `Enter a number, like 12 or 12.5. You can give up to ${number(most)} decimal places.`,
  date: {
    day: "Day",
    month: "Month",
    year: "Year",
    maySkip: (part: string) => `${part} (you can leave it out)`,
    hint: {
      day: "For example, 27 3 2024.",
      month: "For example, 3 2024. You can leave out the day.",
      year: "The year is enough. Give the month and the day if you know them.",
    },
    notIn: {
      future: "It must be today or an earlier day.",
      past: "It must be today or a later day.",
    },
  },
  onScale: (min: number, max: number) => `Choose a number from ${number(min)} to ${number(max)}.`,
  eachRow: "Choose one answer for each.",
  takeBack: "Take my answer back",
  inEnglish: "Some of this page is in English, because it is not translated yet.",
  notChecked: "",
  readEnglish: "",
  changed: "The questions have changed since you began",
  changedBody: "What still fits is kept. Some questions are asked again. Please look at your answers.",
  askedAgain: "This question has changed since you answered it. Please answer it again.",
  saved: "Saved",
  notSaved: "Not saved yet. Press Continue to save it.",
  otherQuestions: "More questions",
  removeRound: (name: string) => `Take out: ${name}`,
  remove: "Take out",
  keepRound: "Keep it",
  another: "Add another",
  hidden: (count: number) =>
    count === 1
      ? "You gave 1 answer that is no longer asked for. It will not be sent."
      : `You gave ${number(count)} answers that are no longer asked for. They will not be sent.`,
  point: (lat: string, lon: string) => `A place on the map: ${lat}, ${lon}`,
  points,
  previewStart: "Go through the questions as people see them",
  previewNote: "Preview. You can try the questions. Nothing is kept and nothing is sent.",
  previewEnd: "That was the last question",
  previewEndBody: "After this, people say where they live, check their answers and send them.",
  previewAgain: "Start the preview again",
};

/** Why an answer cannot be taken, by code. */
export const answerRefusals = {
  "consultation/questions-changed": () => "The questions have changed since you began. Look at your answers again.",
  "surveys/allocation-left": (details: Details) =>
    `Share out all of ${shared(details, "of")}. There is ${shared(details, "by")} left`,
  "surveys/allocation-over": (details: Details) =>
    details.by === undefined
      ? `Share out at most ${shared(details, "of")}`
      : `Share out at most ${shared(details, "of")}. It is ${shared(details, "by")} too much`,
  "surveys/allocation-required": () => "Enter how much you would give to each",
  "surveys/amount-not-whole": (details: Details) => `Enter 0 or more for “${details.option}”`,
  "surveys/answer-required": () => "Enter your answer",
  "surveys/answer-too-long": (details: Details) =>
    `Your answer must be ${characters(Number(details.most))} or fewer. It is ${number(Number(details.over))} too long`,
  "surveys/choice-required": () => "Choose an answer",
  "surveys/chosen-with-others": (details: Details) => `Choose either “${details.option}” or other answers, not both`,
  "surveys/date-in-future": () => "The date must be today or in the past",
  "surveys/date-in-past": () => "The date must be today or in the future",
  "surveys/date-needs-day": () => "The date must include a day",
  "surveys/date-needs-month": () => "The date must include a month",
  "surveys/date-needs-year": () => "The date must include a year",
  "surveys/date-not-real": () => "Enter a real date",
  "surveys/date-required": () => "Enter a date",
  "surveys/date-too-early": (details: Details) => `The date must be ${date(String(details.from))} or later`,
  "surveys/date-too-late": (details: Details) => `The date must be ${date(String(details.to))} or earlier`,
  "surveys/declined-with-answer": () => "Choose either this or an answer, not both",
  "surveys/file-empty": (details: Details) => `“${details.name}” is empty. Choose another file`,
  "surveys/file-kind-not-taken": (details: Details) => `“${details.name}” must be one of these: ${details.endings}`,
  "surveys/file-required": () => "Choose a file",
  "surveys/file-too-large": (details: Details) => `“${details.name}” must be ${details.most} or smaller`,
  "surveys/not-a-number": () => "Enter a number, like 12",
  "surveys/not-a-point": () => "Choose a place on the map again",
  "surveys/not-a-whole-number": () => "Enter a whole number, like 12",
  "surveys/not-an-amount": (details: Details) => `Enter an amount for “${details.option}”, like 20 or 12.50`,
  "surveys/not-points": (details: Details) => `Enter a whole number for “${details.option}”, like 10`,
  "surveys/number-required": () => "Enter a number",
  "surveys/number-too-high": (details: Details) => `Enter ${number(Number(details.most))} or less`,
  "surveys/number-too-low": (details: Details) => `Enter ${number(Number(details.least))} or more`,
  "surveys/off-the-scale": (details: Details) =>
    `Choose a number from ${number(Number(details.min))} to ${number(Number(details.max))}`,
  "surveys/one-answer-only": () => "Choose one answer",
  "surveys/place-required": () => "Choose or enter a place",
  "surveys/place-too-long": (details: Details) =>
    `The place must be ${characters(Number(details.most))} or fewer. It is ${number(Number(details.over))} too long`,
  "surveys/point-outside": () => "Choose a place inside the map",
  "surveys/rank-all": (details: Details) => `Give a place to “${details.option}” too`,
  "surveys/rank-missing": (details: Details) => `Choose an answer for place ${number(Number(details.place))} too`,
  "surveys/rank-off-list": (details: Details) => `Choose places from 1 to ${number(Number(details.most))}`,
  "surveys/rank-shared": () => "Give each place to one answer only",
  "surveys/ranked-twice": () => "Give each answer one place only",
  "surveys/ranking-required": () => "Put the answers in your order",
  "surveys/row-required": (details: Details) => `Choose an answer for “${details.row}”`,
  "surveys/too-many-chosen": (details: Details) =>
    Number(details.most) === 1 ? "Choose one answer only" : `Choose at most ${number(Number(details.most))} answers`,
  "surveys/too-many-decimals": (details: Details) =>
    Number(details.most) === 1
      ? "Enter a number with at most 1 decimal place"
      : `Enter a number with at most ${number(Number(details.most))} decimal places`,
  "surveys/too-many-files": (details: Details) =>
    Number(details.most) === 1 ? "Choose one file only" : `Choose at most ${number(Number(details.most))} files`,
  "surveys/too-many-ranked": (details: Details) =>
    Number(details.most) === 1
      ? "Give a place to one answer only"
      : `Give a place to at most ${number(Number(details.most))} answers`,
  "surveys/unknown-option": () => "Choose from the answers that are listed",
  "surveys/unknown-ward": () => "Choose one of the areas in the list",
  "surveys/words-not-chosen": (details: Details) =>
    `You wrote something beside “${details.option}”. Choose it too, or take the words out`,
  "surveys/words-too-long": (details: Details) =>
    `What you write beside “${details.option}” must be ${characters(Number(details.most))} or fewer. It is ${number(Number(details.over))} too long`,
  "surveys/wrong-kind-of-answer": () => "Answer this question in the way it is asked",
};
