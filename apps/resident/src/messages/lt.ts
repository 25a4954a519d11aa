import { formatDate } from "@collaborative-communities/foundation";
import { account, accountRefusals } from "./account-lt.ts";
import { answerRefusals, asking } from "./asking/lt.ts";
import type { Messages } from "./en.ts";
import { challenge, decisions, fairness } from "./fairness/lt.ts";
import { fields, fileRefusals } from "./fields/lt.ts";
import { informationLt } from "./information-lt.ts";
import { integrity } from "./integrity/lt.ts";
import { paperLt } from "./paper-lt.ts";
import { planLt } from "./plan-lt.ts";
import { pluralIn } from "./plural.ts";
import { portalLt } from "./portal-lt.ts";
import { results } from "./results/lt.ts";
import { returning, returningRefusals } from "./returning-lt.ts";
import { told } from "./told/lt.ts";
import { yourDataLt } from "./your-data/lt.ts";

const plural = pluralIn("lt");
const date = (day: string) => formatDate(day, "lt");
const number = (count: number) => count.toLocaleString("lt");

// "one" is also 21, 101 and so on; "other" is 0, 10 to 20, 30; "many" is only for fractions.
const questions = plural({ one: "# klausimas", few: "# klausimai", many: "# klausimo", other: "# klausimų" });
const people = plural({ one: "# žmogus", few: "# žmonės", many: "# žmogaus", other: "# žmonių" });
const upToCharacters = plural({ one: "# ženklą", few: "# ženklus", many: "# ženklo", other: "# ženklų" });
const withinWorkingDays = plural({
  one: "per # darbo dieną",
  few: "per # darbo dienas",
  many: "per # darbo dienos",
  other: "per # darbo dienų",
});
const counted = plural({
  one: "Suskaičiuotas # atsakymas.",
  few: "Suskaičiuoti # atsakymai.",
  many: "Suskaičiuota # atsakymo.",
  other: "Suskaičiuota # atsakymų.",
});

/** The words of the resident site in Lithuanian, in the polite form. */
export const lt: Messages = {
  language: {
    tag: "lt",
    name: "Lietuvių",
    choose: "Kalba",
    machineTranslated: "Šio vertimo dar nepatikrino žmogus.",
  },
  service: {
    name: "Pasakykite savo nuomonę",
    council: "Thurrock – pavyzdinė svetainė",
    skip: "Pereiti prie pagrindinio turinio",
    back: "Atgal",
    continue: "Tęsti",
    change: "Keisti",
    notProvided: "Nenurodyta",
    errorTitle: "Klaida: ",
    errorPrefix: "Klaida:",
    problem: "Yra klaida",
    navigation: "Meniu",
    demonstrationTitle: "Pavyzdys",
    demonstration: "Tai pavyzdys. Žmonės ir atsakymai jame yra išgalvoti.",
    onlyInEnglish: "Ši dalis parašyta tik anglų kalba.",
    reasonsInEnglish: "Kai kurios priežastys ir taisyklės parašytos tik anglų kalba.",
    callForHelp: "Jei reikia pagalbos lietuviškai, galite mums paskambinti.",
    opensHere: "Konsultacijos",
    footer: "Pagalba ir informacija",
  },
  when: { date, closes: (day, time) => `${date(day)} ${time} val.` },
  state: {
    open: "Vyksta",
    planned: "Planuojama",
    closed: "Baigta",
    decided: "Nuspręsta",
    "fed-back": "Jūs sakėte, mes padarėme",
    withdrawn: "Atšaukta",
  },
  home: {
    title: "Pasakykite savo nuomonę",
    lead: "Padėkite nuspręsti, kas vyks ten, kur gyvenate. Paskyros kurti nereikia.",
    open: "Vyksta dabar",
    none: "Šiuo metu niekas nevyksta. Pažiūrėkite, kas planuojama arba kas pasikeitė po ankstesnių atsakymų.",
    planned: "Planuojama",
    closed: "Baigta, laukiama rezultato",
    fedback: "Kas pasikeitė, nes jūs atsakėte",
    closes: (day, time) => `Atsakyti galima iki ${date(day)} ${time} val.`,
    opens: (day) => `Planuojama pradžia: ${date(day)}`,
    closedOn: (day) => `Baigta ${date(day)}`,
    answered: "Jau atsakėte anksčiau?",
    answeredHelp: "Įrašykite savo atsakymo kodą ir pamatysite, kas iš to išėjo.",
  },
  consultation: {
    promise: "Ką pažadame",
    level: {
      inform: "Pranešime jums aiškiai ir laiku.",
      consult: "Paklausime prieš nuspręsdami, išklausysime ir pasakysime, ką tai pakeitė.",
      involve: "Dirbsime kartu su jumis visą laiką, kad tai, kas jums rūpi, matytųsi pasiūlymuose.",
      collaborate: "Kartu parengsime ir pasirinksime sprendimą, kiek mums leidžia įstatymai.",
      empower: "Sprendžiate jūs. Mes įvykdysime sprendimą laikydamiesi šių ribų.",
    },
    proposal: "Kas siūloma",
    canChange: "Ką galite pakeisti",
    cannotChange: "Ko pakeisti negalima ir kodėl",
    why: "Kodėl",
    what: "Kas",
    decides: "Kas sprendžia",
    decision: "Kada laukiama sprendimo",
    closes: "Pabaiga",
    opens: "Planuojama pradžia",
    questions: "Klausimai",
    questionCount: (count) =>
      count === 1
        ? `${questions(count)}. Jei norite, galite jį praleisti.`
        : `${questions(count)}. Galite praleisti bet kurį.`,
    questionCountRequired: (count, required) =>
      count === required
        ? `${questions(count)}. Į ${count === 1 ? "jį" : "visus"} reikia atsakyti.`
        : `${questions(count)}. Būtinų: ${number(required)}. Kitus galite praleisti.`,
    start: "Pradėti",
    startHint: "Atsakymai išsaugomi iš karto. Niekas nebus išsiųsta, kol to nenuspręsite jūs.",
    otherWays: "Kiti būdai atsakyti",
    otherWaysLead:
      "Visi atsakymai vienodai svarbūs, kad ir kaip juos pateiktumėte. Galite prašyti popierinio varianto, didelių raidžių arba kitos kalbos.",
    telephone: "Telefonas",
    email: "El. paštas",
    post: "Paštas",
    postGrace: (days) =>
      `Išsiųskite laišką prieš pabaigos dieną. Atsakymas bus įskaitytas, jei ateis ${withinWorkingDays(days)} po jos.`,
    plannedNote: "Ši konsultacija dar neprasidėjo.",
    closedNote: "Ši konsultacija baigėsi. Rezultatą parodysime čia.",
    nothingAsked: "Šis puslapis skirtas tik informacijai. Atsakymų jame neprašome.",
    timeline: "Kur esame dabar",
    stages: {
      closed: "Baigėsi",
      decision: "Sprendimas",
    },
    stageState: { done: "Atlikta", current: "Dabar", coming: "Dar bus" },
    feedback: "Kas pasikeitė",
    youSaid: "Jūs sakėte",
    weDid: "Mes padarėme",
    weCouldNot: "Negalėjome, nes",
    results: "Kaip žmonės atsakė",
    resultsLead: (count) => `${counted(count)} Tai nuomonė tų, kurie atsakė, o ne visų čia gyvenančių žmonių.`,
    base: (count) => `Į šį klausimą atsakė ${people(count)}.`,
    skipped: (count) => `Jį praleido ${people(count)}.`,
    writtenAnswers: (count) => `Savo žodžiais parašė ${people(count)}.`,
    chart: { number: "Skaičius", share: "Dalis", table: "Rodyti kaip lentelę" },
    openData: {
      title: "Atsisiųskite skaičius",
      csv: "Skaičiai lentelėje (CSV)",
      json: "Skaičiai kaip duomenys (JSON)",
      note: "Tai šio puslapio skaičiai. Ko nerodome čia, to nėra ir ten.",
    },
    evidencePack: {
      title: "Patikrinkite patys",
      download: "Atsisiųskite įrodymų rinkinį (ZIP)",
      note: "Jame yra tai, ką saugome apie šią konsultaciją, be asmens duomenų. Jis anglų kalba. Jis pasirašytas, todėl galite patikrinti, ar niekas jo nepakeitė.",
    },
    preview: "Peržiūra",
    previewBanner: "Peržiūra. Ją mato tik tie, kas turi šį puslapio adresą. Iš čia nieko negalima išsiųsti.",
    previewQuestion: (place, of) => `${number(place)} klausimas iš ${number(of)}, kaip jis atrodys`,
  },
  answering: {
    progress: (place, of) => `${number(place)} klausimas iš ${number(of)}`,
    optional: "Šį klausimą galite praleisti.",
    chooseOne: "Pasirinkite vieną atsakymą.",
    chooseSeveral: "Pasirinkite visus tinkamus atsakymus.",
    limit: (most) => `Galite įrašyti ne daugiau kaip ${upToCharacters(most)}.`,
    whereTitle: "Kur gyvenate?",
    whereHint: "Taip matome, iš kurių vietovių gavome atsakymų. Taip nesiekiame sužinoti, kas jūs esate.",
    wherePostcode: "Nurodysiu savo pašto kodą",
    postcode: "Pašto kodas",
    postcodeHint: "Pavyzdžiui, RM17 6SL",
    whereNotSure: "Tiksliai nežinau savo pašto kodo",
    whereOutside: (place) => `Gyvenu už ${place} ribų`,
    whereNotSaid: "Nenoriu sakyti",
    areaTitle: "Kurioje iš šių vietovių gyvenate?",
    areaHint: (postcode) => `Kodas ${postcode} gali priklausyti daugiau nei vienai vietovei.`,
    areaNotSure: "Tiksliai nežinau",
    or: "arba",
    wardsUntil: "Tai rinkimų apygardos (wards), kurios galiojo iki 2026 m. gegužės.",
    checkTitle: "Patikrinkite atsakymus prieš išsiųsdami",
    checkSend: "Išsiųsti atsakymus",
    checkNote: "Kai išsiųsite, atsakymus įskaitysime ir gausite atsakymo kodą.",
    whereRow: "Kur gyvenate",
    nothingYet: "Dar neatsakėte nė į vieną klausimą. Vis tiek galite išsiųsti arba grįžti ir atsakyti.",
    continueTitle: "Turite atsakymų, kurių neišsiuntėte",
    continueLead: "Jie gali būti jūsų arba žmogaus, kuris šiuo įrenginiu naudojosi prieš jus.",
    continueButton: "Tęsti su šiais atsakymais",
    againButton: "Ištrinti juos ir pradėti iš naujo",
    draftLost: "Neradome ankstesnių jūsų atsakymų",
    draftLostBody: "Ką tik pateiktas atsakymas išsaugotas. Prieš išsiųsdami dar kartą peržiūrėkite kitus.",
    draftLostStart: "Neradome jūsų atsakymų",
    draftLostStartBody: "Jie saugomi 14 dienų ir tik toje naršyklėje, kuria naudojotės. Galite pradėti iš naujo.",
    notSaved: "Atsakymo išsaugoti nepavyko. Jūsų tekstas vis dar čia. Bandykite dar kartą po minutės.",
    notSent: "Jūsų atsakymai neišsiųsti",
    yourWords: "Štai ką parašėte, kad galėtumėte pasilikti kopiją:",
  },
  sent: {
    title: "Atsakymus gavome",
    panel: "Jūsų atsakymo kodas",
    copy: "Užsirašykite jį arba išsaugokite šį puslapį. Su kodu matysite, ką išsiuntėte ir kas iš to išėjo.",
    nextTitle: "Kas bus toliau",
    next: (decides) => `Tai, ką žmonės sako, surenkame ir perduodame: ${decides}.`,
    // The date ends in its own full stop.
    decision: (day) => `Sprendimo laukiame ${date(day)}`,
    told: "Po to čia parašysime, kas pasikeitė, kas ne ir kodėl.",
    look: "Pamatykite savo atsakymus ir kas iš jų išėjo",
    help: "Jei turite klausimą, paskambinkite arba parašykite mums ir nurodykite savo atsakymo kodą.",
  },
  reference: {
    title: "Raskite savo atsakymus",
    label: "Jūsų atsakymo kodas",
    hint: "Jį sudaro 12 raidžių ir skaitmenų, pavyzdžiui, 7F3K-9QXD-M2TD. Galite rašyti mažosiomis raidėmis.",
    button: "Ieškoti",
    received: "Gavimo data",
    channel: "Būdas",
    channels: {
      web: "Šioje svetainėje",
      "hub-device": "Bendru įrenginiu bendruomenės centre",
      assisted: "Su pagalbininku",
      paper: "Popieriuje",
      telephone: "Telefonu",
      "in-person": "Gyvai",
      email: "El. paštu",
      "social-media": "Socialiniuose tinkluose",
    },
    about: "Konsultacija",
    yourAnswers: "Ką atsakėte",
    what: "Kas iš to išėjo",
    notYet: "Rezultato dar nėra.",
  },
  documents: {
    title: "Dokumentai",
    otherFormats: "Bet kurio iš jų galite paprašyti kitu formatu ar kita kalba.",
    inLanguage: { en: "anglų kalba", ro: "rumunų kalba", pl: "lenkų kalba", lt: "lietuvių kalba" },
    replaced: "ankstesnis lengvai skaitomas variantas",
    outdated: "parengtas prieš pasikeičiant klausimams",
  },
  areas: {
    title: "Raskite savo vietovę",
    lead: "Įrašykite pašto kodą ir pamatysite jo rinkimų apygardą (ward) ir sveikatos priežiūros teritoriją.",
    find: "Rasti",
    found: (postcode) => `Kodas ${postcode} priklauso apygardai:`,
    candidates: (postcode) => `Kodas ${postcode} priklauso vienai iš šių apygardų:`,
    outside: (postcode, place) =>
      `Kodas ${postcode} yra už ${place} ribų. Jei čia dirbate, mokotės, meldžiatės ar ką nors slaugote, vis tiek galite atsakyti.`,
    unknown: (postcode) => `Kodo ${postcode} mūsų sąraše nėra. Savo apygardą galite rasti lentelėje.`,
    mayBeOutside: (place) => `Dalis šio pašto kodo teritorijos yra už ${place} ribų.`,
    picture: "Apygardos ir sveikatos priežiūros teritorijos",
    pictureNote: "Kiekvienas šešiakampis yra viena apygarda. Tai piešinys, o ne žemėlapis.",
    ward: "Rinkimų apygarda (ward)",
    pcn: "Šeimos gydytojų tinklo (Primary Care Network) teritorija",
    wardsUntil: (day) => `Apygardos iki ${date(day)}`,
    wardsFrom: (day) => `Apygardos nuo ${date(day)}`,
    indicative:
      "Šeimos gydytojų tinklas (Primary Care Network) turi užregistruotų pacientų, o ne ribas. Kuri apygarda priskirta kuriam tinklui, nurodyta tik apytiksliai.",
  },
  account,
  fairness,
  integrity,
  told,
  asking,
  results,
  fields,
  challenge,
  decisions,
  about: {
    accessibility: "Prieinamumas",
    privacy: "Privatumas",
    cookies: "Slapukai",
  },
  plan: planLt,
  ...informationLt,
  ...paperLt,
  ...portalLt,
  yourData: yourDataLt,
  returning,
  errors: {
    notFoundTitle: "Puslapis nerastas",
    notFound: "Jei adresą įrašėte ranka, patikrinkite jį. Jei paspaudėte nuorodą, ji gali būti sena.",
    problemTitle: "Atsiprašome, įvyko klaida",
    problem:
      "Galėjome negauti to, ką išsiuntėte. Grįžkite atgal, pasilikite savo teksto kopiją ir po kelių minučių bandykite dar kartą.",
    problemNumber: "Jei prašysite pagalbos, pasakykite mums šį numerį:",
    tooLargeTitle: "Vienu kartu siunčiate per daug",
    tooLarge: "Grįžkite atgal: Jūsų tekstas vis dar ten. Sutrumpinkite jį ir bandykite dar kartą.",
    tooManyTitle: "Prašome šiek tiek palaukti",
    otherSiteTitle: "Ši forma išsiųsta ne iš čia",
    otherSite: "Grįžkite į puslapį ir išsiųskite ją dar kartą.",
    home: "Eiti į pradžios puslapį",
    refusals: {
      ...accountRefusals,
      ...answerRefusals,
      ...fileRefusals,
      ...returningRefusals,
      "consultation/closed": () => "Ši konsultacija baigėsi. Dabar atsiųstų atsakymų įskaityti negalime.",
      "consultation/paused": () =>
        "Ši konsultacija sustabdyta. Dabar atsiųstų atsakymų įskaityti negalime. Grįžkite, kai ji bus tęsiama.",
      "consultation/withdrawn": () => "Ši konsultacija atšaukta. Atsakymai nebeskaičiuojami.",
      "consultation/not-open-yet": () => "Ši konsultacija dar neprasidėjo.",
      "consultation/nothing-asked": () => "Šiame puslapyje atsakymų neprašome.",
      "consultation/answers-need-attention": () =>
        "Kai kuriuos atsakymus reikia patikrinti. Peržiūrėkite juos ir pakeiskite tai, kas pažymėta.",
      "consultation/unknown-ward": () => "Pasirinkite vieną iš sąraše esančių vietovių",
      "limits/too-many": (details) =>
        Number(details.minutes) === 1
          ? "Per trumpą laiką bandyta per daug kartų. Niekas iš to, ką parašėte, neprarasta. Bandykite dar kartą po minutės."
          : `Per trumpą laiką bandyta per daug kartų. Niekas iš to, ką parašėte, neprarasta. Bandykite dar kartą po ${number(Number(details.minutes))} min.`,
      "pcn-areas/not-a-postcode": () => "Įrašykite visą pašto kodą, pavyzdžiui, RM17 6SL",
      "reference/not-a-reference": () =>
        "Įrašykite 12 savo atsakymo kodo raidžių ir skaitmenų, pavyzdžiui, 7F3K-9QXD-M2TD",
      "reference/mistyped": () => "Patikrinkite atsakymo kodą: bent viena raidė ar skaitmuo neteisingi",
      "reference/not-found": () => "Atsakymo su tokiu kodu nėra. Patikrinkite kodą arba paprašykite mūsų pagalbos",
      "your-data/email": () => "Įveskite el. pašto adresą, pavyzdžiui, vardas@example.org",
      "your-data/post": () => "Įveskite vardą, pavardę ir adresą, kuriuo galime rašyti",
      "your-data/no-such-answer": () => "Atsakymo su šiuo numeriu nėra. Patikrinkite jį arba ištrinkite",
      "your-data/what-is-wrong": () => "Parašykite, kas neteisinga ir kaip turi būti",
      "your-data/complaint-empty": () => "Parašykite, kas buvo ne taip",
      "your-data/not-found": () => "Šiuo numeriu nieko neturime. Patikrinkite jį arba prašykite mūsų pagalbos",
    },
    chooseWhere: "Pasirinkite, kur gyvenate, arba nurodykite, kad nenorite sakyti",
    enterPostcode: "Įrašykite savo pašto kodą arba pasirinkite kitą atsakymą",
    chooseArea: "Pasirinkite savo vietovę arba nurodykite, kad tiksliai nežinote",
  },
};
