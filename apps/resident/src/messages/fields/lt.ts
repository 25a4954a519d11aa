import type { Messages } from "../en.ts";
import { pluralIn } from "../plural.ts";
import type { fileRefusals as english } from "./en.ts";

const plural = pluralIn("lt");
const number = (count: number) => count.toLocaleString("lt");
const places = plural({ one: "# vietą", few: "# vietas", many: "# vietos", other: "# vietų" });
const files = plural({ one: "# failą", few: "# failus", many: "# failo", other: "# failų" });

export const fields: Messages["fields"] = {
  ranking: {
    place: (place) => `${number(place)} vieta`,
    none: "Be vietos",
    choose: "Pasirinkite vietą",
    all: "Kiekvienam duokite vietą. 1 vieta yra pirmasis jūsų pasirinkimas.",
    some: "1 vieta yra pirmasis jūsų pasirinkimas. Galite sustoti, kur norite.",
    upTo: (most) => `1 vieta yra pirmasis jūsų pasirinkimas. Daugiausia galite duoti ${places(most)}.`,
    order: "Jūsų tvarka",
    rest: "Ne jūsų tvarkoje",
    help: "Tempkite, naudokite mygtukus arba ant mygtuko spauskite rodyklę aukštyn ar žemyn.",
    up: (name) => `Perkelti aukštyn: ${name}`,
    down: (name) => `Perkelti žemyn: ${name}`,
    add: (name) => `Įtraukti į mano tvarką: ${name}`,
    out: (name) => `Išimti: ${name}`,
    moved: (name, place, of) => `${name}: dabar ${place} iš ${of}.`,
    tookOut: (name) => `${name}: jau ne jūsų tvarkoje.`,
    full: "Jūsų tvarkoje vietų nebėra. Pirmiausia ką nors išimkite.",
    lists: "Rinktis vietas iš sąrašų",
  },
  sharing: {
    exactly: (total) => `Paskirstykite viską: ${total}.`,
    atMost: (total) => `Paskirstykite ne daugiau kaip: ${total}.`,
    pounds: "Įrašykite svarus, pavyzdžiui, 20 arba 12,50. Kas nieko negauna, palikite tuščia.",
    points: "Įrašykite sveikuosius skaičius, pavyzdžiui, 10. Kas nieko negauna, palikite tuščia.",
    left: (amount, total) => `Liko paskirstyti: ${amount} iš ${total}.`,
    over: (amount, total) => `Tai ${amount} daugiau nei ${total}, kuriuos turite.`,
    done: (total) => `Viskas paskirstyta: ${total}.`,
    unread: "Vienos sumos neįmanoma perskaityti, todėl nežinia, kiek liko.",
  },
  place: {
    way: "Kaip norite nurodyti, kur tai yra?",
    byPostcode: "Nurodysiu pašto kodą",
    byWard: "Pasirinksiu vietovę iš sąrašo",
    byName: "Parašysiu, kaip vadinasi",
    byMap: "Vieta, kurią pasirinkau žemėlapyje",
    byBefore: "Anksčiau nurodyta vieta",
    postcode: "Pašto kodas",
    postcodeHint: "Pavyzdžiui, RM17 6SL. Pagal jį randame vietovę ir jo nesaugome.",
    postcodeMiddle: "Pavyzdžiui, RM17 6SL. Vieta laikome jo vietovės vidurį. Pašto kodo nesaugome.",
    ward: "Vietovė",
    wardChoose: "Pasirinkite vietovę",
    wardMiddle: "Vieta laikome vietovės vidurį.",
    name: "Vietos pavadinimas",
    nameHint: "Pavyzdžiui, gatvė, parkas arba pastatas.",
    onMap: "Pasirinkti žemėlapyje",
    onMapAgain: "Pasirinkti kitą vietą žemėlapyje",
    chosen: (where) => `Jūsų vieta žemėlapyje: ${where}`,
    inWard: (lat, lon, ward) => `${lat}, ${lon}, vietovė ${ward}`,
    nearWard: (lat, lon, ward) => `${lat}, ${lon}, netoli: ${ward}`,
    middleOf: (lat, lon, ward) => `${lat}, ${lon}, vietovės ${ward} vidurys`,
    chooseWay: "Pasakykite, kaip norite nurodyti vietą",
    whichTitle: "Kurioje vietovėje tai yra?",
    which: (postcode) => `Pašto kodas ${postcode} gali būti bet kurioje iš šių vietovių.`,
    outside:
      "Šis pašto kodas yra ne tose vietovėse, apie kurias klausiama. Patikrinkite jį arba nurodykite vietą kitaip",
    unknown: "Tokio pašto kodo nežinome. Patikrinkite jį arba nurodykite vietą kitaip",
  },
  map: {
    title: "Pasirinkite vietą žemėlapyje",
    needsScript: "Šiam žemėlapiui reikia „JavaScript“. Grįžkite ir nurodykite vietą kitaip.",
    how: "Spauskite žemėlapį arba rodyklių klavišais judinkite kryželį. Spauskite +, kad matytumėte iš arčiau, ir -, kad matytumėte daugiau. Spauskite „Enter“, kad pasirinktumėte.",
    label: "Žemėlapis. Kryželį judinkite rodyklių klavišais.",
    north: "Aukštyn",
    south: "Žemyn",
    west: "Kairėn",
    east: "Dešinėn",
    closer: "Iš arčiau",
    wider: "Daugiau",
    choose: "Pasirinkti šią vietą",
    inWard: (ward, lat, lon) => `Vietovė ${ward}. ${lat}, ${lon}.`,
    nearWard: (ward, lat, lon) => `Netoli: ${ward}. ${lat}, ${lon}.`,
    outside: (lat, lon) => `Jokia mums žinoma vietovė. ${lat}, ${lon}.`,
    step: (metres) => `Vienas paspaudimas perkelia per ${metres} m atstumą.`,
    edge: "Tai žemėlapio kraštas.",
    noOutlines: "Vietovių ribų čia dar nėra. Žemėlapyje matyti tik tai, kur yra kiekviena vietovė.",
  },
  file: {
    kinds: (endings, most) => `Siųskite vienos iš šių rūšių failą: ${endings}. Ne didesnį kaip ${most}.`,
    upTo: (most) =>
      most === 1 ? "Galite atsiųsti 1 failą." : `Daugiausia galite atsiųsti ${files(most)}, vieną po kito.`,
    pictures: "Iš nuotraukos pašaliname, kur ir kada ji padaryta.",
    sent: "Ką atsiuntėte",
    remove: (name) => `Pašalinti ${name}`,
    removeShort: "Pašalinti",
    add: "Siųsti šį failą",
    full: "Atsiuntėte tiek failų, kiek galima. Pašalinkite vieną, jei norite siųsti kitą.",
    removeTitle: (name) => `Pašalinti „${name}“?`,
    removeBody: "Failas ištrinamas iš karto. Vėliau galite jį atsiųsti iš naujo.",
    removeButton: "Pašalinti failą",
    keep: "Palikti failą",
  },
};

export const fileRefusals: typeof english = {
  "answer-file/busy": () => "Šiuo metu siunčiama daug failų. Bandykite dar kartą po minutės",
  "answer-file/kind-not-known": (details) => `Pirmiausia išsaugokite failą viena iš šių rūšių: ${details.endings}`,
  "answer-file/only-by-upload": () => "Patį failą siųskite puslapyje, kuriame jo prašoma",
  "answer-file/too-much": (details) =>
    `Visi failai kartu turi būti ne didesni kaip ${details.most}. Pirmiausia vieną pašalinkite`,
  "document/acts": () => "Failas gali pats ką nors atlikti. Išsaugokite jį iš naujo kaip PDF be formų ir makrokomandų",
  "document/damaged": () => "Failas nevisas. Atverkite jį, išsaugokite iš naujo ir atsiųskite",
  "document/encrypted": () => "Failas turi slaptažodį arba yra apsaugotas. Išsaugokite jį be apsaugos",
  "document/formula": () => "Lentelėje yra langelių, kurie ką nors skaičiuoja. Įrašykite ten žodžius arba skaičius",
  "document/not-text": () => "Lentelės neįmanoma perskaityti. Išsaugokite ją iš naujo kaip CSV, UTF-8",
  "document/other-content": () =>
    "Failo turinys neatitinka jo pavadinimo. Atverkite jį, išsaugokite iš naujo ir atsiųskite",
  "document/too-large-drawn": () =>
    "Paveikslėlyje daugiau taškų, nei užfiksuoja bet kuris fotoaparatas. Sumažinkite jį ir atsiųskite",
  "document/too-large-unpacked": () => "Atvertas šis failas būtų labai didelis. Išsaugokite jį kaip PDF",
};
