import type { Messages } from "../en.ts";

export const integrity: Messages["integrity"] = {
  title: "Kaip skaičiuojame atsakymus",
  lead: "Šios taisyklės nustatytos prieš pradžią. Kiekvieną atvejį peržiūri ir sprendžia žmogus.",
  latest: "Jei vienas žmogus atsiuntė du atsakymus, skaičiuojamas paskutinis.",
  first: "Jei vienas žmogus atsiuntė du atsakymus, skaičiuojamas pirmasis.",
  kept: "Kitą taip pat išsaugome. Jei suklydome, jį vėl suskaičiuosime.",
  groundsLead: "Žmogus palygina du atsakymus, kuriuose yra:",
  grounds: {
    "same-contact": "tas pats vardas ir tas pats el. paštas arba telefono numeris",
    "same-form": "tos pačios popierinės formos numeris",
    "same-home-and-name": "tas pats vardas ir tas pats pašto kodas",
    "same-home-and-answers": "tas pats pašto kodas ir visur tie patys atsakymai",
    "same-home-and-words": "tas pats pašto kodas ir tie patys žodžiai",
  },
  campaigns: "Kai daug žmonių atsiunčia tuos pačius žodžius, skaičiuojamas kiekvienas jų atsakymas.",
  late: "Tai, kas ateina per vėlai, išsaugoma ir perskaitoma. Tai neskaičiuojama.",
  noAddress: "Jūsų telefono ar kompiuterio adreso nesaugome.",
  yours: "Ar jūsų atsakymas skaičiuojamas?",
  standing: {
    late: "Jūsų atsakymas atėjo per vėlai. Jį saugome, ir darbuotojai gali jį perskaityti. Jis neskaičiuojamas.",
    duplicate: "Manome, kad atsiuntėte du atsakymus. Skaičiuojamas kitas. Šį saugome.",
    "set-aside": "Jūsų atsakymą atidėjome. Jį saugome, bet neskaičiuojame. Štai kodėl:",
  },
  reasons: {
    test: "Tai buvo mūsų bandymas.",
    spam: "Tai buvo reklama.",
    "not-a-person": "Jį atsiuntė ne žmogus.",
  },
  text: "To, ką parašėte į šį klausimą, toliau neskaitome ir neskelbiame. Štai kodėl:",
  textReasons: {
    abuse: "Tekstas puola žmones dėl to, kas jie yra.",
    threat: "Tai grasinimas.",
    "names-a-person": "Tekste pasakojami privatūs dalykai apie žmogų.",
    "off-topic": "Tekstas apie ką kita.",
  },
  textCounts: "Visa kita jūsų atsakyme skaičiuojama kaip anksčiau.",
  challenge: "Pasakykite mums, jei manote, kad tai klaida",
  sent: {
    title: "Jūsų atsakymą išsaugojome, bet jis neskaičiuojamas",
    why: "Jis atėjo pasibaigus laikui, todėl negalime jo suskaičiuoti.",
    read: "Darbuotojai jį mato ir gali perskaityti. Jis nedingo.",
    closed: "Baigėsi",
    reference: "Jūsų atsakymo numeris",
  },
  whileWriting:
    "Konsultacija baigėsi jums berašant. Atsakymą dar galite išsiųsti. Jį išsaugosime ir perskaitysime, bet neskaičiuosime.",
};
