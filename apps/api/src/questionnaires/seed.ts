import { textsOf } from "@collaborative-communities/surveys";
import type { House } from "../context.ts";
import { demonstrationOfficer } from "../sign-in/index.ts";
import type { TranslatedLanguage } from "./languages.ts";
import { askedAt, hasTranslations } from "./repository.ts";
import { saveTranslation } from "./translating.ts";

/** The questions of the seeded plan about libraries, by their English. */
const WORDS: Readonly<Record<string, Readonly<Record<TranslatedLanguage, string>>>> = {
  "When would you use a library or hub?": {
    ro: "Când ați folosi o bibliotecă sau un centru comunitar?",
    pl: "Kiedy korzystał(a)by Pan/Pani z biblioteki lub centrum społeczności?",
    lt: "Kada lankytumėtės bibliotekoje ar bendruomenės centre?",
  },
  "Weekday mornings": { ro: "Dimineața, în zilele lucrătoare", pl: "Rano w dni robocze", lt: "Darbo dienų rytais" },
  "Weekday afternoons": {
    ro: "După-amiaza, în zilele lucrătoare",
    pl: "Po południu w dni robocze",
    lt: "Darbo dienų popietėmis",
  },
  "Weekday evenings": { ro: "Seara, în zilele lucrătoare", pl: "Wieczorem w dni robocze", lt: "Darbo dienų vakarais" },
  Saturday: { ro: "Sâmbăta", pl: "W sobotę", lt: "Šeštadieniais" },
  Sunday: { ro: "Duminica", pl: "W niedzielę", lt: "Sekmadieniais" },
  "Is there anything else we should know?": {
    ro: "Mai este ceva ce ar trebui să știm?",
    pl: "Czy powinniśmy wiedzieć o czymś jeszcze?",
    lt: "Ar yra dar kas nors, ką turėtume žinoti?",
  },
};

/** How far each language has come in the demonstration: all checked, translated and not checked, begun. */
const COME: readonly { readonly language: TranslatedLanguage; readonly texts: number; readonly isChecked: boolean }[] =
  [
    { language: "pl", texts: 7, isChecked: true },
    { language: "ro", texts: 7, isChecked: false },
    { language: "lt", texts: 3, isChecked: false },
  ];

/** Puts translations beside the questions of one seeded plan, as an officer would; nobody has really checked them. */
export const seedTranslations = async (house: House): Promise<boolean> => {
  const found = (await askedAt(house.db, ["planned"])).find(({ questionnaire }) =>
    [...textsOf(questionnaire).values()].every((english) => Object.hasOwn(WORDS, english)),
  );
  if (!found || found.questionnaire.questions.length === 0) return false;
  if (await hasTranslations(house.db, found.id)) return false;
  const desk = { ...house, signedIn: await demonstrationOfficer(house) };
  for (const { language, texts, isChecked } of COME)
    await saveTranslation(desk, {
      id: found.id,
      language,
      revision: 0,
      texts: Object.fromEntries(
        [...textsOf(found.questionnaire)]
          .slice(0, texts)
          .map(([key, from]) => [key, { text: WORDS[from]?.[language] ?? "", from, isChecked }]),
      ),
    });
  return true;
};
