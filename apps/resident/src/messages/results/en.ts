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
