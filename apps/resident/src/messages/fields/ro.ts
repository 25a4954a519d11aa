import type { Messages } from "../en.ts";
import { pluralIn } from "../plural.ts";
import type { fileRefusals as english } from "./en.ts";

const plural = pluralIn("ro");
const number = (count: number) => count.toLocaleString("ro");
const places = plural({ one: "# loc", few: "# locuri", other: "# de locuri" });
const files = plural({ one: "# fișier", few: "# fișiere", other: "# de fișiere" });

export const fields: Messages["fields"] = {
  ranking: {
    place: (place) => `Locul ${number(place)}`,
    none: "Fără loc",
    choose: "Alegeți un loc",
    all: "Dați fiecăreia un loc. Locul 1 este prima dumneavoastră alegere.",
    some: "Locul 1 este prima dumneavoastră alegere. Vă puteți opri unde doriți.",
    upTo: (most) => `Locul 1 este prima dumneavoastră alegere. Dați cel mult ${places(most)}.`,
    order: "Ordinea dumneavoastră",
    rest: "Nu sunt în ordinea dumneavoastră",
    help: "Trageți-le, folosiți butoanele sau apăsați tastele săgeată sus și jos pe un buton.",
    up: (name) => `Mutați mai sus: ${name}`,
    down: (name) => `Mutați mai jos: ${name}`,
    add: (name) => `Puneți în ordinea mea: ${name}`,
    out: (name) => `Scoateți: ${name}`,
    moved: (name, place, of) => `${name} este acum pe ${place} din ${of}.`,
    tookOut: (name) => `${name} nu mai este în ordinea dumneavoastră.`,
    full: "Nu mai sunt locuri în ordinea dumneavoastră. Scoateți mai întâi un răspuns.",
    lists: "Alegeți locurile din liste",
  },
  sharing: {
    exactly: (total) => `Împărțiți toată suma: ${total}.`,
    atMost: (total) => `Împărțiți cel mult ${total}.`,
    pounds: "Scrieți lire, de exemplu 20 sau 12,50. Lăsați gol ce nu primește nimic.",
    points: "Scrieți numere întregi, de exemplu 10. Lăsați gol ce nu primește nimic.",
    left: (amount, total) => `Mai sunt de împărțit: ${amount} din ${total}.`,
    over: (amount, total) => `Este cu ${amount} mai mult decât ${total}, cât aveți.`,
    done: (total) => `Totul este împărțit: ${total}.`,
    unread: "Una dintre sume nu poate fi citită, așa că nu se știe cât a mai rămas.",
  },
  place: {
    way: "Cum doriți să spuneți unde este?",
    byPostcode: "Cu un cod poștal",
    byWard: "Aleg o zonă dintr-o listă",
    byName: "Scriu cum se numește",
    byMap: "Locul pe care l-am ales pe hartă",
    byBefore: "Locul pe care l-am dat înainte",
    postcode: "Cod poștal",
    postcodeHint: "De exemplu, RM17 6SL. Îl folosim ca să găsim zona și nu îl păstrăm.",
    postcodeMiddle: "De exemplu, RM17 6SL. Luăm ca loc mijlocul zonei sale. Nu păstrăm codul poștal.",
    ward: "Zona",
    wardChoose: "Alegeți o zonă",
    wardMiddle: "Luăm ca loc mijlocul zonei.",
    name: "Numele locului",
    nameHint: "De exemplu, o stradă, un parc sau o clădire.",
    onMap: "Alegeți pe hartă",
    onMapAgain: "Alegeți alt loc pe hartă",
    chosen: (where) => `Locul dumneavoastră pe hartă: ${where}`,
    inWard: (lat, lon, ward) => `${lat}, ${lon}, în ${ward}`,
    nearWard: (lat, lon, ward) => `${lat}, ${lon}, lângă ${ward}`,
    middleOf: (lat, lon, ward) => `${lat}, ${lon}, mijlocul zonei ${ward}`,
    chooseWay: "Spuneți cum doriți să indicați locul",
    whichTitle: "În ce zonă este?",
    which: (postcode) => `Codul poștal ${postcode} poate fi în oricare dintre acestea.`,
    outside:
      "Acest cod poștal este în afara zonelor despre care se întreabă. Verificați-l sau indicați locul în alt mod",
    unknown: "Nu cunoaștem acest cod poștal. Verificați-l sau indicați locul în alt mod",
  },
  map: {
    title: "Alegeți un loc pe hartă",
    needsScript: "Această hartă are nevoie de JavaScript. Mergeți înapoi ca să indicați locul în alt mod.",
    how: "Apăsați pe hartă sau mutați crucea cu tastele săgeată. Apăsați + ca să vedeți mai de aproape și - ca să vedeți mai mult. Apăsați Enter ca să alegeți.",
    label: "Hartă. Mutați crucea cu tastele săgeată.",
    north: "Sus",
    south: "Jos",
    west: "Stânga",
    east: "Dreapta",
    closer: "Mai de aproape",
    wider: "Mai mult",
    choose: "Aleg acest loc",
    inWard: (ward, lat, lon) => `În zona ${ward}. ${lat}, ${lon}.`,
    nearWard: (ward, lat, lon) => `Lângă ${ward}. ${lat}, ${lon}.`,
    outside: (lat, lon) => `Nicio zonă cunoscută. ${lat}, ${lon}.`,
    step: (metres) => `O apăsare mută cu ${metres} metri.`,
    edge: "Aceasta este marginea hărții.",
    noOutlines: "Contururile zonelor nu sunt încă aici. Harta arată numai unde este fiecare zonă.",
  },
  file: {
    kinds: (endings, most) => `Trimiteți unul dintre aceste tipuri: ${endings}. Cel mult ${most}.`,
    upTo: (most) =>
      most === 1 ? "Puteți trimite 1 fișier." : `Puteți trimite cel mult ${files(most)}, unul după altul.`,
    pictures: "Dintr-o fotografie scoatem unde și când a fost făcută.",
    sent: "Ce ați trimis",
    remove: (name) => `Ștergeți ${name}`,
    removeShort: "Ștergeți",
    add: "Trimiteți acest fișier",
    full: "Ați trimis câte fișiere se poate. Ștergeți unul ca să trimiteți altul.",
    removeTitle: (name) => `Ștergeți „${name}”?`,
    removeBody: "Este șters imediat. Îl puteți trimite din nou mai târziu.",
    removeButton: "Ștergeți fișierul",
    keep: "Păstrați fișierul",
  },
};

export const fileRefusals: typeof english = {
  "answer-file/busy": () => "În acest moment se trimit multe fișiere. Încercați din nou peste un minut",
  "answer-file/kind-not-known": (details) => `Salvați mai întâi fișierul ca unul dintre acestea: ${details.endings}`,
  "answer-file/only-by-upload": () => "Trimiteți chiar fișierul, pe pagina care îl cere",
  "answer-file/too-much": (details) =>
    `Toate fișierele împreună pot avea cel mult ${details.most}. Ștergeți mai întâi unul`,
  "document/acts": () =>
    "Fișierul poate face ceva de la sine. Salvați-l din nou ca PDF, fără formulare sau macrocomenzi",
  "document/damaged": () => "Fișierul nu este întreg. Deschideți-l, salvați-l din nou și trimiteți-l pe acela",
  "document/encrypted": () => "Fișierul are parolă sau este protejat. Salvați-l fără protecție",
  "document/formula": () => "Tabelul are celule care calculează ceva. Puneți acolo cuvinte sau numere",
  "document/not-text": () => "Tabelul nu poate fi citit. Salvați-l din nou ca CSV în UTF-8",
  "document/other-content": () =>
    "Ce este în fișier nu se potrivește cu numele lui. Deschideți-l, salvați-l din nou și trimiteți-l pe acela",
  "document/too-large-drawn": () =>
    "Imaginea are mai multe puncte decât face orice aparat foto. Micșorați-o și trimiteți-o din nou",
  "document/too-large-unpacked": () => "Fișierul ar fi foarte mare când este deschis. Salvați-l ca PDF",
};
