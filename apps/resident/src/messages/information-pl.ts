import { formatDate } from "@collaborative-communities/foundation";
import type { InformationMessages } from "./information-en.ts";

/** The headings of what people are given so that they can answer well, in Polish. */
export const informationPl: InformationMessages = {
  information: {
    version: (version, day) =>
      `To jest wersja ${version.toLocaleString("pl")}. Obowiązuje od ${formatDate(day, "pl")}.`,
    changes: "Co się zmieniło od otwarcia",
    when: "Kiedy",
    change: "Co się zmieniło",
    reasons: "Dlaczego to proponujemy",
    alternatives: "Inne możliwości, które rozważyliśmy",
    alternative: "Inna możliwość",
    whyNot: "Dlaczego uważamy ją za gorszą",
    noAlternative: "Dlaczego nie ma innej możliwości",
    cost: "Ile to kosztuje",
    affected: "Kogo to dotyczy",
    decided: "Kto decyduje i kiedy",
    inPerson: "Osobiście",
  },
};
