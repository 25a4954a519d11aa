import { formatDate } from "@collaborative-communities/foundation";
import { pluralIn } from "./plural.ts";
import type { returning as english, returningRefusals as englishRefusals } from "./returning-en.ts";

const date = (day: string) => formatDate(day, "pl");
const forMinutes = pluralIn("pl")({ one: "# minutę", few: "# minuty", many: "# minut", other: "# minuty" });

export const returning: typeof english = {
  save: {
    button: "Zapisz i wróć później",
    title: "Zapisz odpowiedzi na później",
    kept: (day) => `Odpowiedzi są zapisane, ale jeszcze nie wysłane. Przechowujemy je do ${date(day)}.`,
    reference: "Numer Twoich odpowiedzi",
    here: "W tej przeglądarce możesz kontynuować, dopóki jej nie zamkniesz.",
    emailTitle: "Dokończ w dowolnej przeglądarce",
    emailLead: "Podaj adres e-mail. Wtedy dokończysz, mając ten numer i kod, który wyślemy.",
    emailLabel: "Adres e-mail",
    emailHint: "Używamy go tylko do tych odpowiedzi i usuwamy razem z nimi.",
    emailButton: "Zapisz z tym adresem",
    savedTitle: "Zapisano",
    savedFor: (email) => `Numer wysłaliśmy na adres ${email}. Możesz teraz zamknąć tę stronę.`,
    noMail: "Nie możemy tu wysyłać e-maili. W tej przeglądarce możesz kontynuować, dopóki jej nie zamkniesz.",
    goOn: "Kontynuuj odpowiedzi",
  },
  back: {
    title: "Wróć do swoich odpowiedzi",
    lead: "Dla odpowiedzi rozpoczętych i niewysłanych.",
    reference: "Numer odpowiedzi",
    referenceHint: "Na przykład 7F3K-9QXD-M2TD",
    email: "Podany adres e-mail",
    button: "Wyślij mi kod",
    codeTitle: "Sprawdź pocztę e-mail",
    codeLead: "Jeśli numer i adres do siebie pasują, wysłaliśmy tam 6 cyfr. Są ważne 15 minut.",
    codeLabel: "Twój kod",
    codeButton: "Kontynuuj moje odpowiedzi",
    again: "Poproś o inny kod",
    link: "Dokończ niewysłane odpowiedzi",
  },
  change: {
    title: "Zmień swoje odpowiedzi",
    lead: "Możesz to zrobić do zamknięcia. Wysłane odpowiedzi nie zmienią się, dopóki nie wyślesz nowych.",
    button: "Zmień swoje odpowiedzi",
    changed: "Zmieniono",
    otherTitle: "Masz inne rozpoczęte odpowiedzi",
    otherLead: "W tej przeglądarce są odpowiedzi, których nie wysłano. Jeśli przejdziesz dalej, nie zostaną w niej.",
    otherGo: "Zmień wysłane odpowiedzi",
    otherKeep: "Wróć do niewysłanych odpowiedzi",
  },
  help: {
    link: "Pomagam komuś odpowiedzieć",
    title: "Pomóż komuś odpowiedzieć",
    lead: "Usiądź z tą osobą. Czytaj głośno każde pytanie i zapisuj odpowiedzi jej własnymi słowami.",
    kept: "Twoje imię, nazwisko i grupę przechowujemy z odpowiedziami. Pokazują, kto pomagał.",
    name: "Twoje imię i nazwisko",
    organisation: "Twoja grupa",
    organisationHint: "Albo kim jesteś dla tej osoby, na przykład znajomym lub sąsiadką.",
    button: "Zacznij razem z tą osobą",
    needName: "Wpisz imię i nazwisko",
    needOrganisation: "Wpisz grupę",
    barTitle: "Pomagasz",
    bar: "Pomagasz komuś odpowiedzieć. Zapisuj to, co mówi ta osoba.",
    stop: "Przestań pomagać",
    readTitle: "Odczytaj odpowiedzi",
    readLead: "Odczytaj tej osobie głośno każdą odpowiedź. Wróć i popraw to, co się nie zgadza.",
    agreed: "Odczytano odpowiedzi i osoba się zgodziła",
    needAgreed: "Odczytaj odpowiedzi i zaznacz pole, gdy osoba się zgodzi",
    send: "Wyślij odpowiedzi",
    sentLead: "Daj tej osobie ten numer. Dzięki niemu zobaczy, co wynikło z jej odpowiedzi.",
    another: "Pomóż innej osobie",
    anotherLead: "Twoje dane zostają przez 10 minut, jeśli teraz pomożesz innej osobie. Odpowiedzi nie zostają.",
    finish: "Zakończ pomaganie",
  },
  hub: {
    setTitle: "Przygotuj to urządzenie",
    setLead: "Wiele osób, jedna po drugiej, użyje tego urządzenia, aby odpowiedzieć na:",
    setOnly: "Pokaże tylko ten jeden temat. Nikt nie zobaczy, co napisała poprzednia osoba.",
    setButton: "Przygotuj to urządzenie",
    barTitle: "Wspólne urządzenie",
    bar: "Z tego urządzenia korzysta wiele osób. Przed odejściem naciśnij „Zakończ i wyczyść”.",
    idle: (minutes) =>
      `Jeśli zostaniesz na jednej stronie przez ${forMinutes(minutes)}, zapytamy, czy potrzebujesz więcej czasu.`,
    finish: "Zakończ i wyczyść",
    read: "Przeczytaj, co jest proponowane",
    startLead: "Tutaj możesz odpowiedzieć. Konto nie jest potrzebne.",
    start: "Zacznij teraz",
    moreTitle: "Czy potrzebujesz więcej czasu?",
    moreLead: (minutes) =>
      `Jeśli nic nie zrobisz przez ${forMinutes(minutes)}, wyczyścimy urządzenie dla następnej osoby.`,
    moreYes: "Tak, potrzebuję więcej czasu",
    sentLead: "Zapisz ten numer albo zrób mu zdjęcie. Dzięki niemu zobaczysz, co wynikło z odpowiedzi.",
    sentNext: "Potem naciśnij przycisk, aby następna osoba go nie zobaczyła.",
    endedTitle: "To urządzenie nie jest już przygotowane",
    endedLead: "Zapytaj osoby, które tu pracują.",
  },
};

export const returningRefusals: typeof englishRefusals = {
  "answers/changed-meanwhile": () =>
    "Te odpowiedzi zmieniono po ich otwarciu. Skopiuj swój tekst, wyszukaj je ponownie i zmień jeszcze raz",
  "answers/read-no-further": () => "Na Twoją prośbę nie czytamy już tych odpowiedzi, więc nie można ich tu zmienić",
  "answers/read-back": () => "Odczytaj odpowiedzi i zaznacz pole, gdy osoba się zgodzi",
  "hub-device/ended": () => "To urządzenie nie jest już przygotowane. Zapytaj osoby, które tu pracują",
  "returning/no-mail": () =>
    "Nie możemy tu wysyłać e-maili. W tej przeglądarce możesz kontynuować, dopóki jej nie zamkniesz",
};
