import type { Messages } from "../en.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("lt");
const notAsked = plural({
  one: "# žmogaus šio klausimo neklausta.",
  few: "# žmonių šio klausimo neklausta.",
  many: "# žmogaus šio klausimo neklausta.",
  other: "# žmonių šio klausimo neklausta.",
});
const sentFiles = plural({
  one: "# žmogus atsiuntė failų.",
  few: "# žmonės atsiuntė failų.",
  many: "# žmogaus atsiuntė failų.",
  other: "# žmonių atsiuntė failų.",
});
const fromPeople = plural({
  one: "Skaičiai gauti iš # žmogaus.",
  few: "Skaičiai gauti iš # žmonių.",
  many: "Skaičiai gauti iš # žmogaus.",
  other: "Skaičiai gauti iš # žmonių.",
});
const answers = plural({ one: "# atsakymas", few: "# atsakymai", many: "# atsakymo", other: "# atsakymų" });

export const results: Messages["results"] = {
  notAsked,
  rounds: (people) => `Buvo galima atsakyti kelis kartus. ${fromPeople(people)}`,
  severalChoices: "Buvo galima pasirinkti kelis atsakymus.",
  sentFiles,
  versions:
    "Klausimai pasikeitė, kai žmonės jau atsakinėjo. Kiekviena versija turi savo skaičius. Jų niekada nesudedame.",
  version: (version) => `${version} versija`,
  answers,
  askedDifferently: "Šioje versijoje klausta kitaip, todėl nelyginkite jos su ankstesne:",
  row: "Dalis",
  base: "Atsakė",
  shareOfWhole: "Visumos dalis",
  notShown: "Nerodoma",
  notShownWhy:
    "Kur parašyta „nerodoma“, skaičius mažas arba išduotų kitą mažą skaičių. Jį praleidžiame, kad nieko nebūtų galima atpažinti.",
  few: "Nerodome, kaip atsakė tiek mažai žmonių, kad nieko nebūtų galima atpažinti.",
  fewAnswers: (smallest) => `mažiau kaip ${smallest.toLocaleString("lt")} atsakymų`,
  totalNotShown:
    "Nerodome, kiek žmonių atsakė į visas versijas kartu. Tai išduotų, kaip mažai žmonių atsakė į vieną iš jų.",
  questionNotShown: "Nerodome, kaip žmonės atsakė į šį klausimą, kad nieko nebūtų galima atpažinti.",
  nobody: "Į šį klausimą niekas neatsakė.",
  nobodyAtAll: "Niekas neatsakė, todėl nėra ką rodyti.",
  skippedNotShown: "Nerodome, kiek žmonių jį praleido.",
  orMore: (from) => `${from} ar daugiau`,
  orLess: (to) => `${to} ar mažiau`,
  orLater: (from) => `${from} ar vėliau`,
  orEarlier: (to) => `${to} ar anksčiau`,
  range: (from, to) => `nuo ${from} iki ${to}`,
  mean: (value) => `Vidurkis: ${value}.`,
  median: (value) => `Viduryje: ${value}.`,
  meanPlace: (value) => `vidutinė vieta ${value}`,
  firsts: "Juostos rodo, ką žmonės įrašė pirmoje vietoje.",
  amounts: "Juostos rodo, kiek vidutiniškai žmonės skyrė kiekvienam.",
  ways: { point: "Taškas žemėlapyje", named: "Vieta žodžiais" },
  headers: {
    answer: "Atsakymas",
    value: "Reikšmė",
    year: "Metai",
    place: "Vieta",
    count: "Skaičius",
    first: "Pirmas pasirinkimas",
    placed: "Gavo vietą",
    meanPlace: "Vidutinė vieta",
    meanAmount: "Vidutinė suma",
  },
};
