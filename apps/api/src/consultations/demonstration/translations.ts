import type { LocalDate } from "@collaborative-communities/foundation";
import type { EnglishTexts, Translation } from "@collaborative-communities/surveys";
import { toldOfParks } from "./told-translations.ts";

type Texts = Readonly<Record<string, readonly [ro: string, pl: string, lt: string]>>;

/** The questions of the survey of parks in Romanian, Polish and Lithuanian, by the key of each text. */
const PARKS_TEXTS: Texts = {
  "section/visits": ["Vizitele dumneavoastră", "Twoje wizyty", "Jūsų apsilankymai"],
  "section/visits/hint": [
    "Prin parc înțelegem orice loc verde deschis tuturor.",
    "Park to dla nas każde zielone miejsce otwarte dla wszystkich.",
    "Parku vadiname bet kurią visiems atvirą žalią vietą.",
  ],
  "section/companion": ["Cineva cu care mergeți", "Osoba, z którą chodzisz", "Žmogus, su kuriuo einate"],
  "section/companion/hint": [
    "Spuneți-ne despre câte o persoană. Vă rugăm să nu scrieți nume.",
    "Opowiedz o jednej osobie naraz. Prosimy nie podawać imion ani nazwisk.",
    "Papasakokite apie vieną žmogų vienu metu. Vardų nerašykite.",
  ],
  "section/companion/another": [
    "Mergeți și cu altcineva?",
    "Czy chodzisz też z kimś innym?",
    "Ar einate dar su kuo nors?",
  ],
  "section/spending": ["Ce să se facă întâi", "Co zrobić najpierw", "Ką daryti pirmiausia"],
  "question/how-often": [
    "Cât de des mergeți într-un parc?",
    "Jak często chodzisz do parku?",
    "Kaip dažnai einate į parką?",
  ],
  "question/how-often/option/weekly": ["În fiecare săptămână", "Co tydzień", "Kas savaitę"],
  "question/how-often/option/monthly": ["În fiecare lună", "Co miesiąc", "Kas mėnesį"],
  "question/how-often/option/seldom": ["Mai rar", "Rzadziej", "Rečiau"],
  "question/how-often/option/never": ["Niciodată", "Nigdy", "Niekada"],
  "question/what-stops": ["Ce vă ține departe?", "Co cię powstrzymuje?", "Kas jums trukdo?"],
  "question/what-stops/hint": [
    "De exemplu drumul până acolo, întunericul sau faptul că nu e nimic de făcut.",
    "Na przykład droga, ciemność albo brak zajęć.",
    "Pavyzdžiui, kelias iki ten, tamsa arba nėra ką veikti.",
  ],
  "question/reasons": ["Pentru ce mergeți?", "Po co tam chodzisz?", "Ko ten einate?"],
  "question/reasons/option/rest": ["Odihnă și aer curat", "Odpoczynek i świeże powietrze", "Poilsio ir gryno oro"],
  "question/reasons/option/sport": ["Sport și joacă", "Sport i zabawa", "Sportuoti ir žaisti"],
  "question/reasons/option/dog": ["Plimbarea câinelui", "Spacer z psem", "Vedžioti šuns"],
  "question/reasons/option/together": ["Timp cu alții", "Czas z innymi", "Pabūti su kitais"],
  "question/reasons/option/other": ["Altceva", "Coś innego", "Ko nors kito"],
  "question/reasons/option/passing": ["Doar trec prin el", "Tylko tamtędy przechodzę", "Tik pereinu"],
  "question/last-visit": [
    "Când ați fost ultima dată într-un parc?",
    "Kiedy ostatnio byłeś lub byłaś w parku?",
    "Kada paskutinį kartą buvote parke?",
  ],
  "question/safe": [
    "Cât de în siguranță vă simțiți în parcul pe care îl cunoașteți cel mai bine?",
    "Jak bezpiecznie czujesz się w parku, który znasz najlepiej?",
    "Kaip saugiai jaučiatės parke, kurį geriausiai pažįstate?",
  ],
  "question/safe/low": ["Deloc în siguranță", "Zupełnie niebezpiecznie", "Visai nesaugiai"],
  "question/safe/high": ["Foarte în siguranță", "Bardzo bezpiecznie", "Labai saugiai"],
  "question/quality": [
    "Cât de bune sunt acestea în parcul pe care îl cunoașteți cel mai bine?",
    "Jak oceniasz te rzeczy w parku, który znasz najlepiej?",
    "Kokie šie dalykai parke, kurį geriausiai pažįstate?",
  ],
  "question/quality/row/paths": ["Aleile", "Ścieżki", "Takai"],
  "question/quality/row/benches": ["Băncile", "Ławki", "Suolai"],
  "question/quality/row/play": ["Locurile de joacă", "Miejsca do zabawy", "Žaidimų vietos"],
  "question/quality/row/toilets": ["Toaletele", "Toalety", "Tualetai"],
  "question/quality/column/good": ["Bune", "Dobre", "Geri"],
  "question/quality/column/fair": ["Acceptabile", "Przeciętne", "Vidutiniai"],
  "question/quality/column/poor": ["Slabe", "Złe", "Blogi"],
  "question/quality/column/none": ["Nu există", "Nie ma ich", "Jų nėra"],
  "question/companion-age": ["Ce vârstă are persoana?", "Ile lat ma ta osoba?", "Kiek šiam žmogui metų?"],
  "question/companion-age/option/under-5": ["Sub 5 ani", "Mniej niż 5", "Mažiau nei 5"],
  "question/companion-age/option/5-to-11": ["Între 5 și 11 ani", "Od 5 do 11", "Nuo 5 iki 11"],
  "question/companion-age/option/12-to-17": ["Între 12 și 17 ani", "Od 12 do 17", "Nuo 12 iki 17"],
  "question/companion-age/option/18-or-over": ["18 ani sau mai mult", "18 lub więcej", "18 arba daugiau"],
  "question/companion-hours": [
    "Câte ore pe săptămână sunteți împreună într-un parc?",
    "Ile godzin tygodniowo spędzacie razem w parku?",
    "Kiek valandų per savaitę kartu būnate parke?",
  ],
  "question/companion-hours/unit": ["ore pe săptămână", "godz. tygodniowo", "val. per savaitę"],
  "question/order": ["Ce ar trebui să fie întâi?", "Co powinno być pierwsze?", "Kas turėtų būti pirma?"],
  "question/order/option/paths": ["Alei mai bune", "Lepsze ścieżki", "Geresni takai"],
  "question/order/option/benches": ["Mai multe bănci", "Więcej ławek", "Daugiau suolų"],
  "question/order/option/play": ["Locuri de joacă noi", "Nowe miejsca do zabawy", "Naujos žaidimų vietos"],
  "question/order/option/trees": ["Mai mulți copaci", "Więcej drzew", "Daugiau medžių"],
  "question/share": [
    "Cum ați împărți 100 £ între acestea?",
    "Jak podzielisz 100 £ między te pozycje?",
    "Kaip tarp jų padalytumėte 100 £?",
  ],
  "question/share/option/paths": ["Alei", "Ścieżki", "Takams"],
  "question/share/option/play": ["Locuri de joacă", "Miejsca do zabawy", "Žaidimų vietoms"],
  "question/share/option/trees": ["Copaci", "Drzewa", "Medžiams"],
  "question/where": ["Unde să începem?", "Gdzie mamy zacząć?", "Kur turėtume pradėti?"],
  "question/photo": [
    "Aveți o fotografie care arată la ce vă gândiți?",
    "Czy masz zdjęcie, które pokazuje, o co Ci chodzi?",
    "Ar turite nuotrauką, kuri parodo, ką turite omenyje?",
  ],
  "question/photo/hint": [
    "Vă rugăm să nu trimiteți una în care cineva poate fi recunoscut.",
    "Prosimy nie wysyłać zdjęć, na których można kogoś rozpoznać.",
    "Nesiųskite nuotraukos, kurioje galima ką nors atpažinti.",
  ],
  "question/else": [
    "Mai doriți să spuneți ceva despre parcuri?",
    "Czy chcesz powiedzieć coś jeszcze o parkach?",
    "Ar norite dar ką nors pasakyti apie parkus?",
  ],
};

const LANGUAGES = ["ro", "pl", "lt"] as const;

/** What is written of the survey in other languages. Its texts are drafts: a person who speaks them has yet to look. */
export const translationsOfParks = (english: EnglishTexts, version: number, meetingOn: LocalDate): Translation[] =>
  LANGUAGES.map((language, place) => ({
    language,
    version,
    texts: Object.fromEntries(
      [...english].flatMap(([key, from]) => {
        const text = (PARKS_TEXTS[key] ?? toldOfParks(from, meetingOn))?.[place];
        return text === undefined ? [] : [[key, { text, from, status: "draft" as const }]];
      }),
    ),
  }));
