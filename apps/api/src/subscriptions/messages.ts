import type { MailTemplate } from "../mail/index.ts";

/** So long the page that confirms is of use, and what was not confirmed is kept. */
export const DAYS_TO_CONFIRM = 7;

/** Asks whether it was they who asked. */
export const CONFIRM_MESSAGE: MailTemplate<{ link: string }> = {
  name: "subscriptions/confirm",
  usefulMinutes: DAYS_TO_CONFIRM * 1_440,
  subject: {
    en: "Please confirm: e-mails about consultations",
    ro: "Vă rugăm să confirmați: mesaje despre consultări",
    pl: "Prośba o potwierdzenie: wiadomości o konsultacjach",
    lt: "Patvirtinkite: laiškai apie konsultacijas",
  },
  body: {
    en: ({ link }) => `Somebody asked us to tell you about consultations at this address.

If it was you, open this page and press the button:
${link}

If it was not you, do nothing. You will not hear from us again.`,
    ro: ({ link }) => `Cineva ne-a cerut să vă anunțăm despre consultări la această adresă.

Dacă ați fost dumneavoastră, deschideți această pagină și apăsați butonul:
${link}

Dacă nu ați fost dumneavoastră, nu faceți nimic. Nu veți mai primi mesaje de la noi.`,
    pl: ({ link }) => `Ktoś poprosił o wiadomości o konsultacjach na ten adres.

Jeśli to Twoja prośba, otwórz tę stronę i naciśnij przycisk:
${link}

Jeśli to pomyłka, nie trzeba nic robić. Nie napiszemy więcej.`,
    lt: ({ link }) => `Kažkas paprašė šiuo adresu pranešti apie konsultacijas.

Jei tai buvote jūs, atverkite šį puslapį ir paspauskite mygtuką:
${link}

Jei tai buvote ne jūs, nieko daryti nereikia. Daugiau neberašysime.`,
  },
};

const STOP = {
  en: "To stop these e-mails, open this page and press the button:",
  ro: "Ca să nu mai primiți aceste mesaje, deschideți această pagină și apăsați butonul:",
  pl: "Aby nie dostawać tych wiadomości, otwórz tę stronę i naciśnij przycisk:",
  lt: "Jei šių laiškų nebenorite, atverkite šį puslapį ir paspauskite mygtuką:",
} as const;

type Told = { title: string; link: string; stop: string };
type Lines = Readonly<Record<keyof typeof STOP, string>>;

const telling = (name: string, subject: Lines, first: Lines): MailTemplate<Told> => {
  const body =
    (language: keyof typeof STOP) =>
    ({ title, link, stop }: Told) =>
      `${first[language]}

${title}
${link}

${STOP[language]}
${stop}`;
  return { name, subject, body: { en: body("en"), ro: body("ro"), pl: body("pl"), lt: body("lt") } };
};

/** What people are told, by what happened. */
export const TELLING = {
  opened: telling(
    "subscriptions/opened",
    {
      en: "A new consultation is open",
      ro: "S-a deschis o consultare nouă",
      pl: "Otwarto nowe konsultacje",
      lt: "Atsidarė nauja konsultacija",
    },
    {
      en: "You can have your say on this now:",
      ro: "Acum vă puteți spune părerea despre:",
      pl: "Można już wyrazić opinię na ten temat:",
      lt: "Dabar galite pasakyti savo nuomonę:",
    },
  ),
  changed: telling(
    "subscriptions/changed",
    {
      en: "A consultation you follow has changed",
      ro: "O consultare pe care o urmăriți s-a schimbat",
      pl: "Śledzone konsultacje zmieniły się",
      lt: "Jūsų sekama konsultacija pasikeitė",
    },
    {
      en: "What is proposed here has changed while people can still answer:",
      ro: "Ce se propune aici s-a schimbat cât timp oamenii încă pot răspunde:",
      pl: "Propozycja zmieniła się, gdy można jeszcze odpowiadać:",
      lt: "Kol dar galima atsakyti, pasikeitė tai, kas siūloma:",
    },
  ),
  told: telling(
    "subscriptions/told",
    {
      en: "What came of a consultation",
      ro: "Ce a rezultat dintr-o consultare",
      pl: "Co wynikło z konsultacji",
      lt: "Kas išėjo iš konsultacijos",
    },
    {
      en: "Read what was decided and what changed:",
      ro: "Citiți ce s-a decis și ce s-a schimbat:",
      pl: "Przeczytaj, co postanowiono i co się zmieniło:",
      lt: "Skaitykite, kas nuspręsta ir kas pasikeitė:",
    },
  ),
};
