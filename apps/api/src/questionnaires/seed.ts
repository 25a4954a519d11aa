import { textsOfConsultation } from "@collaborative-communities/consultations";
import { toldNow } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { demonstrationOfficer } from "../sign-in/index.ts";
import type { TranslatedLanguage } from "./languages.ts";
import { askedAt, hasTranslations } from "./repository.ts";
import { saveTranslation } from "./translating.ts";

/** What the seeded plan about libraries says and asks, by its English. */
const WORDS: Readonly<Record<string, Readonly<Record<TranslatedLanguage, string>>>> = {
  "Opening hours at libraries and community hubs": {
    ro: "Programul bibliotecilor și al centrelor comunitare",
    pl: "Godziny otwarcia bibliotek i centrów społeczności",
    lt: "Bibliotekų ir bendruomenės centrų darbo laikas",
  },
  "We are planning to ask when libraries and hubs should be open. Tell us then what would suit you.": {
    ro: "Vom întreba când ar trebui să fie deschise bibliotecile și centrele. Spuneți-ne atunci ce vi s-ar potrivi.",
    pl: "Zapytamy, kiedy biblioteki i centra powinny być otwarte. Powiedz nam wtedy, co by Ci odpowiadało.",
    lt: "Klausime, kada bibliotekos ir centrai turėtų dirbti. Tada pasakykite, kas jums tiktų.",
  },
  "We want the same number of hours to fall at times when more people can come. No library or hub would close.": {
    ro: "Vrem ca același număr de ore să fie când pot veni mai mulți oameni. Nicio bibliotecă și niciun centru nu s-ar închide.",
    pl: "Chcemy, aby ta sama liczba godzin przypadała wtedy, gdy może przyjść więcej osób. Żadna biblioteka ani centrum nie zostałyby zamknięte.",
    lt: "Norime, kad tas pats valandų skaičius tektų laikui, kai gali ateiti daugiau žmonių. Nė viena biblioteka ar centras nebūtų uždaryti.",
  },
  "Which evenings and weekends": {
    ro: "Ce seri și sfârșituri de săptămână",
    pl: "Które wieczory i weekendy",
    lt: "Kuriais vakarais ir savaitgaliais",
  },
  "Hours without staff, with help by telephone": {
    ro: "Ore fără personal, cu ajutor la telefon",
    pl: "Godziny bez personelu, z pomocą przez telefon",
    lt: "Valandos be darbuotojų, su pagalba telefonu",
  },
  "The total number of hours": {
    ro: "Numărul total de ore",
    pl: "Łączna liczba godzin",
    lt: "Bendras valandų skaičius",
  },
  "It was set in this year’s budget.": {
    ro: "S-a stabilit în bugetul din acest an.",
    pl: "Ustalono to w tegorocznym budżecie.",
    lt: "Tai nustatyta šių metų biudžete.",
  },
  "Portfolio holder for communities": {
    ro: "Membrul Cabinetului responsabil de comunități",
    pl: "Członek gabinetu odpowiedzialny za społeczności",
    lt: "Už bendruomenes atsakingas kabineto narys",
  },
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
    { language: "pl", texts: 15, isChecked: true },
    { language: "ro", texts: 15, isChecked: false },
    { language: "lt", texts: 3, isChecked: false },
  ];

/** Puts translations beside the words and the questions of one seeded plan, as an officer would; nobody has really checked them. */
export const seedTranslations = async (house: House): Promise<boolean> => {
  const found = (await askedAt(house.db, ["planned"])).find((one) =>
    [...textsOfConsultation(toldNow(one)).values()].every((english) => Object.hasOwn(WORDS, english)),
  );
  if (!found) return false;
  if (await hasTranslations(house.db, found.id)) return false;
  const desk = { ...house, signedIn: await demonstrationOfficer(house) };
  for (const { language, texts, isChecked } of COME)
    await saveTranslation(desk, {
      id: found.id,
      language,
      revision: 0,
      texts: Object.fromEntries(
        [...textsOfConsultation(toldNow(found))]
          .slice(0, texts)
          .map(([key, from]) => [key, { text: WORDS[from]?.[language] ?? "", from, isChecked }]),
      ),
    });
  return true;
};
