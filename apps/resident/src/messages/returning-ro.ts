import { formatDate } from "@collaborative-communities/foundation";
import { pluralIn } from "./plural.ts";
import type { returning as english, returningRefusals as englishRefusals } from "./returning-en.ts";

const date = (day: string) => formatDate(day, "ro");
const forMinutes = pluralIn("ro")({ one: "# minut", few: "# minute", other: "# de minute" });

export const returning: typeof english = {
  save: {
    button: "Salvați și reveniți mai târziu",
    title: "Salvați răspunsurile pentru mai târziu",
    kept: (day) => `Răspunsurile sunt salvate și nu sunt încă trimise. Le păstrăm până la ${date(day)}.`,
    reference: "Referința răspunsurilor dumneavoastră",
    here: "În acest browser puteți continua până îl închideți.",
    emailTitle: "Continuați în orice browser",
    emailLead: "Dați adresa de e-mail. Apoi puteți continua cu această referință și cu un cod pe care vi-l trimitem.",
    emailLabel: "Adresa de e-mail",
    emailHint: "O folosim doar pentru aceste răspunsuri și o ștergem odată cu ele.",
    emailButton: "Salvați cu această adresă",
    savedTitle: "Salvat",
    savedFor: (email) => `Am trimis referința la ${email}. Puteți închide acum această pagină.`,
    noMail: "Aici nu putem trimite e-mailuri. Puteți continua în acest browser până îl închideți.",
    goOn: "Continuați răspunsurile",
  },
  back: {
    title: "Reveniți la răspunsurile dumneavoastră",
    lead: "Pentru răspunsuri pe care le-ați început și nu le-ați trimis.",
    reference: "Referința răspunsurilor",
    referenceHint: "De exemplu, 7F3K-9QXD-M2TD",
    email: "Adresa de e-mail pe care ați dat-o",
    button: "Trimiteți-mi un cod",
    codeTitle: "Verificați-vă e-mailul",
    codeLead: "Dacă referința și adresa merg împreună, am trimis acolo 6 cifre. Sunt valabile 15 minute.",
    codeLabel: "Codul dumneavoastră",
    codeButton: "Continuați cu răspunsurile mele",
    again: "Cereți alt cod",
    link: "Continuați cu răspunsuri pe care nu le-ați trimis",
  },
  change: {
    title: "Modificați răspunsurile",
    lead: "Puteți face asta până la închidere. Ce ați trimis rămâne așa până trimiteți răspunsurile noi.",
    button: "Modificați răspunsurile",
    changed: "Modificat",
    otherTitle: "Ați început alte răspunsuri",
    otherLead: "Acest browser are răspunsuri pe care nu le-ați trimis. Dacă mergeți mai departe, nu le păstrează.",
    otherGo: "Modificați răspunsurile trimise",
    otherKeep: "Înapoi la răspunsurile netrimise",
  },
  help: {
    link: "Ajut pe cineva să răspundă",
    title: "Ajutați pe cineva să răspundă",
    lead: "Stați lângă persoană. Citiți cu voce tare fiecare întrebare și scrieți ce spune, cu cuvintele ei.",
    kept: "Păstrăm numele și grupul dumneavoastră împreună cu răspunsurile. Ele arată cine a ajutat.",
    name: "Numele dumneavoastră",
    organisation: "Grupul dumneavoastră",
    organisationHint: "Sau ce sunteți pentru persoană, de exemplu prieten sau vecin.",
    button: "Începeți împreună cu persoana",
    needName: "Scrieți numele dumneavoastră",
    needOrganisation: "Scrieți grupul dumneavoastră",
    barTitle: "Ajutați pe cineva",
    bar: "Ajutați pe cineva să răspundă. Scrieți ce spune persoana.",
    stop: "Nu mai ajut",
    readTitle: "Citiți răspunsurile înapoi",
    readLead: "Citiți-i persoanei fiecare răspuns cu voce tare. Mergeți înapoi și schimbați ce nu este corect.",
    agreed: "Le-am citit înapoi și persoana a fost de acord",
    needAgreed: "Citiți răspunsurile și bifați căsuța când persoana este de acord",
    send: "Trimiteți răspunsurile",
    sentLead: "Dați-i persoanei această referință. Cu ea poate vedea ce a rezultat din răspunsurile sale.",
    another: "Ajutați altă persoană",
    anotherLead: "Numele dumneavoastră rămâne 10 minute dacă ajutați acum altă persoană. Răspunsurile nu rămân.",
    finish: "Încheiați",
  },
  hub: {
    setTitle: "Pregătiți acest dispozitiv",
    setLead: "Mulți oameni vor folosi acest dispozitiv, unul după altul, ca să răspundă la:",
    setOnly: "Va arăta doar acest subiect și nimic altceva. Nimeni nu vede ce a scris persoana dinainte.",
    setButton: "Pregătiți acest dispozitiv",
    barTitle: "Dispozitiv comun",
    bar: "Mulți oameni folosesc acest dispozitiv. Apăsați „Gata, ștergeți” înainte să plecați.",
    idle: (minutes) =>
      `Dacă rămâneți ${forMinutes(minutes)} pe o pagină, vă întrebăm dacă aveți nevoie de mai mult timp.`,
    finish: "Gata, ștergeți",
    read: "Citiți ce se propune",
    startLead: "Puteți răspunde aici. Nu aveți nevoie de un cont.",
    start: "Începeți acum",
    moreTitle: "Aveți nevoie de mai mult timp?",
    moreLead: (minutes) =>
      `Dacă nu faceți nimic ${forMinutes(minutes)}, ștergem totul de pe dispozitiv pentru persoana următoare.`,
    moreYes: "Da, am nevoie de mai mult timp",
    sentLead: "Scrieți această referință sau faceți-i o poză. Cu ea puteți vedea ce a rezultat din răspunsuri.",
    sentNext: "Apoi apăsați butonul, ca persoana următoare să nu o vadă.",
    endedTitle: "Acest dispozitiv nu mai este pregătit",
    endedLead: "Întrebați oamenii care lucrează aici.",
  },
};

export const returningRefusals: typeof englishRefusals = {
  "answers/changed-meanwhile": () =>
    "Aceste răspunsuri au fost modificate după ce le-ați deschis. Copiați ce ați scris, căutați-le din nou și modificați-le încă o dată",
  "answers/read-no-further": () => "Ne-ați cerut să nu mai citim aceste răspunsuri, așa că nu le puteți modifica aici",
  "answers/read-back": () => "Citiți răspunsurile și bifați căsuța când persoana este de acord",
  "hub-device/ended": () => "Acest dispozitiv nu mai este pregătit. Întrebați oamenii care lucrează aici",
  "returning/no-mail": () => "Aici nu putem trimite e-mailuri. Puteți continua în acest browser până îl închideți",
};
