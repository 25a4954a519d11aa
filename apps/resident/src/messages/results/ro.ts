import type { Messages } from "../en.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("ro");
const notAsked = plural({
  one: "# persoană nu a primit această întrebare.",
  few: "# persoane nu au primit această întrebare.",
  other: "# de persoane nu au primit această întrebare.",
});
const sentFiles = plural({
  one: "# persoană a trimis fișiere.",
  few: "# persoane au trimis fișiere.",
  other: "# de persoane au trimis fișiere.",
});
const fromPeople = plural({
  one: "Cifrele vin de la # persoană.",
  few: "Cifrele vin de la # persoane.",
  other: "Cifrele vin de la # de persoane.",
});
const answers = plural({ one: "# răspuns", few: "# răspunsuri", other: "# de răspunsuri" });

export const results: Messages["results"] = {
  notAsked,
  rounds: (people) => `Se putea răspunde de mai multe ori. ${fromPeople(people)}`,
  severalChoices: "Se puteau alege mai multe răspunsuri.",
  sentFiles,
  versions:
    "Întrebările s-au schimbat în timp ce oamenii răspundeau. Fiecare versiune are cifrele ei. Nu le adunăm niciodată.",
  version: (version) => `Versiunea ${version}`,
  answers,
  askedDifferently: "Această versiune a întrebat altfel, așa că nu o comparați cu cea dinainte:",
  row: "Partea",
  base: "Au răspuns",
  shareOfWhole: "Procent din total",
  notShown: "Nu se afișează",
  notShownWhy:
    "Unde scrie „nu se afișează”, numărul este mic sau ar da de gol unul mic. Îl lăsăm afară, ca nimeni să nu poată fi recunoscut.",
  few: "Nu arătăm cum au răspuns atât de puțini oameni, ca nimeni să nu poată fi recunoscut.",
  fewAnswers: (smallest) => `mai puțin de ${answers(smallest)}`,
  totalNotShown:
    "Nu arătăm câți oameni au răspuns la toate versiunile împreună. S-ar afla cât de puțini au răspuns la una dintre ele.",
  questionNotShown: "Nu arătăm cum s-a răspuns la această întrebare, ca nimeni să nu poată fi recunoscut.",
  nobody: "Nimeni nu a răspuns la această întrebare.",
  nobodyAtAll: "Nu a răspuns nimeni, așa că nu sunt cifre de arătat.",
  skippedNotShown: "Nu arătăm câți au sărit peste ea.",
  orMore: (from) => `${from} sau mai mult`,
  orLess: (to) => `${to} sau mai puțin`,
  orLater: (from) => `${from} sau mai târziu`,
  orEarlier: (to) => `${to} sau mai devreme`,
  range: (from, to) => `de la ${from} la ${to}`,
  mean: (value) => `Media: ${value}.`,
  median: (value) => `La mijloc: ${value}.`,
  meanPlace: (value) => `locul mediu ${value}`,
  firsts: "Barele arată ce au pus oamenii pe primul loc.",
  amounts: "Barele arată cât au dat oamenii, în medie, pentru fiecare.",
  ways: { point: "Un punct pe hartă", named: "Un loc descris în cuvinte" },
  headers: {
    answer: "Răspuns",
    value: "Valoare",
    year: "Anul",
    place: "Locul",
    count: "Număr",
    first: "Prima alegere",
    placed: "A primit un loc",
    meanPlace: "Locul mediu",
    meanAmount: "Suma medie",
  },
};
