import type { PlanMessages } from "./plan-en.ts";

/** The words of the plan for the next twelve months, in Romanian. */
export const planRo: PlanMessages = {
  title: "Ce este planificat",
  lead: "Vedeți despre ce vă vom întreba noi și alții în următoarele douăsprezece luni.",
  link: "Vedeți planul pentru următoarele douăsprezece luni",
  note: "Zilele se pot schimba. Ce nu este încă public nu apare aici.",
  none: "Acum nu este planificat nimic.",
  picture: "Următoarele douăsprezece luni",
  today: "Astăzi",
  table: "Vedeți același lucru ca tabel",
  between: (from, to) => `${from} – ${to}`,
  months: "Lună de lună",
  goesOn: "Deja deschis",
  what: "Ce",
  who: "Cine întreabă",
  kind: "Ce fel",
  first: "Prima zi",
  last: "Ultima zi",
  takes: (minutes) => `Circa ${minutes.toLocaleString("ro")} min`,
  isFor: "Pentru:",
  everybody: "toată lumea",
  madeUp: "Inventat pentru această demonstrație.",
  kinds: {
    consultation: "Consultare",
    survey: "Sondaj",
    meeting: "Întâlnire",
    workshop: "Atelier",
    "drop-in": "Vizită fără programare",
    other: "Altceva",
  },
};
