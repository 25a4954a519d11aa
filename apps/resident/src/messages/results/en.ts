const number = (count: number) => count.toLocaleString("en-GB");

/** The words beside the figures of a consultation, in English. */
export const results = {
  notAsked: (count: number) =>
    count === 1 ? "1 person was not asked it." : `${number(count)} people were not asked it.`,
  rounds: (people: number) => `People could answer it more than once. This is from ${number(people)} people.`,
  severalChoices: "People could choose more than one answer.",
  sentFiles: (count: number) => (count === 1 ? "1 person sent files." : `${number(count)} people sent files.`),
  versions: "The questions changed while people answered. Each version has its own figures. We never add them up.",
  version: (version: number) => `Version ${number(version)}`,
  answers: (count: number) => (count === 1 ? "1 answer" : `${number(count)} answers`),
  askedDifferently: "This version asked it in another way, so do not compare it with the one before:",
  row: "Part",
  base: "Answered",
  shareOfWhole: "Share of the whole",
  notShown: "Not shown",
  notShownWhy:
    "Where it says “not shown”, the number is small, or would give a small one away. We leave it out so that nobody can be recognised.",
  few: "We do not show how so few people answered, so that nobody can be recognised.",
  fewAnswers: (smallest: number) => `fewer than ${number(smallest)} answers`,
  totalNotShown:
    "How many people answered all versions together is not shown. It would give away how few answered one of them.",
  questionNotShown: "How people answered this question is not shown, so that nobody can be recognised.",
  skippedNotShown: "How many skipped it is not shown.",
  orMore: (from: string) => `${from} or more`,
  orLess: (to: string) => `${to} or less`,
  range: (from: string, to: string) => `${from} to ${to}`,
  mean: (value: string) => `Average: ${value}.`,
  median: (value: string) => `In the middle: ${value}.`,
  meanPlace: (value: string) => `average place ${value}`,
  ways: { point: "A point on the map", named: "A place in words" },
  headers: {
    answer: "Answer",
    value: "Value",
    year: "Year",
    place: "Place",
    count: "Number",
    first: "First choice",
    placed: "Given a place",
    meanPlace: "Average place",
    meanAmount: "Average amount",
  },
};
