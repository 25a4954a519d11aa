import { formatDate, type LocalDate } from "@collaborative-communities/foundation";

type InLanguages = readonly [ro: string, pl: string, lt: string];

/** What the survey of parks says around its questions, in Romanian, Polish and Lithuanian, by its English. */
const PARKS_TOLD: Readonly<Record<string, InLanguages>> = {
  "Your parks: a survey": ["Parcurile dumneavoastră: un chestionar", "Twoje parki: ankieta", "Jūsų parkai: apklausa"],
  "How do you use parks, and what should be done first with the money there is?": [
    "Cum folosiți parcurile și ce ar trebui făcut mai întâi cu banii disponibili?",
    "Jak korzystasz z parków i na co najpierw wydać pieniądze, które są?",
    "Kaip naudojatės parkais ir kam pirmiausia skirti turimus pinigus?",
  ],
  [[
    "There is money to make parks better over the next three years. We want to begin with what matters most to people who use them, and to people who do not.",
    "The other choice is to mend things as they break. We do not prefer it, because the same few parks would get most of it.",
  ].join("\n\n")]: [
    [
      "Există bani pentru a face parcurile mai bune în următorii trei ani. Vrem să începem cu ce contează cel mai mult pentru cei care le folosesc și pentru cei care nu le folosesc.",
      "Cealaltă variantă este să reparăm lucrurile pe măsură ce se strică. Nu o preferăm, pentru că aceleași câteva parcuri ar primi cea mai mare parte.",
    ].join("\n\n"),
    [
      "Są pieniądze, aby w ciągu najbliższych trzech lat poprawić parki. Chcemy zacząć od tego, co jest najważniejsze dla osób, które z nich korzystają, i dla tych, które nie korzystają.",
      "Drugie wyjście to naprawiać rzeczy, gdy się zepsują. Wolimy tego nie robić, bo większość dostawałoby wciąż tych samych kilka parków.",
    ].join("\n\n"),
    [
      "Yra pinigų, kad per artimiausius trejus metus parkai taptų geresni. Norime pradėti nuo to, kas svarbiausia tiems, kurie juose lankosi, ir tiems, kurie nesilanko.",
      "Kitas pasirinkimas – taisyti tai, kas sugenda. Taip daryti nenorime, nes didžioji dalis atitektų tiems patiems keliems parkams.",
    ].join("\n\n"),
  ],
  "Made up: people asked for it.": [
    "Inventat: oamenii au cerut acest lucru.",
    "Zmyślone: ludzie o to prosili.",
    "Išgalvota: žmonės to prašė.",
  ],
  "Leave things as they are": [
    "Să lăsăm lucrurile așa cum sunt",
    "Zostawić wszystko tak, jak jest",
    "Palikti viską, kaip yra",
  ],
  "Made up: people asked for a change.": [
    "Inventat: oamenii au cerut o schimbare.",
    "Zmyślone: ludzie prosili o zmianę.",
    "Išgalvota: žmonės prašė permainų.",
  ],
  "Made up: nothing more than now.": [
    "Inventat: nimic în plus față de acum.",
    "Zmyślone: nic więcej niż teraz.",
    "Išgalvota: ne daugiau nei dabar.",
  ],
  "Everyone who lives here.": [
    "Toți cei care locuiesc aici.",
    "Wszyscy, którzy tu mieszkają.",
    "Visus, kurie čia gyvena.",
  ],
  Cabinet: ["Cabinetul", "Gabinet", "Kabinetas"],
  "Any library (made up)": [
    "Orice bibliotecă (inventat)",
    "Dowolna biblioteka (zmyślone)",
    "Bet kuri biblioteka (išgalvota)",
  ],
  "What is done first": ["Ce se face mai întâi", "Co zrobimy najpierw", "Kas bus daroma pirmiausia"],
  "In which parks it begins": [
    "În ce parcuri se începe",
    "W których parkach zaczniemy",
    "Kuriuose parkuose bus pradėta",
  ],
  "How much money there is": ["Câți bani sunt", "Ile jest pieniędzy", "Kiek yra pinigų"],
  "It was set in this year’s budget.": [
    "S-a stabilit în bugetul din acest an.",
    "Ustalono to w tegorocznym budżecie.",
    "Tai nustatyta šių metų biudžete.",
  ],
};

const TAGS = ["ro", "pl", "lt"] as const;

/** One text of the survey of parks in three languages. The day of its made-up meeting is written as each writes days. */
export const toldOfParks = (english: string, meetingOn: LocalDate): InLanguages | undefined => {
  if (english === formatDate(meetingOn))
    return [formatDate(meetingOn, TAGS[0]), formatDate(meetingOn, TAGS[1]), formatDate(meetingOn, TAGS[2])];
  return PARKS_TOLD[english];
};
