import { formatDate } from "@collaborative-communities/foundation";
import { account, accountRefusals } from "./account-pl.ts";
import { answerRefusals, asking } from "./asking/pl.ts";
import type { Messages } from "./en.ts";
import { challenge, decisions, fairness } from "./fairness/pl.ts";
import { fields, fileRefusals } from "./fields/pl.ts";
import { informationPl } from "./information-pl.ts";
import { integrity } from "./integrity/pl.ts";
import { paperPl } from "./paper-pl.ts";
import { planPl } from "./plan-pl.ts";
import { pluralIn } from "./plural.ts";
import { portalPl } from "./portal-pl.ts";
import { results } from "./results/pl.ts";
import { returning, returningRefusals } from "./returning-pl.ts";
import { told } from "./told/pl.ts";
import { yourDataPl } from "./your-data/pl.ts";

const plural = pluralIn("pl");
const date = (day: string) => formatDate(day, "pl");
const number = (count: number) => count.toLocaleString("pl");

const questions = plural({ one: "# pytanie", few: "# pytania", many: "# pytań", other: "# pytania" });
const characters = plural({ one: "# znak", few: "# znaki", many: "# znaków", other: "# znaku" });
const counted = plural({
  one: "Policzono # odpowiedź.",
  few: "Policzono # odpowiedzi.",
  many: "Policzono # odpowiedzi.",
  other: "Policzono # odpowiedzi.",
});
const answered = plural({
  one: "Na to pytanie odpowiedziała # osoba.",
  few: "Na to pytanie odpowiedziały # osoby.",
  many: "Na to pytanie odpowiedziało # osób.",
  other: "Na to pytanie odpowiedziało # osoby.",
});
const skippedIt = plural({
  one: "Pominęła je # osoba.",
  few: "Pominęły je # osoby.",
  many: "Pominęło je # osób.",
  other: "Pominęło je # osoby.",
});
const wrote = plural({
  one: "# osoba coś napisała.",
  few: "# osoby coś napisały.",
  many: "# osób coś napisało.",
  other: "# osoby coś napisało.",
});
const withinWorkingDays = plural({
  one: "w ciągu # dnia roboczego",
  few: "w ciągu # dni roboczych",
  many: "w ciągu # dni roboczych",
  other: "w ciągu # dnia roboczego",
});

/** The words of the resident site in Polish, in the direct form of public services, with no word that has to know the reader's sex. */
export const pl: Messages = {
  language: {
    tag: "pl",
    name: "Polski",
    choose: "Język",
    machineTranslated: "Tego tłumaczenia nie sprawdziła jeszcze żadna osoba.",
  },
  service: {
    name: "Wyraź swoją opinię",
    council: "Thurrock – wersja pokazowa",
    skip: "Przejdź do głównej treści",
    back: "Wstecz",
    continue: "Dalej",
    change: "Zmień",
    notProvided: "Nie podano",
    errorTitle: "Błąd: ",
    errorPrefix: "Błąd:",
    problem: "Wystąpił problem",
    navigation: "Menu",
    demonstrationTitle: "Wersja pokazowa",
    demonstration: "To jest wersja pokazowa. Osoby i odpowiedzi są zmyślone.",
    onlyInEnglish: "Ta część jest napisana tylko po angielsku.",
    reasonsInEnglish: "Niektóre powody i zasady są napisane tylko po angielsku.",
    callForHelp: "Zadzwoń do nas, jeśli potrzebujesz pomocy po polsku.",
    opensHere: "Konsultacje",
    footer: "Pomoc i informacje",
  },
  when: { date, closes: (day, time) => `${date(day)}, godz. ${time}` },
  state: {
    open: "Trwają",
    planned: "Planowane",
    closed: "Zakończone",
    decided: "Po decyzji",
    "fed-back": "Wasze głosy, nasze działania",
    withdrawn: "Wycofane",
  },
  home: {
    title: "Wyraź swoją opinię",
    lead: "Pomóż zdecydować, co dzieje się tam, gdzie mieszkasz. Nie musisz zakładać konta.",
    open: "Trwają teraz",
    none: "Teraz nie trwają żadne konsultacje. Zobacz, co planujemy albo co zmieniły wcześniejsze odpowiedzi.",
    planned: "Planowane",
    closed: "Zakończone, czekają na wynik",
    fedback: "Co się zmieniło dzięki Waszym odpowiedziom",
    closes: (day, time) => `Można odpowiadać do ${date(day)}, godz. ${time}`,
    opens: (day) => `Planowany początek: ${date(day)}`,
    closedOn: (day) => `Zakończone ${date(day)}`,
    answered: "Masz już kod odpowiedzi?",
    answeredHelp: "Wpisz swój kod odpowiedzi i zobacz, co z nich wynikło.",
  },
  consultation: {
    promise: "Co obiecujemy",
    level: {
      inform: "Powiemy Ci o wszystkim jasno i na czas.",
      consult: "Zapytamy, zanim zdecydujemy. Wysłuchamy Cię i powiemy, co to zmieniło.",
      involve: "Będziemy pracować razem z Tobą przez cały czas, aby Twoje uwagi było widać w propozycjach.",
      collaborate: "Razem przygotujemy i wybierzemy rozwiązanie, na ile pozwala nam prawo.",
      empower: "Decyzja należy do Ciebie. My ją wykonamy w tych granicach.",
    },
    proposal: "Co proponujemy",
    canChange: "Co możesz zmienić",
    cannotChange: "Czego nie można zmienić i dlaczego",
    why: "Dlaczego",
    what: "Co",
    decides: "Kto decyduje",
    decision: "Kiedy spodziewamy się decyzji",
    closes: "Koniec",
    opens: "Planowany początek",
    questions: "Pytania",
    questionCount: (count) =>
      count === 1 ? `${questions(count)}. Możesz je pominąć.` : `${questions(count)}. Możesz pominąć każde z nich.`,
    questionCountRequired: (count, required) =>
      count === required
        ? `${questions(count)}. ${count === 1 ? "Wymaga" : "Wszystkie wymagają"} odpowiedzi.`
        : `${questions(count)}. Obowiązkowych: ${number(required)}. Pozostałe możesz pominąć.`,
    start: "Zacznij teraz",
    startHint: "Odpowiedzi zapisują się na bieżąco. Nic nie zostanie wysłane bez Twojej zgody.",
    otherWays: "Inne sposoby odpowiedzi",
    otherWaysLead:
      "Każda odpowiedź liczy się tak samo, bez względu na to, jak ją przekażesz. Możesz poprosić o wersję na papierze, dużym drukiem lub w innym języku.",
    telephone: "Telefon",
    email: "E-mail",
    post: "Poczta",
    postGrace: (days) =>
      `Wyślij list przed dniem zakończenia. Odpowiedź się liczy, jeśli dotrze ${withinWorkingDays(days)} po tym dniu.`,
    plannedNote: "Te konsultacje jeszcze się nie zaczęły.",
    closedNote: "Te konsultacje już się skończyły. Tutaj pokażemy wynik.",
    nothingAsked: "Ta strona tylko o czymś informuje. Nie prosimy tu o odpowiedzi.",
    timeline: "Na jakim etapie jesteśmy",
    stages: {
      closed: "Zakończone",
      decision: "Decyzja",
    },
    stageState: { done: "Gotowe", current: "Teraz", coming: "Przed nami" },
    feedback: "Co się zmieniło",
    youSaid: "Wasze głosy",
    weDid: "Nasze działania",
    weCouldNot: "Nie udało się, ponieważ",
    results: "Jak ludzie odpowiadali",
    resultsLead: (count) => `${counted(count)} To opinie osób, które odpowiedziały, a nie wszystkich mieszkańców.`,
    base: answered,
    skipped: skippedIt,
    writtenAnswers: (count) => wrote(count),
    chart: { number: "Liczba", share: "Udział", table: "Pokaż jako tabelę" },
    openData: {
      title: "Pobierz liczby",
      csv: "Liczby w tabeli (CSV)",
      json: "Liczby jako dane (JSON)",
      note: "To liczby z tej strony. Czego tu nie pokazujemy, tego też tam nie ma.",
    },
    evidencePack: {
      title: "Sprawdź to",
      download: "Pobierz pakiet dowodów (ZIP)",
      note: "Zawiera to, co przechowujemy o tych konsultacjach, bez danych osobowych. Jest po angielsku. Jest podpisany, więc można sprawdzić, czy nikt go nie zmienił.",
    },
    preview: "Podgląd",
    previewBanner: "Podgląd. Widzą go tylko osoby, które mają ten adres strony. Niczego nie można stąd wysłać.",
    previewQuestion: (place, of) => `Pytanie ${number(place)} z ${number(of)}, tak jak będzie wyglądać`,
  },
  answering: {
    progress: (place, of) => `Pytanie ${number(place)} z ${number(of)}`,
    optional: "Możesz pominąć to pytanie.",
    chooseOne: "Wybierz jedną odpowiedź.",
    chooseSeveral: "Wybierz wszystkie pasujące odpowiedzi.",
    limit: (most) => `Możesz wpisać najwyżej ${characters(most)}.`,
    whereTitle: "Gdzie mieszkasz?",
    whereHint: "Dzięki temu wiemy, z których części okolicy mamy odpowiedzi. Nie sprawdzamy w ten sposób, kim jesteś.",
    wherePostcode: "Podam swój kod pocztowy",
    postcode: "Kod pocztowy",
    postcodeHint: "Na przykład RM17 6SL",
    whereNotSure: "Nie wiem na pewno, jaki mam kod pocztowy",
    whereOutside: (place) => `Nie mieszkam w ${place}`,
    whereNotSaid: "Wolę nie mówić",
    areaTitle: "W której z tych okolic mieszkasz?",
    areaHint: (postcode) => `Kod ${postcode} może należeć do więcej niż jednej okolicy.`,
    areaNotSure: "Nie wiem na pewno",
    or: "lub",
    wardsUntil: "To okręgi wyborcze (wards), które obowiązywały do maja 2026 r.",
    checkTitle: "Sprawdź odpowiedzi przed wysłaniem",
    checkSend: "Wyślij odpowiedzi",
    checkNote: "Po wysłaniu policzymy Twoje odpowiedzi i damy Ci kod odpowiedzi.",
    whereRow: "Gdzie mieszkasz",
    nothingYet: "Nie ma tu jeszcze żadnej odpowiedzi. Możesz to mimo wszystko wysłać albo wrócić i odpowiedzieć.",
    continueTitle: "Masz odpowiedzi, które nie zostały wysłane",
    continueLead: "Mogą być Twoje albo kogoś, kto używał tego urządzenia przed Tobą.",
    continueButton: "Kontynuuj z tymi odpowiedziami",
    againButton: "Usuń je i zacznij od nowa",
    draftLost: "Nie możemy znaleźć Twoich wcześniejszych odpowiedzi",
    draftLostBody: "Ostatnia odpowiedź jest zapisana. Przed wysłaniem sprawdź jeszcze raz pozostałe.",
    draftLostStart: "Nie możemy znaleźć Twoich odpowiedzi",
    draftLostStartBody:
      "Przechowujemy je przez 14 dni i tylko w przeglądarce, w której powstały. Możesz zacząć od nowa.",
    notSaved: "Nie udało się zapisać odpowiedzi. Twój tekst nadal tu jest. Spróbuj ponownie za minutę.",
    notSent: "Twoje odpowiedzi nie zostały wysłane",
    yourWords: "Oto Twój tekst, możesz zachować jego kopię:",
  },
  sent: {
    title: "Mamy Twoje odpowiedzi",
    panel: "Twój kod odpowiedzi",
    copy: "Zapisz go lub zachowaj tę stronę. Dzięki niemu zobaczysz, co zostało wysłane i co z tego wynikło.",
    nextTitle: "Co będzie dalej",
    next: (decides) => `Zbieramy to, co ludzie napiszą lub powiedzą, i przekazujemy do: ${decides}.`,
    decision: (day) => `Spodziewamy się decyzji ${date(day)}.`,
    told: "Potem napiszemy tutaj, co się zmieniło, co się nie zmieniło i dlaczego.",
    look: "Zobacz swoje odpowiedzi i co z nich wynikło",
    help: "Jeśli masz pytanie, zadzwoń lub napisz do nas i podaj swój kod odpowiedzi.",
  },
  reference: {
    title: "Znajdź swoje odpowiedzi",
    label: "Twój kod odpowiedzi",
    hint: "Ma 12 liter i cyfr, na przykład 7F3K-9QXD-M2TD. Możesz go wpisać małymi literami.",
    button: "Szukaj",
    received: "Data otrzymania",
    channel: "Sposób",
    channels: {
      web: "Na tej stronie",
      "hub-device": "Na wspólnym urządzeniu w punkcie",
      assisted: "Z pomocą innej osoby",
      paper: "Na papierze",
      telephone: "Telefonicznie",
      "in-person": "Osobiście",
      email: "E-mailem",
      "social-media": "W mediach społecznościowych",
    },
    about: "Konsultacje",
    yourAnswers: "Twoje odpowiedzi",
    what: "Co z tego wynikło",
    notYet: "Nie ma jeszcze wyniku.",
  },
  documents: {
    title: "Dokumenty",
    otherFormats: "O każdy z nich można poprosić w innym formacie lub języku.",
    inLanguage: { en: "po angielsku", ro: "po rumuńsku", pl: "po polsku", lt: "po litewsku" },
    replaced: "wcześniejsza wersja łatwa do czytania",
    outdated: "sprzed zmiany pytań",
  },
  areas: {
    title: "Znajdź swoją okolicę",
    lead: "Wpisz kod pocztowy, aby zobaczyć jego okręg wyborczy (ward) i obszar opieki zdrowotnej.",
    find: "Znajdź",
    found: (postcode) => `Kod ${postcode} należy do okręgu:`,
    candidates: (postcode) => `Kod ${postcode} należy do jednego z tych okręgów:`,
    outside: (postcode, place) =>
      `Kod ${postcode} jest poza ${place}. Możesz odpowiedzieć, jeśli tu pracujesz, uczysz się, modlisz lub opiekujesz się kimś.`,
    unknown: (postcode) => `Nie mamy kodu ${postcode} na naszej liście. Możesz znaleźć swój okręg w tabeli.`,
    mayBeOutside: (place) => `Część obszaru tego kodu pocztowego leży poza ${place}.`,
    picture: "Okręgi wyborcze i obszary opieki zdrowotnej",
    pictureNote: "Każdy sześciokąt to jeden okręg. To rysunek, a nie mapa.",
    ward: "Okręg wyborczy (ward)",
    pcn: "Obszar sieci przychodni (Primary Care Network)",
    wardsUntil: (day) => `Okręgi do ${date(day)}`,
    wardsFrom: (day) => `Okręgi od ${date(day)}`,
    indicative:
      "Sieć przychodni (Primary Care Network) ma zapisanych pacjentów, a nie granice. To, który okręg łączymy z którą siecią, jest tylko wskazówką.",
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
    accessibility: "Dostępność",
    privacy: "Prywatność",
    cookies: "Pliki cookie",
  },
  plan: planPl,
  ...informationPl,
  ...paperPl,
  ...portalPl,
  yourData: yourDataPl,
  returning,
  errors: {
    notFoundTitle: "Nie znaleziono strony",
    notFound: "Jeśli adres był wpisany ręcznie, sprawdź go. Jeśli był to link, może być nieaktualny.",
    problemTitle: "Przepraszamy, wystąpił problem",
    problem:
      "Mogliśmy nie otrzymać tego, co zostało wysłane. Wróć, zachowaj kopię swojego tekstu i spróbuj ponownie za kilka minut.",
    problemNumber: "Prosząc o pomoc, podaj nam ten numer:",
    tooLargeTitle: "To za dużo, aby wysłać za jednym razem",
    tooLarge: "Wróć: Twój tekst nadal tam jest. Skróć go i spróbuj ponownie.",
    tooManyTitle: "Proszę chwilę poczekać",
    otherSiteTitle: "Ten formularz nie został wysłany z tej strony",
    otherSite: "Wróć na stronę i wyślij go jeszcze raz.",
    home: "Przejdź na stronę główną",
    refusals: {
      ...accountRefusals,
      ...answerRefusals,
      ...fileRefusals,
      ...returningRefusals,
      "consultation/closed": () =>
        "Te konsultacje już się skończyły. Nie możemy policzyć odpowiedzi, które przychodzą teraz.",
      "consultation/paused": () =>
        "Te konsultacje są wstrzymane. Nie możemy policzyć odpowiedzi, które przychodzą teraz. Wróć, gdy ruszą dalej.",
      "consultation/withdrawn": () => "Te konsultacje zostały wycofane. Odpowiedzi nie są już liczone.",
      "consultation/not-open-yet": () => "Te konsultacje jeszcze się nie zaczęły.",
      "consultation/nothing-asked": () => "Na tej stronie nie prosimy o odpowiedzi.",
      "consultation/answers-need-attention": () =>
        "Niektóre odpowiedzi trzeba poprawić. Przejrzyj je i zmień to, co jest zaznaczone.",
      "consultation/unknown-ward": () => "Wybierz jedną z okolic na liście",
      "limits/too-many": (details) =>
        Number(details.minutes) === 1
          ? "Zbyt wiele prób w krótkim czasie. Nic z tego, co napisano, nie zginęło. Proszę spróbować ponownie za minutę."
          : `Zbyt wiele prób w krótkim czasie. Nic z tego, co napisano, nie zginęło. Proszę spróbować ponownie za ${number(Number(details.minutes))} min.`,
      "pcn-areas/not-a-postcode": () => "Wpisz pełny kod pocztowy, na przykład RM17 6SL",
      "reference/not-a-reference": () => "Wpisz 12 liter i cyfr swojego kodu odpowiedzi, na przykład 7F3K-9QXD-M2TD",
      "reference/mistyped": () => "Sprawdź kod odpowiedzi: co najmniej jedna litera lub cyfra się nie zgadza",
      "reference/not-found": () => "Nie ma odpowiedzi z tym kodem. Sprawdź go lub poproś nas o pomoc",
      "your-data/email": () => "Wpisz adres e-mail, na przykład imie@example.org",
      "your-data/post": () => "Wpisz imię, nazwisko i adres, na który możemy napisać",
      "your-data/no-such-answer": () => "Nie ma odpowiedzi z tym numerem. Sprawdź go albo usuń",
      "your-data/what-is-wrong": () => "Napisz, co jest błędne i jak powinno być",
      "your-data/complaint-empty": () => "Napisz, co poszło nie tak",
      "your-data/not-found": () => "Nie mamy niczego pod tym numerem. Sprawdź go albo poproś nas o pomoc",
    },
    chooseWhere: "Wybierz, gdzie mieszkasz, lub zaznacz, że wolisz nie mówić",
    enterPostcode: "Wpisz swój kod pocztowy lub wybierz inną odpowiedź",
    chooseArea: "Wybierz swoją okolicę lub zaznacz, że nie wiesz na pewno",
  },
};
