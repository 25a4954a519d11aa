import { formatDate } from "@collaborative-communities/foundation";
import type { Messages } from "../en.ts";
import { moneyIn } from "../money.ts";
import { pluralIn } from "../plural.ts";
import type { answerRefusals as english } from "./en.ts";

const plural = pluralIn("lt");
const date = (day: string) => formatDate(day, "lt");
const number = (count: number) => count.toLocaleString("lt", { maximumFractionDigits: 4 });
const money = moneyIn("lt");
const points = plural({ one: "# taškas", few: "# taškai", many: "# taško", other: "# taškų" });
/** After “at most”: the accusative. */
const answers = plural({ one: "# atsakymą", few: "# atsakymus", many: "# atsakymo", other: "# atsakymų" });
const files = plural({ one: "# failą", few: "# failus", many: "# failo", other: "# failų" });
const characters = plural({ one: "# ženklas", few: "# ženklai", many: "# ženklo", other: "# ženklų" });

type Details = Readonly<Record<string, string | number>>;
const shared = (details: Details, key: string): string =>
  (details.in === "points" ? points : money)(Number(details[key]));

export const asking: Messages["asking"] = {
  question: (place) => `${number(place)} klausimas`,
  chooseUpTo: (most) => (most === 1 ? "Pasirinkite vieną." : `Pasirinkite ne daugiau kaip ${number(most)}.`),
  otherWords: "Parašykite, ką turite omenyje, jei tai renkatės",
  declined: { "do-not-know": "Nežinau", "prefer-not-to-say": "Nenoriu sakyti" },
  yes: "Taip",
  no: "Ne",
  wholeNumber: "Įrašykite sveikąjį skaičių, pavyzdžiui, 12.",
  decimalNumber: (most) =>
    `Įrašykite skaičių, pavyzdžiui, 12 arba 12,5. Skaitmenų po kablelio gali būti ne daugiau kaip ${number(most)}.`,
  date: {
    day: "Diena",
    month: "Mėnuo",
    year: "Metai",
    maySkip: (part) => `${part} (galima praleisti)`,
    hint: {
      day: "Pavyzdžiui, 27 3 2024.",
      month: "Pavyzdžiui, 3 2024. Dieną galima praleisti.",
      year: "Užtenka metų. Nurodykite mėnesį ir dieną, jei žinote.",
    },
    notIn: {
      future: "Tai turi būti šiandiena arba ankstesnė diena.",
      past: "Tai turi būti šiandiena arba vėlesnė diena.",
    },
  },
  onScale: (min, max) => `Pasirinkite skaičių nuo ${number(min)} iki ${number(max)}.`,
  eachRow: "Prie kiekvieno pasirinkite po vieną atsakymą.",
  takeBack: "Atsiimu atsakymą",
  inEnglish: "Dalis šio puslapio yra anglų kalba, nes dar neišversta.",
  notChecked: "Klausimai išversti, bet vertimo dar niekas nepatikrino.",
  readEnglish: "Skaityti puslapį angliškai",
  changed: "Klausimai pasikeitė nuo tada, kai pradėjote",
  changedBody: "Kas dar tinka, išsaugota. Kai kurių klausimų klausiame iš naujo. Peržiūrėkite savo atsakymus.",
  askedAgain: "Šis klausimas pasikeitė po to, kai atsakėte. Atsakykite dar kartą.",
  saved: "Išsaugota",
  notSaved: "Dar neišsaugota. Paspauskite Tęsti, kad išsaugotumėte.",
  otherQuestions: "Kiti klausimai",
  removeRound: (name) => `Pašalinti: ${name}`,
  remove: "Pašalinti",
  keepRound: "Palikti",
  another: "Pridėti dar vieną",
  hidden: plural({
    one: "Davėte # atsakymą, kurio nebeklausiame. Jis nebus išsiųstas.",
    few: "Davėte # atsakymus, kurių nebeklausiame. Jie nebus išsiųsti.",
    many: "Davėte # atsakymo, kurio nebeklausiame. Jis nebus išsiųstas.",
    other: "Davėte # atsakymų, kurių nebeklausiame. Jie nebus išsiųsti.",
  }),
  point: (lat, lon) => `Vieta žemėlapyje: ${lat}, ${lon}`,
  points,
  previewStart: "Peržiūrėti klausimus taip, kaip juos mato žmonės",
  previewNote: "Peržiūra. Galite išbandyti klausimus. Niekas nesaugoma ir nesiunčiama.",
  previewEnd: "Tai buvo paskutinis klausimas",
  previewEndBody: "Po to žmonės pasako, kur gyvena, patikrina atsakymus ir juos išsiunčia.",
  previewAgain: "Pradėti peržiūrą iš naujo",
};

export const answerRefusals: typeof english = {
  "consultation/questions-changed": () =>
    "Klausimai pasikeitė nuo tada, kai pradėjote. Peržiūrėkite savo atsakymus dar kartą.",
  "surveys/allocation-left": (details) =>
    `Paskirstykite viską: ${shared(details, "of")}. Dar liko: ${shared(details, "by")}`,
  "surveys/allocation-over": (details) =>
    details.by === undefined
      ? `Paskirstykite ne daugiau kaip: ${shared(details, "of")}`
      : `Paskirstykite ne daugiau kaip: ${shared(details, "of")}. Per daug: ${shared(details, "by")}`,
  "surveys/allocation-required": () => "Įrašykite, kiek kam skirtumėte",
  "surveys/amount-not-whole": (details) => `Prie „${details.option}“ įrašykite 0 arba daugiau`,
  "surveys/answer-required": () => "Įrašykite atsakymą",
  "surveys/answer-too-long": (details) =>
    `Atsakymas per ilgas. Daugiausia gali būti ${characters(Number(details.most))}, o viršyta: ${characters(Number(details.over))}`,
  "surveys/choice-required": () => "Pasirinkite atsakymą",
  "surveys/chosen-with-others": (details) => `Pasirinkite arba „${details.option}“, arba kitus atsakymus, ne abu`,
  "surveys/date-in-future": () => "Data turi būti šiandienos arba ankstesnė",
  "surveys/date-in-past": () => "Data turi būti šiandienos arba vėlesnė",
  "surveys/date-needs-day": () => "Datoje turi būti diena",
  "surveys/date-needs-month": () => "Datoje turi būti mėnuo",
  "surveys/date-needs-year": () => "Datoje turi būti metai",
  "surveys/date-not-real": () => "Įrašykite tikrą datą",
  "surveys/date-required": () => "Įrašykite datą",
  "surveys/date-too-early": (details) => `Data turi būti ${date(String(details.from))} arba vėlesnė`,
  "surveys/date-too-late": (details) => `Data turi būti ${date(String(details.to))} arba ankstesnė`,
  "surveys/declined-with-answer": () => "Pasirinkite arba tai, arba atsakymą, ne abu",
  "surveys/file-empty": (details) => `„${details.name}“ yra tuščias. Pasirinkite kitą failą`,
  "surveys/file-kind-not-taken": (details) => `„${details.name}“ turi būti vienos iš šių rūšių: ${details.endings}`,
  "surveys/file-required": () => "Pasirinkite failą",
  "surveys/file-too-large": (details) => `„${details.name}“ turi būti ne didesnis kaip ${details.most}`,
  "surveys/not-a-number": () => "Įrašykite skaičių, pavyzdžiui, 12",
  "surveys/not-a-point": () => "Pasirinkite vietą žemėlapyje iš naujo",
  "surveys/not-a-whole-number": () => "Įrašykite sveikąjį skaičių, pavyzdžiui, 12",
  "surveys/not-an-amount": (details) => `Prie „${details.option}“ įrašykite sumą, pavyzdžiui, 20 arba 12,50`,
  "surveys/not-points": (details) => `Prie „${details.option}“ įrašykite sveikąjį skaičių, pavyzdžiui, 10`,
  "surveys/number-required": () => "Įrašykite skaičių",
  "surveys/number-too-high": (details) => `Įrašykite ${number(Number(details.most))} arba mažiau`,
  "surveys/number-too-low": (details) => `Įrašykite ${number(Number(details.least))} arba daugiau`,
  "surveys/off-the-scale": (details) =>
    `Pasirinkite skaičių nuo ${number(Number(details.min))} iki ${number(Number(details.max))}`,
  "surveys/one-answer-only": () => "Pasirinkite vieną atsakymą",
  "surveys/place-required": () => "Pasirinkite arba įrašykite vietą",
  "surveys/place-too-long": (details) =>
    `Vietos pavadinimas per ilgas. Daugiausia gali būti ${characters(Number(details.most))}, o viršyta: ${characters(Number(details.over))}`,
  "surveys/point-outside": () => "Pasirinkite vietą, kuri yra žemėlapyje",
  "surveys/rank-all": (details) => `Duokite vietą ir atsakymui „${details.option}“`,
  "surveys/rank-missing": (details) => `Pasirinkite atsakymą ir ${number(Number(details.place))} vietai`,
  "surveys/rank-off-list": (details) => `Pasirinkite vietas nuo 1 iki ${number(Number(details.most))}`,
  "surveys/rank-shared": () => "Kiekvieną vietą duokite tik vienam atsakymui",
  "surveys/ranked-twice": () => "Kiekvienam atsakymui duokite tik vieną vietą",
  "surveys/ranking-required": () => "Išdėstykite atsakymus savo tvarka",
  "surveys/row-required": (details) => `Pasirinkite atsakymą prie „${details.row}“`,
  "surveys/too-many-chosen": (details) =>
    Number(details.most) === 1
      ? "Pasirinkite tik vieną atsakymą"
      : `Pasirinkite ne daugiau kaip ${answers(Number(details.most))}`,
  "surveys/too-many-decimals": (details) =>
    `Įrašykite skaičių, kuriame skaitmenų po kablelio ne daugiau kaip ${number(Number(details.most))}`,
  "surveys/too-many-files": (details) =>
    Number(details.most) === 1
      ? "Pasirinkite tik vieną failą"
      : `Pasirinkite ne daugiau kaip ${files(Number(details.most))}`,
  "surveys/too-many-ranked": (details) =>
    Number(details.most) === 1
      ? "Duokite vietą tik vienam atsakymui"
      : `Atsakymų, kuriems duodate vietą, gali būti ne daugiau kaip ${number(Number(details.most))}`,
  "surveys/unknown-option": () => "Rinkitės iš sąraše esančių atsakymų",
  "surveys/unknown-ward": () => "Pasirinkite vieną iš sąraše esančių vietovių",
  "surveys/words-not-chosen": (details) =>
    `Kažką parašėte prie „${details.option}“. Pasirinkite ir šį atsakymą arba ištrinkite tekstą`,
  "surveys/words-too-long": (details) =>
    `Tekstas prie „${details.option}“ per ilgas. Daugiausia gali būti ${characters(Number(details.most))}, o viršyta: ${characters(Number(details.over))}`,
  "surveys/wrong-kind-of-answer": () => "Atsakykite į šį klausimą taip, kaip jo klausiama",
};
