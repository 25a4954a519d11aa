import type { Messages } from "../en.ts";

export const integrity: Messages["integrity"] = {
  title: "Cum numărăm răspunsurile",
  lead: "Aceste reguli au fost stabilite înainte de deschidere. Fiecare caz este privit și hotărât de un om.",
  latest: "Dacă o persoană a trimis două răspunsuri, se numără ultimul.",
  first: "Dacă o persoană a trimis două răspunsuri, se numără primul.",
  kept: "Îl păstrăm și pe celălalt. Dacă am greșit, îl numărăm din nou.",
  groundsLead: "Un om compară două răspunsuri care au:",
  grounds: {
    "same-contact": "același nume și aceeași adresă de e-mail sau același număr de telefon",
    "same-form": "numărul aceluiași formular pe hârtie",
    "same-home-and-name": "același nume și același cod poștal",
    "same-home-and-answers": "același cod poștal și aceleași răspunsuri peste tot",
    "same-home-and-words": "același cod poștal și aceleași cuvinte",
  },
  campaigns: "Când mulți oameni trimit aceleași cuvinte, fiecare dintre răspunsuri se numără.",
  late: "Ce vine prea târziu este păstrat și citit. Nu se numără.",
  noAddress: "Nu păstrăm adresa telefonului sau a calculatorului dumneavoastră.",
  yours: "Este numărat răspunsul dumneavoastră?",
  standing: {
    late: "Răspunsul dumneavoastră a venit prea târziu. Îl păstrăm, iar angajații îl pot citi. Nu se numără.",
    duplicate: "Credem că ați trimis două răspunsuri. Se numără celălalt. Pe acesta îl păstrăm.",
    "set-aside": "Am pus răspunsul dumneavoastră deoparte. Îl păstrăm, dar nu se numără. Iată de ce:",
  },
  reasons: {
    test: "A fost o probă de-a noastră.",
    spam: "A fost o reclamă.",
    "not-a-person": "Nu a fost trimis de un om.",
  },
  text: "Nu citim mai departe și nu publicăm ce ați scris la această întrebare. Iată de ce:",
  textReasons: {
    abuse: "Atacă oameni pentru ceea ce sunt.",
    threat: "Este o amenințare.",
    "names-a-person": "Spune lucruri private despre o persoană.",
    "off-topic": "Este despre altceva.",
  },
  textCounts: "Restul răspunsului se numără ca înainte.",
  challenge: "Spuneți-ne dacă credeți că este greșit",
  sent: {
    title: "Am păstrat răspunsul dumneavoastră, dar nu se numără",
    why: "A venit după încheierea termenului, așa că nu îl putem număra.",
    read: "Angajații îl văd și îl pot citi. Nu s-a pierdut.",
    closed: "S-a închis la",
    reference: "Numărul răspunsului dumneavoastră",
  },
  whileWriting:
    "Consultarea s-a închis în timp ce scriați. Puteți încă să trimiteți răspunsul. Îl păstrăm și îl citim, dar nu se numără.",
};
