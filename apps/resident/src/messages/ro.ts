import { formatDate } from "@collaborative-communities/foundation";
import { account, accountRefusals } from "./account-ro.ts";
import { answerRefusals, asking } from "./asking/ro.ts";
import type { Messages } from "./en.ts";
import { challenge, decisions, fairness } from "./fairness/ro.ts";
import { fields, fileRefusals } from "./fields/ro.ts";
import { informationRo } from "./information-ro.ts";
import { integrity } from "./integrity/ro.ts";
import { paperRo } from "./paper-ro.ts";
import { planRo } from "./plan-ro.ts";
import { pluralIn } from "./plural.ts";
import { portalRo } from "./portal-ro.ts";
import { results } from "./results/ro.ts";
import { returning, returningRefusals } from "./returning-ro.ts";
import { told } from "./told/ro.ts";
import { yourDataRo } from "./your-data/ro.ts";

const plural = pluralIn("ro");
const date = (day: string) => formatDate(day, "ro");
const number = (count: number) => count.toLocaleString("ro");

const questions = plural({ one: "# întrebare", few: "# întrebări", other: "# de întrebări" });
const characters = plural({ one: "# caracter", few: "# caractere", other: "# de caractere" });
const workingDays = plural({ one: "# zi lucrătoare", few: "# zile lucrătoare", other: "# de zile lucrătoare" });
const counted = plural({
  one: "A fost numărat # răspuns.",
  few: "Au fost numărate # răspunsuri.",
  other: "Au fost numărate # de răspunsuri.",
});
const answered = plural({
  one: "# persoană a răspuns la această întrebare.",
  few: "# persoane au răspuns la această întrebare.",
  other: "# de persoane au răspuns la această întrebare.",
});
const skippedIt = plural({
  one: "# persoană a sărit peste ea.",
  few: "# persoane au sărit peste ea.",
  other: "# de persoane au sărit peste ea.",
});
const wrote = plural({
  one: "# persoană a scris ceva.",
  few: "# persoane au scris ceva.",
  other: "# de persoane au scris ceva.",
});

/** The words of the resident site in Romanian, in the polite form, with ș and ț written with a comma below. */
export const ro: Messages = {
  language: {
    tag: "ro",
    name: "Română",
    choose: "Limba",
    machineTranslated: "Această traducere nu a fost încă verificată de o persoană.",
  },
  service: {
    name: "Spuneți-vă părerea",
    council: "Thurrock – demonstrație",
    skip: "Mergeți la conținutul principal",
    back: "Înapoi",
    continue: "Continuați",
    change: "Schimbați",
    notProvided: "Necompletat",
    errorTitle: "Eroare: ",
    errorPrefix: "Eroare:",
    problem: "Există o problemă",
    navigation: "Meniu",
    demonstrationTitle: "Demonstrație",
    demonstration: "Aceasta este o demonstrație. Persoanele și răspunsurile sunt inventate.",
    onlyInEnglish: "Această parte este scrisă numai în engleză.",
    reasonsInEnglish: "Unele motive și reguli sunt scrise numai în engleză.",
    callForHelp: "Ne puteți telefona dacă aveți nevoie de ajutor în română.",
    opensHere: "Consultări",
    footer: "Ajutor și informații",
  },
  when: { date, closes: (day, time) => `${date(day)}, ora ${time}` },
  state: {
    open: "Deschisă",
    planned: "Planificată",
    closed: "Închisă",
    decided: "Decisă",
    "fed-back": "Ați spus, am făcut",
    withdrawn: "Retrasă",
  },
  home: {
    title: "Spuneți-vă părerea",
    lead: "Ajutați-ne să decidem ce se întâmplă acolo unde locuiți. Nu aveți nevoie de cont.",
    open: "Deschise acum",
    none: "Acum nu este nimic deschis. Vedeți ce este planificat sau ce s-a schimbat datorită răspunsurilor de până acum.",
    planned: "Planificate",
    closed: "Închise, în așteptarea rezultatului",
    fedback: "Ce s-a schimbat pentru că ați răspuns",
    closes: (day, time) => `Se închide pe ${date(day)}, la ora ${time}`,
    opens: (day) => `Deschidere planificată pe ${date(day)}`,
    closedOn: (day) => `Închisă pe ${date(day)}`,
    answered: "Ați răspuns deja?",
    answeredHelp: "Introduceți codul de referință ca să vedeți ce a rezultat.",
  },
  consultation: {
    promise: "Ce promitem",
    level: {
      inform: "Vă vom informa clar și la timp.",
      consult:
        "Vă vom întreba înainte să decidem, vă vom asculta și vă vom spune ce s-a schimbat datorită părerii dumneavoastră.",
      involve:
        "Vom lucra cu dumneavoastră pe tot parcursul, astfel încât grijile dumneavoastră să se vadă în variante.",
      collaborate: "Vom pregăti și vom alege soluția împreună, atât cât ne permite legea.",
      empower: "Dumneavoastră decideți. Noi punem decizia în practică în aceste limite.",
    },
    proposal: "Ce se propune",
    canChange: "Ce puteți schimba",
    cannotChange: "Ce nu se poate schimba și de ce",
    why: "De ce",
    what: "Ce",
    decides: "Cine decide",
    decision: "Când așteptăm decizia",
    closes: "Se închide",
    opens: "Deschidere planificată",
    questions: "Întrebări",
    questionCount: (count) =>
      count === 1
        ? `${questions(count)}. Puteți sări peste ea dacă doriți.`
        : `${questions(count)}. Puteți sări peste oricare dintre ele.`,
    questionCountRequired: (count, required) =>
      count === required
        ? `${questions(count)}. Este nevoie de răspuns${count === 1 ? "" : " la toate"}.`
        : `${questions(count)}. La ${questions(required)} este nevoie de răspuns. Puteți sări peste celelalte.`,
    start: "Începeți acum",
    startHint: "Răspunsurile se salvează pe rând. Nu se trimite nimic până când nu spuneți dumneavoastră.",
    otherWays: "Alte moduri de a răspunde",
    otherWaysLead:
      "Toate răspunsurile contează la fel, oricum le dați. Puteți cere o variantă pe hârtie, cu litere mari sau în altă limbă.",
    telephone: "Telefon",
    email: "E-mail",
    post: "Poștă",
    postGrace: (days) =>
      `Trimiteți scrisoarea înainte de ziua închiderii. Se ia în calcul dacă ajunge în cel mult ${workingDays(days)} după această zi.`,
    plannedNote: "Această consultare nu s-a deschis încă.",
    closedNote: "Această consultare s-a închis. Rezultatul va fi arătat aici.",
    nothingAsked: "Această pagină vă informează despre ceva. Nu cere răspunsuri.",
    timeline: "Unde am ajuns",
    stages: {
      closed: "S-a închis",
      decision: "Decizie",
    },
    stageState: { done: "Gata", current: "Acum", coming: "Urmează" },
    feedback: "Ce s-a schimbat",
    youSaid: "Ați spus",
    weDid: "Am făcut",
    weCouldNot: "Nu am putut, pentru că",
    results: "Cum au răspuns oamenii",
    resultsLead: (count) =>
      `${counted(count)} Sunt părerile celor care au răspuns, nu ale tuturor celor care locuiesc aici.`,
    base: answered,
    skipped: skippedIt,
    writtenAnswers: (count) => wrote(count),
    chart: { number: "Număr", share: "Procent", table: "Arată ca tabel" },
    openData: {
      title: "Descărcați cifrele",
      csv: "Cifrele într-un tabel (CSV)",
      json: "Cifrele ca date (JSON)",
      note: "Sunt cifrele de pe această pagină. Ce nu se afișează aici nu este nici acolo.",
    },
    evidencePack: {
      title: "Verificați singuri",
      download: "Descărcați dosarul de dovezi (ZIP)",
      note: "Conține ce păstrăm despre această consultare, fără date personale. Este în engleză. Este semnat, deci puteți verifica dacă l-a schimbat cineva.",
    },
    preview: "Previzualizare",
    previewBanner: "Previzualizare. O văd numai cei care au adresa acestei pagini. De aici nu se poate trimite nimic.",
    previewQuestion: (place, of) => `Întrebarea ${number(place)} din ${number(of)}, așa cum va arăta`,
  },
  answering: {
    progress: (place, of) => `Întrebarea ${number(place)} din ${number(of)}`,
    optional: "Puteți sări peste această întrebare.",
    chooseOne: "Alegeți un singur răspuns.",
    chooseSeveral: "Alegeți toate răspunsurile potrivite.",
    limit: (most) => `Puteți scrie cel mult ${characters(most)}.`,
    whereTitle: "Unde locuiți?",
    whereHint:
      "Așa vedem din ce părți ale zonei am primit răspunsuri. Nu folosim acest lucru ca să aflăm cine sunteți.",
    wherePostcode: "Voi da codul meu poștal",
    postcode: "Cod poștal",
    postcodeHint: "De exemplu, RM17 6SL",
    whereNotSure: "Nu știu exact ce cod poștal am",
    whereOutside: (place) => `Nu locuiesc în ${place}`,
    whereNotSaid: "Prefer să nu spun",
    areaTitle: "În care dintre aceste zone locuiți?",
    areaHint: (postcode) => `Codul ${postcode} poate fi în mai multe zone.`,
    areaNotSure: "Nu știu exact",
    or: "sau",
    wardsUntil: "Acestea sunt circumscripțiile electorale (wards) așa cum au fost până în mai 2026.",
    checkTitle: "Verificați răspunsurile înainte să le trimiteți",
    checkSend: "Trimiteți răspunsurile",
    checkNote: "După ce le trimiteți, răspunsurile sunt numărate și primiți un cod de referință.",
    whereRow: "Unde locuiți",
    nothingYet: "Nu ați răspuns încă la nicio întrebare. Puteți trimite și așa sau vă puteți întoarce să răspundeți.",
    continueTitle: "Aveți răspunsuri pe care nu le-ați trimis",
    continueLead: "Pot fi ale dumneavoastră sau ale cuiva care a folosit acest dispozitiv înainte.",
    continueButton: "Continuați cu aceste răspunsuri",
    againButton: "Ștergeți-le și începeți din nou",
    draftLost: "Nu am găsit răspunsurile dumneavoastră de mai devreme",
    draftLostBody:
      "Răspunsul pe care tocmai l-ați dat este păstrat. Verificați din nou și celelalte răspunsuri înainte să le trimiteți.",
    draftLostStart: "Nu am găsit răspunsurile dumneavoastră",
    draftLostStartBody: "Se păstrează 14 zile și numai în browserul pe care l-ați folosit. Puteți începe din nou.",
    notSaved: "Răspunsul nu a putut fi salvat. Ce ați scris este încă aici. Încercați din nou peste un minut.",
    notSent: "Răspunsurile dumneavoastră nu au fost trimise",
    yourWords: "Iată ce ați scris, ca să puteți păstra o copie:",
  },
  sent: {
    title: "Am primit răspunsurile",
    panel: "Codul dumneavoastră de referință",
    copy: "Notați-l sau păstrați această pagină. Cu el puteți vedea ce ați trimis și ce a rezultat.",
    nextTitle: "Ce urmează",
    next: (decides) => `Ceea ce spun oamenii este adunat și ajunge la: ${decides}.`,
    decision: (day) => `Așteptăm o decizie pe ${date(day)}.`,
    told: "După aceea vom spune aici ce s-a schimbat, ce nu s-a schimbat și de ce.",
    look: "Vedeți răspunsurile dumneavoastră și ce a rezultat",
    help: "Dacă aveți o întrebare, telefonați-ne sau scrieți-ne și dați codul de referință.",
  },
  reference: {
    title: "Căutați răspunsurile dumneavoastră",
    label: "Codul dumneavoastră de referință",
    hint: "Are 12 litere și cifre, ca 7F3K-9QXD-M2TD. Îl puteți scrie cu litere mici.",
    button: "Căutați",
    received: "Data primirii",
    channel: "Cum",
    channels: {
      web: "Pe acest site",
      "hub-device": "Pe un dispozitiv comun dintr-un centru",
      assisted: "Cu ajutorul cuiva",
      paper: "Pe hârtie",
      telephone: "La telefon",
      "in-person": "Față în față",
      email: "Prin e-mail",
      "social-media": "Pe rețelele sociale",
    },
    about: "Consultare",
    yourAnswers: "Ce ați răspuns",
    what: "Ce a rezultat",
    notYet: "Nu există încă un rezultat.",
  },
  documents: {
    title: "Documente",
    otherFormats: "Puteți cere oricare dintre acestea în alt format sau în altă limbă.",
    inLanguage: { en: "în engleză", ro: "în română", pl: "în polonă", lt: "în lituaniană" },
    replaced: "o variantă ușor de citit mai veche",
    outdated: "de dinainte de schimbarea întrebărilor",
  },
  areas: {
    title: "Găsiți zona dumneavoastră",
    lead: "Introduceți un cod poștal ca să vedeți circumscripția electorală (ward) și zona de sănătate cu care este grupată.",
    find: "Găsiți",
    found: (postcode) => `Codul ${postcode} este în:`,
    candidates: (postcode) => `Codul ${postcode} este într-una dintre aceste circumscripții:`,
    outside: (postcode, place) =>
      `Codul ${postcode} este în afara zonei ${place}. Puteți răspunde și dacă lucrați, învățați, vă rugați sau îngrijiți pe cineva aici.`,
    unknown: (postcode) => `Codul ${postcode} nu este în lista noastră. Puteți găsi circumscripția în tabel.`,
    mayBeOutside: (place) => `O parte din zona acestui cod poștal este în afara zonei ${place}.`,
    picture: "Circumscripții și zone de sănătate",
    pictureNote: "Fiecare hexagon este o circumscripție. Este un desen, nu o hartă.",
    ward: "Circumscripție electorală (ward)",
    pcn: "Zona rețelei de medici de familie (Primary Care Network)",
    wardsUntil: (day) => `Circumscripții până pe ${date(day)}`,
    wardsFrom: (day) => `Circumscripții de pe ${date(day)}`,
    indicative:
      "O rețea de medici de familie (Primary Care Network) are pacienți înscriși, nu o graniță. Ce circumscripție ține de ce rețea este doar orientativ.",
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
    accessibility: "Accesibilitate",
    privacy: "Confidențialitate",
    cookies: "Module cookie",
  },
  plan: planRo,
  ...informationRo,
  ...paperRo,
  ...portalRo,
  yourData: yourDataRo,
  returning,
  errors: {
    notFoundTitle: "Pagina nu a fost găsită",
    notFound: "Dacă ați scris adresa, verificați-o. Dacă ați urmat un link, poate fi vechi.",
    problemTitle: "Ne pare rău, există o problemă",
    problem:
      "Este posibil să nu fi primit ce ați trimis. Mergeți înapoi, păstrați o copie a textului și încercați din nou peste câteva minute.",
    problemNumber: "Dacă cereți ajutor, spuneți-ne acest număr:",
    tooLargeTitle: "Este prea mult pentru a fi trimis o dată",
    tooLarge: "Mergeți înapoi: textul este încă acolo. Scurtați-l și încercați din nou.",
    tooManyTitle: "Vă rugăm să așteptați puțin",
    otherSiteTitle: "Acest formular nu a fost trimis de aici",
    otherSite: "Mergeți înapoi la pagină și trimiteți-l din nou.",
    home: "Mergeți la pagina de început",
    refusals: {
      ...accountRefusals,
      ...answerRefusals,
      ...fileRefusals,
      ...returningRefusals,
      "consultation/closed": () =>
        "Această consultare s-a închis. Răspunsurile trimise acum nu mai pot fi luate în calcul.",
      "consultation/paused": () =>
        "Această consultare este întreruptă. Răspunsurile trimise acum nu pot fi luate în calcul. Reveniți când continuă.",
      "consultation/withdrawn": () => "Această consultare a fost retrasă. Răspunsurile nu mai sunt luate în calcul.",
      "consultation/not-open-yet": () => "Această consultare nu s-a deschis încă.",
      "consultation/nothing-asked": () => "Această pagină nu cere răspunsuri.",
      "consultation/answers-need-attention": () =>
        "Unele răspunsuri trebuie verificate din nou. Parcurgeți-le și schimbați ce este marcat.",
      "consultation/unknown-ward": () => "Alegeți una dintre zonele din listă",
      "limits/too-many": (details) =>
        Number(details.minutes) === 1
          ? "S-a încercat de prea multe ori într-un timp scurt. Nimic din ce ați scris nu s-a pierdut. Încercați din nou peste un minut."
          : `S-a încercat de prea multe ori într-un timp scurt. Nimic din ce ați scris nu s-a pierdut. Încercați din nou peste (minute): ${number(Number(details.minutes))}.`,
      "pcn-areas/not-a-postcode": () => "Introduceți un cod poștal complet, de exemplu RM17 6SL",
      "reference/not-a-reference": () =>
        "Introduceți cele 12 litere și cifre ale codului de referință, de exemplu 7F3K-9QXD-M2TD",
      "reference/mistyped": () => "Verificați codul de referință: cel puțin o literă sau o cifră nu este corectă",
      "reference/not-found": () => "Nu există niciun răspuns cu acest cod. Verificați-l sau cereți-ne ajutorul",
      "your-data/email": () => "Introduceți o adresă de e-mail, ca nume@example.org",
      "your-data/post": () => "Introduceți numele și adresa la care vă putem scrie",
      "your-data/no-such-answer": () =>
        "Nu există niciun răspuns cu această referință. Verificați-o sau lăsați câmpul gol",
      "your-data/what-is-wrong": () => "Scrieți ce este greșit și cum ar trebui să fie",
      "your-data/complaint-empty": () => "Scrieți ce nu a mers bine",
      "your-data/not-found": () => "Nu avem nimic sub această referință. Verificați-o sau cereți-ne ajutorul",
    },
    chooseWhere: "Alegeți unde locuiți sau spuneți că preferați să nu răspundeți",
    enterPostcode: "Introduceți codul poștal sau alegeți alt răspuns",
    chooseArea: "Alegeți zona dumneavoastră sau spuneți că nu știți exact",
  },
};
