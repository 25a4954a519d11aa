import type { PlanMessages } from "./plan-en.ts";

/** The words of the plan for the next twelve months, in Lithuanian. */
export const planLt: PlanMessages = {
  title: "Kas planuojama",
  lead: "Žiūrėkite, ko mes ir kiti klausime per artimiausius dvylika mėnesių.",
  link: "Žiūrėti artimiausių dvylikos mėnesių planą",
  note: "Dienos gali keistis. Čia nėra to, kas dar nevieša.",
  none: "Šiuo metu nieko neplanuojama.",
  picture: "Artimiausi dvylika mėnesių",
  today: "Šiandien",
  table: "Žiūrėti tą patį lentelėje",
  between: (from, to) => `${from} – ${to}`,
  months: "Mėnuo po mėnesio",
  goesOn: "Jau vyksta",
  what: "Kas",
  who: "Kas klausia",
  kind: "Kokia rūšis",
  first: "Pirma diena",
  last: "Paskutinė diena",
  takes: (minutes) => `Apie ${minutes.toLocaleString("lt")} min`,
  isFor: "Kam:",
  everybody: "visiems",
  madeUp: "Išgalvota šiam parodymui.",
  kinds: {
    consultation: "Konsultacija",
    survey: "Apklausa",
    meeting: "Susitikimas",
    workshop: "Dirbtuvės",
    "drop-in": "Priėmimas be registracijos",
    other: "Kita",
  },
};
