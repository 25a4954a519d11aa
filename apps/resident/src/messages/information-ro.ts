import { formatDate } from "@collaborative-communities/foundation";
import type { InformationMessages } from "./information-en.ts";

/** The headings of what people are given so that they can answer well, in Romanian. */
export const informationRo: InformationMessages = {
  information: {
    version: (version, day) =>
      `Aceasta este versiunea ${version.toLocaleString("ro")}. Este valabilă din ${formatDate(day, "ro")}.`,
    changes: "Ce s-a schimbat de la deschidere",
    when: "Când",
    change: "Ce s-a schimbat",
    reasons: "De ce se propune",
    alternatives: "Alte variante la care ne-am gândit",
    alternative: "Altă variantă",
    whyNot: "De ce nu o preferăm",
    noAlternative: "De ce nu există altă variantă",
    cost: "Cât costă",
    affected: "Pe cine afectează",
    decided: "Cine decide și când",
    inPerson: "În persoană",
  },
};
