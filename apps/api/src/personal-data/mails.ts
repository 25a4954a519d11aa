import { formatDate } from "@collaborative-communities/foundation";
import type { MailTemplate } from "../mail/index.ts";

type Values = {
  /** By which the person sees what came of it. */
  readonly reference: string;
  /** The page that shows it. */
  readonly address: string;
  /** A day as YYYY-MM-DD, written out by the template; empty where there is none. */
  readonly day: string;
  /** What the person is told; empty where there is nothing more to say. */
  readonly says: string;
};

const more = (says: string): string => (says === "" ? "" : `\n\n${says}`);

/** A request about one's own data arrived. */
export const REQUEST_RECEIVED: MailTemplate<Values> = {
  name: "personal-data/request-received",
  subject: {
    en: "We have your request about your data",
    ro: "Am primit cererea despre datele dumneavoastră",
    pl: "Otrzymaliśmy wniosek o Twoje dane",
    lt: "Gavome jūsų prašymą dėl jūsų duomenų",
  },
  body: {
    en: ({ reference, day, address }) =>
      `We have your request. Its reference is ${reference}.\n\nWe will answer by ${formatDate(day)}. If we need to check who you are, the days we wait for you do not count.\n\nSee how it stands: ${address}`,
    ro: ({ reference, day, address }) =>
      `Am primit cererea. Referința ei este ${reference}.\n\nVom răspunde până la ${formatDate(day, "ro")}. Dacă trebuie să verificăm cine sunteți, zilele în care vă așteptăm nu se socotesc.\n\nVedeți cum stă: ${address}`,
    pl: ({ reference, day, address }) =>
      `Otrzymaliśmy wniosek. Jego numer to ${reference}.\n\nOdpowiemy do dnia ${formatDate(day, "pl")}. Jeśli musimy sprawdzić, kim jesteś, dni oczekiwania nie liczą się.\n\nSprawdź stan: ${address}`,
    lt: ({ reference, day, address }) =>
      `Gavome prašymą. Jo numeris: ${reference}.\n\nAtsakysime iki ${formatDate(day, "lt")} Jei reikės patikrinti, kas esate, dienos, kai laukiame jūsų, neskaičiuojamos.\n\nKaip sekasi: ${address}`,
  },
};

/** A request was carried out, refused or taken back. */
export const REQUEST_ANSWERED: MailTemplate<Values> = {
  name: "personal-data/request-answered",
  subject: {
    en: "The answer to your request about your data",
    ro: "Răspunsul la cererea despre datele dumneavoastră",
    pl: "Odpowiedź na wniosek o Twoje dane",
    lt: "Atsakymas į jūsų prašymą dėl jūsų duomenų",
  },
  body: {
    en: ({ says }) =>
      `Your request about your data has been answered.${more(says)}\n\nIf you are not content, you can complain to us, and to the Information Commissioner.`,
    ro: ({ says }) =>
      `S-a răspuns la cererea despre datele dumneavoastră.${more(says)}\n\nDacă nu sunteți mulțumit, vă puteți plânge la noi și la Information Commissioner.`,
    pl: ({ says }) =>
      `Odpowiedzieliśmy na wniosek o Twoje dane.${more(says)}\n\nJeśli nie zgadzasz się z odpowiedzią, możesz złożyć skargę do nas i do Information Commissioner.`,
    lt: ({ says }) =>
      `Į jūsų prašymą dėl jūsų duomenų atsakyta.${more(says)}\n\nJei nesate patenkinti, galite skųstis mums ir Information Commissioner.`,
  },
};

/** A complaint about the use of personal data arrived, which acknowledges it. */
export const COMPLAINT_ACKNOWLEDGED: MailTemplate<Values> = {
  name: "personal-data/complaint-acknowledged",
  subject: {
    en: "We have your complaint about the use of your data",
    ro: "Am primit plângerea despre folosirea datelor dumneavoastră",
    pl: "Otrzymaliśmy skargę na wykorzystanie Twoich danych",
    lt: "Gavome jūsų skundą dėl jūsų duomenų naudojimo",
  },
  body: {
    en: ({ reference, address }) =>
      `We have your complaint. Its reference is ${reference}.\n\nWe are looking into it and will tell you what comes of it as soon as we can.\n\nSee how it stands: ${address}`,
    ro: ({ reference, address }) =>
      `Am primit plângerea. Referința ei este ${reference}.\n\nO cercetăm și vă spunem ce urmează cât de curând putem.\n\nVedeți cum stă: ${address}`,
    pl: ({ reference, address }) =>
      `Otrzymaliśmy skargę. Jej numer to ${reference}.\n\nZajmujemy się nią i powiemy, co z niej wynikło, tak szybko, jak to możliwe.\n\nSprawdź stan: ${address}`,
    lt: ({ reference, address }) =>
      `Gavome skundą. Jo numeris: ${reference}.\n\nJį nagrinėjame ir kuo greičiau pranešime, kas iš to išėjo.\n\nKaip sekasi: ${address}`,
  },
};

/** What came of a complaint. */
export const COMPLAINT_ANSWERED: MailTemplate<Values> = {
  name: "personal-data/complaint-answered",
  subject: {
    en: "The answer to your complaint about the use of your data",
    ro: "Răspunsul la plângerea despre folosirea datelor dumneavoastră",
    pl: "Odpowiedź na skargę na wykorzystanie Twoich danych",
    lt: "Atsakymas į jūsų skundą dėl jūsų duomenų naudojimo",
  },
  body: {
    en: ({ says }) =>
      `We have looked into your complaint.${more(says)}\n\nIf you are not content, you can complain to the Information Commissioner.`,
    ro: ({ says }) =>
      `Am cercetat plângerea dumneavoastră.${more(says)}\n\nDacă nu sunteți mulțumit, vă puteți plânge la Information Commissioner.`,
    pl: ({ says }) =>
      `Zbadaliśmy Twoją skargę.${more(says)}\n\nJeśli nie zgadzasz się z odpowiedzią, możesz złożyć skargę do Information Commissioner.`,
    lt: ({ says }) =>
      `Išnagrinėjome jūsų skundą.${more(says)}\n\nJei nesate patenkinti, galite skųstis Information Commissioner.`,
  },
};
