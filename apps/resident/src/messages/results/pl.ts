import type { Messages } from "../en.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("pl");
const notAsked = plural({
  one: "# osoba nie dostała tego pytania.",
  few: "# osoby nie dostały tego pytania.",
  many: "# osób nie dostało tego pytania.",
  other: "# osoby nie dostało tego pytania.",
});
const sentFiles = plural({
  one: "# osoba przesłała pliki.",
  few: "# osoby przesłały pliki.",
  many: "# osób przesłało pliki.",
  other: "# osoby przesłało pliki.",
});
const fromPeople = plural({
  one: "Liczby pochodzą od # osoby.",
  few: "Liczby pochodzą od # osób.",
  many: "Liczby pochodzą od # osób.",
  other: "Liczby pochodzą od # osoby.",
});
const answers = plural({ one: "# odpowiedź", few: "# odpowiedzi", many: "# odpowiedzi", other: "# odpowiedzi" });

export const results: Messages["results"] = {
  notAsked,
  rounds: (people) => `Można było odpowiedzieć więcej niż raz. ${fromPeople(people)}`,
  severalChoices: "Można było wybrać kilka odpowiedzi.",
  sentFiles,
  versions: "Pytania zmieniły się, gdy ludzie już odpowiadali. Każda wersja ma własne liczby. Nigdy ich nie sumujemy.",
  version: (version) => `Wersja ${version}`,
  answers,
  askedDifferently: "W tej wersji zapytano inaczej, więc nie należy jej porównywać z poprzednią:",
  row: "Część",
  base: "Odpowiedzi",
  shareOfWhole: "Udział w całości",
  notShown: "Nie pokazujemy",
  notShownWhy:
    "Gdzie jest napis „nie pokazujemy”, liczba jest mała albo zdradziłaby inną małą liczbę. Pomijamy ją, żeby nikogo nie dało się rozpoznać.",
  few: "Nie pokazujemy, jak odpowiedziało tak mało osób, żeby nikogo nie dało się rozpoznać.",
  fewAnswers: (smallest) => `mniej niż ${smallest.toLocaleString("pl")} odpowiedzi`,
  totalNotShown:
    "Nie pokazujemy, ile osób odpowiedziało we wszystkich wersjach razem. To zdradziłoby, jak mało osób odpowiedziało w jednej z nich.",
  questionNotShown: "Nie pokazujemy, jak odpowiadano na to pytanie, żeby nikogo nie dało się rozpoznać.",
  nobody: "Nikt nie odpowiedział na to pytanie.",
  nobodyAtAll: "Nikt nie odpowiedział, więc nie ma żadnych liczb do pokazania.",
  skippedNotShown: "Nie pokazujemy, ile osób je pominęło.",
  orMore: (from) => `${from} lub więcej`,
  orLess: (to) => `${to} lub mniej`,
  orLater: (from) => `${from} lub później`,
  orEarlier: (to) => `${to} lub wcześniej`,
  range: (from, to) => `od ${from} do ${to}`,
  mean: (value) => `Średnia: ${value}.`,
  median: (value) => `Pośrodku: ${value}.`,
  meanPlace: (value) => `średnie miejsce ${value}`,
  firsts: "Paski pokazują, co ludzie umieścili na pierwszym miejscu.",
  amounts: "Paski pokazują, ile ludzie średnio przeznaczyli na każdą z możliwości.",
  ways: { point: "Punkt na mapie", named: "Miejsce opisane słowami" },
  headers: {
    answer: "Odpowiedź",
    value: "Wartość",
    year: "Rok",
    place: "Miejsce",
    count: "Liczba",
    first: "Pierwszy wybór",
    placed: "Wskazano na liście",
    meanPlace: "Średnie miejsce",
    meanAmount: "Średnia kwota",
  },
};
