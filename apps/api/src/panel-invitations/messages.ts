import type { MailTemplate } from "../mail/index.ts";

const DAY_MINUTES = 1_440;

/** Invites somebody who agreed to be invited, and lets them leave in one step. */
export const INVITATION_MESSAGE: MailTemplate<{ title: string; link: string; leave: string }> = {
  name: "panel-invitations/invitation",
  usefulMinutes: 7 * DAY_MINUTES,
  subject: {
    en: "An invitation to have your say",
    ro: "O invitație să vă spuneți părerea",
    pl: "Zaproszenie do wyrażenia opinii",
    lt: "Kvietimas pasakyti savo nuomonę",
  },
  body: {
    en: ({ title, link, leave }) => `You agreed to be asked now and then. This time it is about:
${title}

Open this page and press the button. The link is for you alone and takes one answer:
${link}

Your answer is not kept with your name or your address. You do not have to answer.

To leave the panel, open this page and press the button. We will not invite you again:
${leave}`,
    ro: ({
      title,
      link,
      leave,
    }) => `Ați fost de acord să fiți întrebat(ă) din când în când. De această dată este vorba despre:
${title}

Deschideți această pagină și apăsați butonul. Linkul este doar pentru dumneavoastră și primește un singur răspuns:
${link}

Răspunsul nu este păstrat împreună cu numele sau adresa dumneavoastră. Nu trebuie să răspundeți.

Ca să părăsiți panelul, deschideți această pagină și apăsați butonul. Nu vă vom mai invita:
${leave}`,
    pl: ({ title, link, leave }) => `Zgodzono się z tego adresu na zaproszenia od czasu do czasu. Tym razem chodzi o:
${title}

Otwórz tę stronę i naciśnij przycisk. Link jest tylko dla Ciebie i przyjmuje jedną odpowiedź:
${link}

Odpowiedzi nie przechowujemy razem z Twoim nazwiskiem ani adresem. Nie trzeba odpowiadać.

Aby opuścić panel, otwórz tę stronę i naciśnij przycisk. Nie zaprosimy ponownie:
${leave}`,
    lt: ({ title, link, leave }) => `Sutikote kartais būti klausiami. Šį kartą apie:
${title}

Atverkite šį puslapį ir paspauskite mygtuką. Nuoroda skirta tik jums ir priima vieną atsakymą:
${link}

Atsakymas nesaugomas kartu su jūsų vardu ar adresu. Atsakyti neprivalote.

Norėdami išeiti iš grupės, atverkite šį puslapį ir paspauskite mygtuką. Daugiau nekviesime:
${leave}`,
  },
};
