import type { Messages } from "../en.ts";

export const integrity: Messages["integrity"] = {
  title: "Jak liczymy odpowiedzi",
  lead: "Te zasady ustalono przed rozpoczęciem. Każdy przypadek ogląda i rozstrzyga człowiek.",
  latest: "Jeśli jedna osoba przysłała dwie odpowiedzi, liczy się ostatnia.",
  first: "Jeśli jedna osoba przysłała dwie odpowiedzi, liczy się pierwsza.",
  kept: "Drugą też zachowujemy. Jeśli się pomyliliśmy, znów ją policzymy.",
  groundsLead: "Człowiek porównuje dwie odpowiedzi, w których są:",
  grounds: {
    "same-contact": "to samo nazwisko i ten sam adres e-mail lub numer telefonu",
    "same-form": "numer tego samego formularza papierowego",
    "same-home-and-name": "to samo nazwisko i ten sam kod pocztowy",
    "same-home-and-answers": "ten sam kod pocztowy i wszędzie te same odpowiedzi",
    "same-home-and-words": "ten sam kod pocztowy i te same słowa",
  },
  campaigns: "Kiedy wiele osób przysyła te same słowa, liczy się każda z tych odpowiedzi.",
  late: "To, co przychodzi za późno, zachowujemy i czytamy. Nie jest to liczone.",
  noAddress: "Nie zapisujemy adresu Pani ani Pana telefonu lub komputera.",
  yours: "Czy Pani/Pana odpowiedź jest liczona?",
  standing: {
    late: "Odpowiedź przyszła za późno. Zachowujemy ją i pracownicy mogą ją przeczytać. Nie jest liczona.",
    duplicate: "Uważamy, że przyszły od Pani/Pana dwie odpowiedzi. Liczy się ta druga. Tę zachowujemy.",
    "set-aside": "Odłożyliśmy tę odpowiedź. Zachowujemy ją, ale nie jest liczona. Oto powód:",
  },
  reasons: {
    test: "To była nasza próba.",
    spam: "To była reklama.",
    "not-a-person": "Nie przysłał jej człowiek.",
  },
  text: "Nie czytamy dalej ani nie publikujemy tego, co napisano w odpowiedzi na to pytanie. Oto powód:",
  textReasons: {
    abuse: "Tekst atakuje ludzi za to, kim są.",
    threat: "To jest groźba.",
    "names-a-person": "Tekst mówi o prywatnych sprawach jakiejś osoby.",
    "off-topic": "Tekst dotyczy czegoś innego.",
  },
  textCounts: "Reszta odpowiedzi liczy się jak dotąd.",
  challenge: "Proszę nam powiedzieć, jeśli to błąd",
  sent: {
    title: "Zachowaliśmy odpowiedź, ale nie jest ona liczona",
    why: "Przyszła po upływie czasu, więc nie możemy jej policzyć.",
    read: "Pracownicy ją widzą i mogą ją przeczytać. Nic nie przepadło.",
    closed: "Zakończono",
    reference: "Numer odpowiedzi",
  },
  whileWriting:
    "Konsultacje zakończyły się podczas pisania. Odpowiedź można jeszcze wysłać. Zachowamy ją i przeczytamy, ale nie będzie liczona.",
};
