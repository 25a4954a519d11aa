import type { PlanMessages } from "./plan-en.ts";

/** The words of the plan for the next twelve months, in Polish. */
export const planPl: PlanMessages = {
  title: "Co jest planowane",
  lead: "Zobacz, o co my i inni zapytamy w ciągu najbliższych dwunastu miesięcy.",
  link: "Zobacz plan na najbliższe dwanaście miesięcy",
  note: "Dni mogą się zmienić. Nie ma tu tego, co nie jest jeszcze jawne.",
  none: "Teraz nic nie jest planowane.",
  picture: "Najbliższe dwanaście miesięcy",
  today: "Dzisiaj",
  table: "Zobacz to samo w tabeli",
  between: (from, to) => `${from} – ${to}`,
  months: "Miesiąc po miesiącu",
  goesOn: "Już otwarte",
  what: "Co",
  who: "Kto pyta",
  kind: "Jaki rodzaj",
  first: "Pierwszy dzień",
  last: "Ostatni dzień",
  takes: (minutes) => `Około ${minutes.toLocaleString("pl")} min`,
  isFor: "Dla:",
  everybody: "wszystkich",
  madeUp: "Wymyślone na potrzeby tego pokazu.",
  kinds: {
    consultation: "Konsultacje",
    survey: "Ankieta",
    meeting: "Spotkanie",
    workshop: "Warsztaty",
    "drop-in": "Dyżur bez zapisów",
    other: "Coś innego",
  },
};
