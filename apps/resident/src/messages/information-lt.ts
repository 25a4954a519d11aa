import { formatDate } from "@collaborative-communities/foundation";
import type { InformationMessages } from "./information-en.ts";

/** The headings of what people are given so that they can answer well, in Lithuanian. */
export const informationLt: InformationMessages = {
  information: {
    // A Lithuanian date ends in a full stop of its own.
    version: (version, day) => `Tai ${version.toLocaleString("lt")} versija. Ji galioja nuo ${formatDate(day, "lt")}`,
    changes: "Kas pasikeitė nuo atidarymo",
    when: "Kada",
    change: "Kas pasikeitė",
    reasons: "Kodėl tai siūloma",
    alternatives: "Kiti būdai, kuriuos svarstėme",
    alternative: "Kitas būdas",
    whyNot: "Kodėl jam neteikiame pirmenybės",
    noAlternative: "Kodėl nėra kito būdo",
    cost: "Kiek tai kainuoja",
    affected: "Ką tai paliečia",
    decided: "Kas ir kada sprendžia",
    inPerson: "Atvykus į vietą",
  },
};
