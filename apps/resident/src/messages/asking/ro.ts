import { formatDate } from "@collaborative-communities/foundation";
import type { Messages } from "../en.ts";
import { moneyIn } from "../money.ts";
import { pluralIn } from "../plural.ts";
import type { answerRefusals as english } from "./en.ts";

const plural = pluralIn("ro");
const date = (day: string) => formatDate(day, "ro");
const number = (count: number) => count.toLocaleString("ro", { maximumFractionDigits: 4 });
const money = moneyIn("ro");
const points = plural({ one: "# punct", few: "# puncte", other: "# de puncte" });
const characters = plural({ one: "# caracter", few: "# caractere", other: "# de caractere" });
const answers = plural({ one: "# răspuns", few: "# răspunsuri", other: "# de răspunsuri" });
const files = plural({ one: "# fișier", few: "# fișiere", other: "# de fișiere" });
const decimals = plural({ one: "# zecimală", few: "# zecimale", other: "# de zecimale" });

type Details = Readonly<Record<string, string | number>>;
const shared = (details: Details, key: string): string =>
  (details.in === "points" ? points : money)(Number(details[key]));

export const asking: Messages["asking"] = {
  question: (place) => `Întrebarea ${number(place)}`,
  chooseUpTo: (most) => (most === 1 ? "Alegeți un răspuns." : `Alegeți cel mult ${answers(most)}.`),
  otherWords: "Spuneți la ce vă gândiți, dacă alegeți acest răspuns",
  declined: { "do-not-know": "Nu știu", "prefer-not-to-say": "Prefer să nu spun" },
  yes: "Da",
  no: "Nu",
  wholeNumber: "Scrieți un număr întreg, de exemplu 12.",
  decimalNumber: (most) => `Scrieți un număr, de exemplu 12 sau 12,5. Puteți da cel mult ${decimals(most)}.`,
  date: {
    day: "Ziua",
    month: "Luna",
    year: "Anul",
    maySkip: (part) => `${part} (poate lipsi)`,
    hint: {
      day: "De exemplu, 27 3 2024.",
      month: "De exemplu, 3 2024. Ziua poate lipsi.",
      year: "Anul este de ajuns. Dați luna și ziua dacă le știți.",
    },
    notIn: {
      future: "Trebuie să fie ziua de azi sau una de dinainte.",
      past: "Trebuie să fie ziua de azi sau una de după.",
    },
  },
  onScale: (min, max) => `Alegeți un număr de la ${number(min)} la ${number(max)}.`,
  eachRow: "Alegeți câte un răspuns pentru fiecare.",
  takeBack: "Retrag răspunsul",
  inEnglish: "O parte din această pagină este în engleză, pentru că nu este încă tradusă.",
  notChecked: "Întrebările au fost traduse și nimeni nu a verificat încă traducerea.",
  readEnglish: "Citiți pagina în engleză",
  changed: "Întrebările s-au schimbat de când ați început",
  changedBody:
    "Ce se mai potrivește este păstrat. Unele întrebări sunt puse din nou. Vă rugăm să vă uitați peste răspunsuri.",
  askedAgain: "Această întrebare s-a schimbat de când ați răspuns. Vă rugăm să răspundeți din nou.",
  saved: "Salvat",
  notSaved: "Nu este salvat încă. Apăsați Continuați ca să salvați.",
  otherQuestions: "Alte întrebări",
  removeRound: (name) => `Scoateți: ${name}`,
  remove: "Scoateți",
  keepRound: "Păstrați",
  another: "Adăugați încă unul",
  hidden: (count) =>
    count === 1
      ? "Ați dat 1 răspuns care nu mai este cerut. Nu va fi trimis."
      : `Ați dat ${answers(count)} care nu mai sunt cerute. Nu vor fi trimise.`,
  point: (lat, lon) => `Un loc pe hartă: ${lat}, ${lon}`,
  points,
  previewStart: "Parcurgeți întrebările așa cum le văd oamenii",
  previewNote: "Previzualizare. Puteți încerca întrebările. Nu se păstrează și nu se trimite nimic.",
  previewEnd: "Aceasta a fost ultima întrebare",
  previewEndBody: "După aceasta, oamenii spun unde locuiesc, își verifică răspunsurile și le trimit.",
  previewAgain: "Începeți din nou previzualizarea",
};

export const answerRefusals: typeof english = {
  "consultation/questions-changed": () =>
    "Întrebările s-au schimbat de când ați început. Uitați-vă din nou peste răspunsuri.",
  "surveys/allocation-left": (details) =>
    `Împărțiți toată suma de ${shared(details, "of")}. Au mai rămas ${shared(details, "by")}`,
  "surveys/allocation-over": (details) =>
    details.by === undefined
      ? `Împărțiți cel mult ${shared(details, "of")}`
      : `Împărțiți cel mult ${shared(details, "of")}. Ați depășit cu ${shared(details, "by")}`,
  "surveys/allocation-required": () => "Scrieți cât ați da pentru fiecare",
  "surveys/amount-not-whole": (details) => `Scrieți 0 sau mai mult pentru „${details.option}”`,
  "surveys/answer-required": () => "Scrieți răspunsul",
  "surveys/answer-too-long": (details) =>
    `Răspunsul poate avea cel mult ${characters(Number(details.most))}. Este prea lung cu ${characters(Number(details.over))}`,
  "surveys/choice-required": () => "Alegeți un răspuns",
  "surveys/chosen-with-others": (details) => `Alegeți ori „${details.option}”, ori alte răspunsuri, nu amândouă`,
  "surveys/date-in-future": () => "Data trebuie să fie azi sau în trecut",
  "surveys/date-in-past": () => "Data trebuie să fie azi sau în viitor",
  "surveys/date-needs-day": () => "Data trebuie să aibă o zi",
  "surveys/date-needs-month": () => "Data trebuie să aibă o lună",
  "surveys/date-needs-year": () => "Data trebuie să aibă un an",
  "surveys/date-not-real": () => "Scrieți o dată care există",
  "surveys/date-required": () => "Scrieți o dată",
  "surveys/date-too-early": (details) => `Data trebuie să fie ${date(String(details.from))} sau mai târziu`,
  "surveys/date-too-late": (details) => `Data trebuie să fie ${date(String(details.to))} sau mai devreme`,
  "surveys/declined-with-answer": () => "Alegeți ori aceasta, ori un răspuns, nu amândouă",
  "surveys/file-empty": (details) => `„${details.name}” este gol. Alegeți alt fișier`,
  "surveys/file-kind-not-taken": (details) => `„${details.name}” trebuie să fie unul dintre: ${details.endings}`,
  "surveys/file-required": () => "Alegeți un fișier",
  "surveys/file-too-large": (details) => `„${details.name}” trebuie să aibă cel mult ${details.most}`,
  "surveys/not-a-number": () => "Scrieți un număr, de exemplu 12",
  "surveys/not-a-point": () => "Alegeți din nou un loc pe hartă",
  "surveys/not-a-whole-number": () => "Scrieți un număr întreg, de exemplu 12",
  "surveys/not-an-amount": (details) => `Scrieți o sumă pentru „${details.option}”, de exemplu 20 sau 12,50`,
  "surveys/not-points": (details) => `Scrieți un număr întreg pentru „${details.option}”, de exemplu 10`,
  "surveys/number-required": () => "Scrieți un număr",
  "surveys/number-too-high": (details) => `Scrieți ${number(Number(details.most))} sau mai puțin`,
  "surveys/number-too-low": (details) => `Scrieți ${number(Number(details.least))} sau mai mult`,
  "surveys/off-the-scale": (details) =>
    `Alegeți un număr de la ${number(Number(details.min))} la ${number(Number(details.max))}`,
  "surveys/one-answer-only": () => "Alegeți un singur răspuns",
  "surveys/place-required": () => "Alegeți sau scrieți un loc",
  "surveys/place-too-long": (details) =>
    `Locul poate avea cel mult ${characters(Number(details.most))}. Este prea lung cu ${characters(Number(details.over))}`,
  "surveys/point-outside": () => "Alegeți un loc de pe hartă",
  "surveys/rank-all": (details) => `Dați un loc și pentru „${details.option}”`,
  "surveys/rank-missing": (details) => `Alegeți un răspuns și pentru locul ${number(Number(details.place))}`,
  "surveys/rank-off-list": (details) => `Alegeți locuri de la 1 la ${number(Number(details.most))}`,
  "surveys/rank-shared": () => "Dați fiecare loc unui singur răspuns",
  "surveys/ranked-twice": () => "Dați fiecărui răspuns un singur loc",
  "surveys/ranking-required": () => "Puneți răspunsurile în ordinea dorită",
  "surveys/row-required": (details) => `Alegeți un răspuns pentru „${details.row}”`,
  "surveys/too-many-chosen": (details) =>
    Number(details.most) === 1 ? "Alegeți numai un răspuns" : `Alegeți cel mult ${answers(Number(details.most))}`,
  "surveys/too-many-decimals": (details) => `Scrieți un număr cu cel mult ${decimals(Number(details.most))}`,
  "surveys/too-many-files": (details) =>
    Number(details.most) === 1 ? "Alegeți numai un fișier" : `Alegeți cel mult ${files(Number(details.most))}`,
  "surveys/too-many-ranked": (details) =>
    Number(details.most) === 1
      ? "Dați un loc unui singur răspuns"
      : `Dați locuri pentru cel mult ${answers(Number(details.most))}`,
  "surveys/unknown-option": () => "Alegeți dintre răspunsurile din listă",
  "surveys/unknown-ward": () => "Alegeți una dintre zonele din listă",
  "surveys/words-not-chosen": (details) =>
    `Ați scris ceva lângă „${details.option}”. Alegeți și răspunsul sau ștergeți ce ați scris`,
  "surveys/words-too-long": (details) =>
    `Ce scrieți lângă „${details.option}” poate avea cel mult ${characters(Number(details.most))}. Este prea lung cu ${characters(Number(details.over))}`,
  "surveys/wrong-kind-of-answer": () => "Răspundeți la această întrebare așa cum este pusă",
};
