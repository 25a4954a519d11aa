import type { MailTemplate } from "../mail/index.ts";

/** A code and its link are of use for so long. */
export const CODE_MINUTES = 15;

/** The code, and the link for another device. */
export const CODE_MESSAGE: MailTemplate<{ code: string; link: string }> = {
  name: "accounts/code",
  usefulMinutes: CODE_MINUTES,
  subject: {
    en: "Your code for Have your say",
    ro: "Codul dumneavoastră pentru Spuneți-vă părerea",
    pl: "Twój kod do serwisu Wyraź swoją opinię",
    lt: "Jūsų kodas svetainei „Pasakykite savo nuomonę“",
  },
  body: {
    en: ({ code, link }) => `Your code is ${code}

Type it on the page where you asked for it. On another device, open this page and press the button:
${link}

The code and the page work once, for ${CODE_MINUTES} minutes. We never ask you for a code by telephone or e-mail.

If you did not ask for this, you do not have to do anything.`,
    ro: ({ code, link }) => `Codul dumneavoastră este ${code}

Scrieți-l pe pagina pe care l-ați cerut. Pe alt dispozitiv, deschideți această pagină și apăsați butonul:
${link}

Codul și pagina funcționează o singură dată, timp de ${CODE_MINUTES} minute. Nu vă cerem niciodată un cod la telefon sau prin e-mail.

Dacă nu ați cerut acest mesaj, nu trebuie să faceți nimic.`,
    pl: ({ code, link }) => `Twój kod to ${code}

Wpisz go na stronie, na której o niego poproszono. Na innym urządzeniu otwórz tę stronę i naciśnij przycisk:
${link}

Kod i strona działają jeden raz, przez ${CODE_MINUTES} minut. Nigdy nie prosimy o kod przez telefon ani e-mailem.

Jeśli ta wiadomość przyszła bez Twojej prośby, nie trzeba nic robić.`,
    lt: ({ code, link }) => `Jūsų kodas: ${code}

Įrašykite jį puslapyje, kuriame jo paprašėte. Kitame įrenginyje atverkite šį puslapį ir paspauskite mygtuką:
${link}

Kodas ir puslapis veikia vieną kartą, ${CODE_MINUTES} minučių. Niekada neprašome kodo telefonu ar el. paštu.

Jei šio laiško neprašėte, nieko daryti nereikia.`,
  },
};

/** The code that shows that a new address is the person's own. */
export const NEW_ADDRESS_MESSAGE: MailTemplate<{ code: string }> = {
  name: "accounts/new-address",
  usefulMinutes: CODE_MINUTES,
  subject: {
    en: "Your code to change your e-mail address",
    ro: "Codul pentru schimbarea adresei de e-mail",
    pl: "Twój kod do zmiany adresu e-mail",
    lt: "Jūsų kodas el. pašto adresui pakeisti",
  },
  body: {
    en: ({ code }) => `Your code is ${code}

Type it on the page where you asked to change your address. It works once, for ${CODE_MINUTES} minutes.

If you did not ask for this, you do not have to do anything.`,
    ro: ({ code }) => `Codul dumneavoastră este ${code}

Scrieți-l pe pagina pe care ați cerut schimbarea adresei. Funcționează o singură dată, timp de ${CODE_MINUTES} minute.

Dacă nu ați cerut acest mesaj, nu trebuie să faceți nimic.`,
    pl: ({ code }) => `Twój kod to ${code}

Wpisz go na stronie, na której poproszono o zmianę adresu. Działa jeden raz, przez ${CODE_MINUTES} minut.

Jeśli ta wiadomość przyszła bez Twojej prośby, nie trzeba nic robić.`,
    lt: ({ code }) => `Jūsų kodas: ${code}

Įrašykite jį puslapyje, kuriame paprašėte pakeisti adresą. Jis veikia vieną kartą, ${CODE_MINUTES} minučių.

Jei šio laiško neprašėte, nieko daryti nereikia.`,
  },
};

/** Somebody wants an address for their account that has an account already. */
export const ADDRESS_TAKEN_MESSAGE: MailTemplate<Record<string, never>> = {
  name: "accounts/address-taken",
  subject: {
    en: "This e-mail address has an account already",
    ro: "Această adresă de e-mail are deja un cont",
    pl: "Ten adres e-mail ma już konto",
    lt: "Šis el. pašto adresas jau turi paskyrą",
  },
  body: {
    en: () => `Somebody asked to use this e-mail address for another account. It has an account of its own already.

If it was you, sign in with this address. You can delete that account and try again.
If it was not you, you do not have to do anything.`,
    ro: () => `Cineva a cerut să folosească această adresă de e-mail pentru alt cont. Ea are deja un cont al ei.

Dacă ați fost dumneavoastră, autentificați-vă cu această adresă. Puteți șterge acel cont și încerca din nou.
Dacă nu, nu trebuie să faceți nimic.`,
    pl: () => `Ktoś chce użyć tego adresu e-mail do innego konta. Ten adres ma już własne konto.

Jeśli to Twoja prośba, zaloguj się tym adresem. Możesz usunąć to konto i spróbować ponownie.
Jeśli nie, nie trzeba nic robić.`,
    lt: () => `Kažkas paprašė naudoti šį el. pašto adresą kitai paskyrai. Jis jau turi savo paskyrą.

Jei tai jūs, prisijunkite šiuo adresu. Galite ištrinti tą paskyrą ir bandyti dar kartą.
Jei ne, nieko daryti nereikia.`,
  },
};

/** To the old address, so that a change nobody wanted is noticed. */
export const ADDRESS_CHANGED_MESSAGE: MailTemplate<Record<string, never>> = {
  name: "accounts/address-changed",
  subject: {
    en: "Your account has another e-mail address now",
    ro: "Contul dumneavoastră are acum altă adresă de e-mail",
    pl: "Twoje konto ma teraz inny adres e-mail",
    lt: "Jūsų paskyra dabar turi kitą el. pašto adresą",
  },
  body: {
    en: () => `Your account was moved to another e-mail address. This address does not open it any more.

If it was not you, write to the council by the contact on its website.`,
    ro: () => `Contul dumneavoastră a fost mutat la altă adresă de e-mail. Această adresă nu îl mai deschide.

Dacă nu ați fost dumneavoastră, scrieți consiliului la contactul de pe site.`,
    pl: () => `Twoje konto przeniesiono na inny adres e-mail. Ten adres już go nie otwiera.

Jeśli to nie Twoja zmiana, napisz do urzędu na adres podany na jego stronie.`,
    lt: () => `Jūsų paskyra perkelta prie kito el. pašto adreso. Šis adresas jos nebeatveria.

Jei tai buvote ne jūs, parašykite savivaldybei jos svetainėje nurodytu adresu.`,
  },
};
