import { formatDate } from "@collaborative-communities/foundation";
import type { Messages } from "../en.ts";
import { moneyIn } from "../money.ts";
import { pluralIn } from "../plural.ts";
import type { answerRefusals as english } from "./en.ts";

const plural = pluralIn("pl");
const date = (day: string) => formatDate(day, "pl");
const number = (count: number) => count.toLocaleString("pl", { maximumFractionDigits: 4 });
const money = moneyIn("pl");
const points = plural({ one: "# punkt", few: "# punkty", many: "# punktów", other: "# punktu" });
const characters = plural({ one: "# znak", few: "# znaki", many: "# znaków", other: "# znaku" });
const answers = plural({ one: "# odpowiedź", few: "# odpowiedzi", many: "# odpowiedzi", other: "# odpowiedzi" });
const files = plural({ one: "# plik", few: "# pliki", many: "# plików", other: "# pliku" });
const decimals = plural({
  one: "# miejsce po przecinku",
  few: "# miejsca po przecinku",
  many: "# miejsc po przecinku",
  other: "# miejsca po przecinku",
});

type Details = Readonly<Record<string, string | number>>;
const shared = (details: Details, key: string): string =>
  (details.in === "points" ? points : money)(Number(details[key]));

export const asking: Messages["asking"] = {
  question: (place) => `Pytanie ${number(place)}`,
  chooseUpTo: (most) => (most === 1 ? "Wybierz jedną odpowiedź." : `Wybierz najwyżej ${answers(most)}.`),
  otherWords: "Napisz, o co chodzi, jeśli to wybierasz",
  declined: { "do-not-know": "Nie wiem", "prefer-not-to-say": "Wolę nie mówić" },
  yes: "Tak",
  no: "Nie",
  wholeNumber: "Wpisz liczbę całkowitą, na przykład 12.",
  decimalNumber: (most) => `Wpisz liczbę, na przykład 12 lub 12,5. Możesz podać najwyżej ${decimals(most)}.`,
  date: {
    day: "Dzień",
    month: "Miesiąc",
    year: "Rok",
    maySkip: (part) => `${part} (można pominąć)`,
    hint: {
      day: "Na przykład 27 3 2024.",
      month: "Na przykład 3 2024. Dzień można pominąć.",
      year: "Wystarczy rok. Podaj miesiąc i dzień, jeśli je znasz.",
    },
    notIn: {
      future: "To musi być dzień dzisiejszy lub wcześniejszy.",
      past: "To musi być dzień dzisiejszy lub późniejszy.",
    },
  },
  onScale: (min, max) => `Wybierz liczbę od ${number(min)} do ${number(max)}.`,
  eachRow: "Wybierz po jednej odpowiedzi dla każdego wiersza.",
  takeBack: "Wycofuję odpowiedź",
  inEnglish: "Część tej strony jest po angielsku, ponieważ nie została jeszcze przetłumaczona.",
  notChecked: "Pytania przetłumaczono, ale nikt jeszcze nie sprawdził tłumaczenia.",
  readEnglish: "Przeczytaj stronę po angielsku",
  changed: "Pytania zmieniły się, odkąd zaczęto odpowiadać",
  changedBody:
    "To, co nadal pasuje, zostało zachowane. Niektóre pytania zadajemy jeszcze raz. Przejrzyj swoje odpowiedzi.",
  askedAgain: "To pytanie zmieniło się od czasu odpowiedzi. Odpowiedz jeszcze raz.",
  saved: "Zapisano",
  notSaved: "Jeszcze nie zapisano. Naciśnij Dalej, aby zapisać.",
  otherQuestions: "Inne pytania",
  removeRound: (name) => `Usuń: ${name}`,
  remove: "Usuń",
  keepRound: "Zostaw",
  another: "Dodaj kolejny wpis",
  hidden: plural({
    one: "Podano # odpowiedź, o którą już nie pytamy. Nie zostanie wysłana.",
    few: "Podano # odpowiedzi, o które już nie pytamy. Nie zostaną wysłane.",
    many: "Podano # odpowiedzi, o które już nie pytamy. Nie zostaną wysłane.",
    other: "Podano # odpowiedzi, o które już nie pytamy. Nie zostaną wysłane.",
  }),
  point: (lat, lon) => `Miejsce na mapie: ${lat}, ${lon}`,
  points,
  previewStart: "Przejdź przez pytania tak, jak widzą je mieszkańcy",
  previewNote: "Podgląd. Możesz wypróbować pytania. Nic nie jest zapisywane ani wysyłane.",
  previewEnd: "To było ostatnie pytanie",
  previewEndBody: "Potem mieszkańcy mówią, gdzie mieszkają, sprawdzają odpowiedzi i je wysyłają.",
  previewAgain: "Zacznij podgląd od początku",
};

export const answerRefusals: typeof english = {
  "consultation/questions-changed": () =>
    "Pytania zmieniły się, odkąd zaczęto odpowiadać. Przejrzyj swoje odpowiedzi jeszcze raz.",
  "surveys/allocation-left": (details) =>
    `Rozdziel całość: ${shared(details, "of")}. Zostało jeszcze: ${shared(details, "by")}`,
  "surveys/allocation-over": (details) =>
    details.by === undefined
      ? `Rozdziel najwyżej: ${shared(details, "of")}`
      : `Rozdziel najwyżej: ${shared(details, "of")}. Za dużo o: ${shared(details, "by")}`,
  "surveys/allocation-required": () => "Wpisz, ile przeznaczasz na każdą pozycję",
  "surveys/amount-not-whole": (details) => `Wpisz 0 lub więcej dla „${details.option}”`,
  "surveys/answer-required": () => "Wpisz odpowiedź",
  "surveys/answer-too-long": (details) =>
    `Odpowiedź może mieć najwyżej ${characters(Number(details.most))}. Jest za długa o ${characters(Number(details.over))}`,
  "surveys/choice-required": () => "Wybierz odpowiedź",
  "surveys/chosen-with-others": (details) =>
    `Wybierz albo „${details.option}”, albo inne odpowiedzi, nie jedno i drugie`,
  "surveys/date-in-future": () => "Data musi być dzisiejsza lub wcześniejsza",
  "surveys/date-in-past": () => "Data musi być dzisiejsza lub późniejsza",
  "surveys/date-needs-day": () => "Data musi zawierać dzień",
  "surveys/date-needs-month": () => "Data musi zawierać miesiąc",
  "surveys/date-needs-year": () => "Data musi zawierać rok",
  "surveys/date-not-real": () => "Wpisz datę, która istnieje",
  "surveys/date-required": () => "Wpisz datę",
  "surveys/date-too-early": (details) => `Data musi być nie wcześniejsza niż ${date(String(details.from))}`,
  "surveys/date-too-late": (details) => `Data musi być nie późniejsza niż ${date(String(details.to))}`,
  "surveys/declined-with-answer": () => "Wybierz albo to, albo odpowiedź, nie jedno i drugie",
  "surveys/file-empty": (details) => `„${details.name}” jest pusty. Wybierz inny plik`,
  "surveys/file-kind-not-taken": (details) => `„${details.name}” musi być jednym z tych rodzajów: ${details.endings}`,
  "surveys/file-required": () => "Wybierz plik",
  "surveys/file-too-large": (details) => `„${details.name}” może mieć najwyżej ${details.most}`,
  "surveys/not-a-number": () => "Wpisz liczbę, na przykład 12",
  "surveys/not-a-point": () => "Wybierz miejsce na mapie jeszcze raz",
  "surveys/not-a-whole-number": () => "Wpisz liczbę całkowitą, na przykład 12",
  "surveys/not-an-amount": (details) => `Wpisz kwotę dla „${details.option}”, na przykład 20 lub 12,50`,
  "surveys/not-points": (details) => `Wpisz liczbę całkowitą dla „${details.option}”, na przykład 10`,
  "surveys/number-required": () => "Wpisz liczbę",
  "surveys/number-too-high": (details) => `Wpisz ${number(Number(details.most))} lub mniej`,
  "surveys/number-too-low": (details) => `Wpisz ${number(Number(details.least))} lub więcej`,
  "surveys/off-the-scale": (details) =>
    `Wybierz liczbę od ${number(Number(details.min))} do ${number(Number(details.max))}`,
  "surveys/one-answer-only": () => "Wybierz jedną odpowiedź",
  "surveys/place-required": () => "Wybierz lub wpisz miejsce",
  "surveys/place-too-long": (details) =>
    `Miejsce może mieć najwyżej ${characters(Number(details.most))}. Jest za długie o ${characters(Number(details.over))}`,
  "surveys/point-outside": () => "Wybierz miejsce na mapie",
  "surveys/rank-all": (details) => `Daj miejsce także dla „${details.option}”`,
  "surveys/rank-missing": (details) => `Wybierz odpowiedź także na miejsce ${number(Number(details.place))}`,
  "surveys/rank-off-list": (details) => `Wybierz miejsca od 1 do ${number(Number(details.most))}`,
  "surveys/rank-shared": () => "Każde miejsce daj tylko jednej odpowiedzi",
  "surveys/ranked-twice": () => "Każdej odpowiedzi daj tylko jedno miejsce",
  "surveys/ranking-required": () => "Ułóż odpowiedzi w swojej kolejności",
  "surveys/row-required": (details) => `Wybierz odpowiedź dla „${details.row}”`,
  "surveys/too-many-chosen": (details) =>
    Number(details.most) === 1 ? "Wybierz tylko jedną odpowiedź" : `Wybierz najwyżej ${answers(Number(details.most))}`,
  "surveys/too-many-decimals": (details) => `Wpisz liczbę, która ma najwyżej ${decimals(Number(details.most))}`,
  "surveys/too-many-files": (details) =>
    Number(details.most) === 1 ? "Wybierz tylko jeden plik" : `Wybierz najwyżej ${files(Number(details.most))}`,
  "surveys/too-many-ranked": (details) =>
    Number(details.most) === 1
      ? "Daj miejsce tylko jednej odpowiedzi"
      : `Liczba odpowiedzi z miejscem może wynosić najwyżej ${number(Number(details.most))}`,
  "surveys/unknown-option": () => "Wybierz spośród odpowiedzi na liście",
  "surveys/unknown-ward": () => "Wybierz jeden z obszarów na liście",
  "surveys/words-not-chosen": (details) =>
    `Obok „${details.option}” coś napisano. Wybierz też tę odpowiedź albo usuń tekst`,
  "surveys/words-too-long": (details) =>
    `Tekst obok „${details.option}” może mieć najwyżej ${characters(Number(details.most))}. Jest za długi o ${characters(Number(details.over))}`,
  "surveys/wrong-kind-of-answer": () => "Odpowiedz na to pytanie w taki sposób, w jaki je zadano",
};
