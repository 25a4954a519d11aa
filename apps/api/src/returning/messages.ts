import type { Language } from "@collaborative-communities/consultations";
import type { House } from "../context.ts";
import type { MailTemplate } from "../mail/index.ts";

/** Where the address of a draft is sealed for. */
export const rowOf = (draftId: string): string => `draft_return.contact:${draftId}`;

/** The page on which somebody comes back. */
export const comeBackAddress = ({ config }: Pick<House, "config">, language: Language): string =>
  `${config.residentOrigin}${language === "en" ? "" : `/${language}`}/come-back`;

const MINUTES = 15;

/** The reference, for coming back in any browser. */
export const SAVED_MESSAGE: MailTemplate<{ title: string; reference: string; link: string }> = {
  name: "returning/saved",
  subject: {
    en: "Your answers are saved",
    ro: "Răspunsurile dumneavoastră sunt salvate",
    pl: "Twoje odpowiedzi są zapisane",
    lt: "Jūsų atsakymai išsaugoti",
  },
  body: {
    en: ({ title, reference, link }) => `You began to answer: ${title}

Your answers are not sent yet. To go on in any browser, open this page and type this reference and your e-mail address:
${link}
Reference: ${reference}

This reference is for coming back. When you send your answers, you get another one to keep.

We keep your answers for 14 days after your last change.

If you did not ask for this, you do not have to do anything.`,
    ro: ({ title, reference, link }) => `Ați început să răspundeți la: ${title}

Răspunsurile nu sunt încă trimise. Ca să continuați în orice browser, deschideți această pagină și scrieți această referință și adresa dumneavoastră de e-mail:
${link}
Referință: ${reference}

Această referință este pentru revenire. Când trimiteți răspunsurile, primiți alta, pe care să o păstrați.

Păstrăm răspunsurile 14 zile de la ultima modificare.

Dacă nu ați cerut acest mesaj, nu trebuie să faceți nimic.`,
    pl: ({ title, reference, link }) => `Twoje rozpoczęte odpowiedzi: ${title}

Odpowiedzi nie są jeszcze wysłane. Aby dokończyć w dowolnej przeglądarce, otwórz tę stronę i wpisz ten numer oraz swój adres e-mail:
${link}
Numer: ${reference}

Ten numer służy do powrotu. Po wysłaniu odpowiedzi otrzymasz inny, który warto zachować.

Przechowujemy odpowiedzi przez 14 dni od ostatniej zmiany.

Jeśli ta wiadomość przyszła bez Twojej prośby, nie trzeba nic robić.`,
    lt: ({ title, reference, link }) => `Pradėjote atsakyti: ${title}

Atsakymai dar neišsiųsti. Norėdami tęsti bet kurioje naršyklėje, atverkite šį puslapį ir įrašykite šį numerį bei savo el. pašto adresą:
${link}
Numeris: ${reference}

Šis numeris skirtas grįžti. Išsiuntę atsakymus gausite kitą, kurį verta išsaugoti.

Atsakymus saugome 14 dienų po paskutinio pakeitimo.

Jei šio laiško neprašėte, nieko daryti nereikia.`,
  },
};

/** The code with which somebody goes on in another browser. */
export const COME_BACK_MESSAGE: MailTemplate<{ code: string }> = {
  name: "returning/code",
  usefulMinutes: MINUTES,
  subject: {
    en: "Your code to go on with your answers",
    ro: "Codul pentru a continua răspunsurile",
    pl: "Twój kod, aby dokończyć odpowiedzi",
    lt: "Jūsų kodas atsakymams tęsti",
  },
  body: {
    en: ({ code }) => `Your code is ${code}

Type it on the page where you asked for it. It works once, for ${MINUTES} minutes. We never ask you for a code by telephone or e-mail.

If you did not ask for this, you do not have to do anything.`,
    ro: ({ code }) => `Codul dumneavoastră este ${code}

Scrieți-l pe pagina pe care l-ați cerut. Funcționează o singură dată, timp de ${MINUTES} minute. Nu vă cerem niciodată un cod la telefon sau prin e-mail.

Dacă nu ați cerut acest mesaj, nu trebuie să faceți nimic.`,
    pl: ({ code }) => `Twój kod to ${code}

Wpisz go na stronie, na której o niego poproszono. Działa jeden raz, przez ${MINUTES} minut. Nigdy nie prosimy o kod przez telefon ani e-mailem.

Jeśli ta wiadomość przyszła bez Twojej prośby, nie trzeba nic robić.`,
    lt: ({ code }) => `Jūsų kodas: ${code}

Įrašykite jį puslapyje, kuriame jo paprašėte. Jis veikia vieną kartą, ${MINUTES} minučių. Niekada neprašome kodo telefonu ar el. paštu.

Jei šio laiško neprašėte, nieko daryti nereikia.`,
  },
};

/** Tells that answers which were begun are about to be removed. */
export const REMINDER_MESSAGE: MailTemplate<{ title: string; reference: string; day: string; link: string }> = {
  name: "returning/reminder",
  subject: {
    en: "Your answers are not sent yet",
    ro: "Răspunsurile dumneavoastră nu sunt încă trimise",
    pl: "Twoje odpowiedzi nie są jeszcze wysłane",
    lt: "Jūsų atsakymai dar neišsiųsti",
  },
  body: {
    en: ({ title, reference, day, link }) => `You began to answer: ${title}

We keep your answers until ${day}. Then they are removed. To go on, open this page:
${link}
Reference: ${reference}

If you do not want to go on, you do not have to do anything. We will not remind you again.`,
    ro: ({ title, reference, day, link }) => `Ați început să răspundeți la: ${title}

Păstrăm răspunsurile până la ${day}. Apoi sunt șterse. Ca să continuați, deschideți această pagină:
${link}
Referință: ${reference}

Dacă nu doriți să continuați, nu trebuie să faceți nimic. Nu vă vom mai aminti.`,
    pl: ({ title, reference, day, link }) => `Twoje rozpoczęte odpowiedzi: ${title}

Przechowujemy odpowiedzi do dnia: ${day}. Potem zostaną usunięte. Aby dokończyć, otwórz tę stronę:
${link}
Numer: ${reference}

Jeśli nie chcesz kończyć, nie trzeba nic robić. Nie przypomnimy ponownie.`,
    lt: ({ title, reference, day, link }) => `Pradėjote atsakyti: ${title}

Atsakymus saugome iki šios dienos: ${day} Tada juos pašalinsime. Norėdami tęsti, atverkite šį puslapį:
${link}
Numeris: ${reference}

Jei tęsti nenorite, nieko daryti nereikia. Daugiau nepriminsime.`,
  },
};
