import { formatDate, formatTime } from "@collaborative-communities/foundation";
import { ANSWER_REFUSALS } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { CATALOGUES, type Messages, refusalIn } from "./index.ts";

const { en, ro, pl, lt } = CATALOGUES;
const TRANSLATIONS: [string, Messages][] = Object.entries({ ro, pl, lt });

type Leaf = string | ((...given: never[]) => string);

/** Every text of a catalogue by its path, like `home.title`. */
const leaves = (node: object, path = ""): [string, Leaf][] =>
  Object.entries(node).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "object" ? leaves(value, here) : [[here, value as Leaf] as [string, Leaf]];
  });

const day = { day: "2026-06-30" };
const time = { time: "23:59" };
const count = (value: number) => ({ count: value });
const word = (value: string) => ({ word: value });
type Sample = typeof day | typeof time | ReturnType<typeof count> | ReturnType<typeof word>;

const postcode = word("RM17 6SL");
const place = word("Thurrock");

/** What to call each text with that takes something. */
const SAMPLES: Record<string, readonly Sample[]> = {
  "when.date": [day],
  "when.closes": [day, time],
  "home.closes": [day, time],
  "home.opens": [day],
  "home.closedOn": [day],
  "consultation.questionCount": [count(7)],
  "consultation.questionCountRequired": [count(13), count(7)],
  "consultation.postGrace": [count(5)],
  "consultation.resultsLead": [count(12345)],
  "consultation.base": [count(12345)],
  "consultation.skipped": [count(23)],
  "consultation.writtenAnswers": [count(54)],
  "consultation.previewQuestion": [count(2), count(9)],
  "answering.progress": [count(2), count(9)],
  "answering.limit": [count(12345)],
  "answering.whereOutside": [place],
  "answering.areaHint": [postcode],
  "sent.next": [word("Cabinet")],
  "sent.decision": [day],
  "account.link.lead": [word("ana@example.org")],
  "account.own.received": [word("30 June 2026")],
  "asking.question": [count(12345)],
  "asking.chooseUpTo": [count(12345)],
  "asking.decimalNumber": [count(3)],
  "asking.date.maySkip": [word("Month")],
  "asking.onScale": [count(-3), count(10)],
  "asking.removeRound": [word("About you")],
  "asking.hidden": [count(12345)],
  "asking.point": [word("51.47500"), word("0.32500")],
  "asking.points": [count(12345)],
  "results.notAsked": [count(12345)],
  "results.fewAnswers": [count(10)],
  "results.orMore": [word("50")],
  "results.orEarlier": [word("1959")],
  "results.orLater": [word("2020")],
  "results.orLess": [word("50")],
  "results.rounds": [count(12345)],
  "results.sentFiles": [count(12345)],
  "results.version": [count(2)],
  "results.answers": [count(12345)],
  "results.range": [word("10"), word("19")],
  "results.mean": [word("12.5")],
  "results.median": [word("12")],
  "results.meanPlace": [word("1.5")],
  "fields.ranking.place": [count(2)],
  "fields.ranking.upTo": [count(3)],
  ...Object.fromEntries(
    ["up", "down", "add", "out", "tookOut"].map((one) => [`fields.ranking.${one}`, [word("Parks")]]),
  ),
  "fields.ranking.moved": [word("Parks"), word("2nd"), word("5")],
  "fields.sharing.exactly": [word("£50")],
  "fields.sharing.atMost": [word("£50")],
  "fields.sharing.left": [word("£20"), word("£50")],
  "fields.sharing.over": [word("£20"), word("£50")],
  "fields.sharing.done": [word("£50")],
  "fields.place.chosen": [word("51.47500, 0.32500")],
  "fields.place.middleOf": [word("51.47500"), word("0.32500"), word("Belhus")],
  "fields.place.inWard": [word("51.47500"), word("0.32500"), word("Belhus")],
  "fields.place.nearWard": [word("51.47500"), word("0.32500"), word("Belhus")],
  "fields.place.which": [word("RM17 6SL")],
  "fields.map.inWard": [word("Belhus"), word("51.47500"), word("0.32500")],
  "fields.map.nearWard": [word("Belhus"), word("51.47500"), word("0.32500")],
  "fields.map.outside": [word("51.47500"), word("0.32500")],
  "fields.map.step": [word("100")],
  "fields.file.kinds": [word("JPG, PDF"), word("5 MB")],
  "fields.file.upTo": [count(3)],
  "fields.file.remove": [word("bench.jpg")],
  "fields.file.removeTitle": [word("bench.jpg")],
  "areas.found": [postcode],
  "areas.candidates": [postcode],
  "areas.outside": [postcode, place],
  "areas.unknown": [postcode],
  "areas.mayBeOutside": [place],
  "areas.wardsUntil": [day],
  "areas.wardsFrom": [day],
  "returning.save.kept": [day],
  "returning.save.savedFor": [word("ana@example.org")],
  "returning.hub.idle": [count(10)],
  "returning.hub.moreLead": [count(2)],
  "fairness.overdueSince": [day],
  "fairness.questionsVersion": [count(12345)],
  "fairness.scoreSummary": [count(9), count(14)],
  "information.version": [count(2), day],
  "challenge.next": [count(5)],
  "challenge.dueBy": [day],
  "paper.version": [count(2)],
  "paper.postBy": [day],
  "paper.arriveBy": [day],
  "paper.question": [count(7)],
  "paper.again": [count(2)],
  "paper.moreUpTo": [count(5)],
  "paper.pages": [count(12)],
  "paper.onlyIf": [word("42")],
  "paper.partOnlyIf": [word("42")],
  "paper.goTo": [count(7)],
  "paper.thenGoTo": [count(7)],
  "paper.atMost": [count(3)],
  "paper.rankSome": [count(3)],
  "paper.share": [word("£100")],
  "paper.shareUpTo": [word("£100")],
  "plan.between": [word("June"), word("July")],
  "plan.takes": [count(12345)],
  "portal.overdue": [count(12345)],
  "portal.choice": [word("Parks"), count(12345)],
  "portal.found": [count(12345)],
  "portal.pageNumber": [count(12345)],
  "portal.lateNote": [day],
  "outcomes.heardCount": [count(12345)],
  "outcomes.heardFew": [count(10)],
  "outcomes.heardBase": [count(12345)],
  "feeds.calendarOpens": [word("Benches")],
  "feeds.calendarCloses": [word("Benches")],
  "feeds.closesAt": [time, day],
  "embedding.opens": [day],
  "embedding.closes": [day],
};

const TOO_MANY = "errors.refusals.limits/too-many";
const TOO_LONG = "errors.refusals.surveys/answer-too-long";

type Details = Record<string, string | number>;
const option = { option: "Parks" };

/** What a refusal names, by the path of its sentence, beside the two above. */
const DETAILS: Record<string, Details> = Object.fromEntries(
  Object.entries({
    "answer-file/kind-not-known": { endings: "PDF, PNG" },
    "answer-file/too-much": { most: "40 MB" },
    "allocation-left": { in: "pence", of: 1_234_500, by: 2_300 },
    "allocation-over": { in: "points", of: 12345, by: 23 },
    "amount-not-whole": option,
    "chosen-with-others": option,
    "date-too-early": { from: "2026-06-30" },
    "date-too-late": { to: "2026-06-30" },
    "file-empty": { name: "bench.jpg" },
    "file-kind-not-taken": { name: "bench.gif", endings: "JPG, PNG" },
    "file-too-large": { name: "bench.jpg", most: "5 MB" },
    "not-an-amount": option,
    "not-points": option,
    "number-too-high": { most: "12345.5" },
    "number-too-low": { least: "-3" },
    "off-the-scale": { min: -3, max: 10 },
    "place-too-long": { most: 200, over: 23 },
    "rank-all": option,
    "rank-missing": { place: 2 },
    "rank-off-list": { most: 12 },
    "row-required": { row: "Parks" },
    "too-many-chosen": { most: 3 },
    "too-many-decimals": { most: 2 },
    "too-many-files": { most: 3 },
    "too-many-ranked": { most: 3 },
    "words-not-chosen": option,
    "words-too-long": { ...option, most: 500, over: 23 },
  }).map(([code, details]) => [`errors.refusals.${code.includes("/") ? code : `surveys/${code}`}`, details]),
);

/** A text as a reader may see it. */
const said = (path: string, leaf: Leaf): string => {
  if (typeof leaf === "string") return leaf;
  const given: unknown[] =
    path === TOO_LONG
      ? [{ most: 12345, over: 23 }]
      : path === TOO_MANY
        ? [{ minutes: 7 }]
        : path in DETAILS
          ? [DETAILS[path]]
          : (SAMPLES[path] ?? []).flatMap((sample) => Object.values(sample));
  return (leaf as (...given: unknown[]) => string)(...given);
};

const shown = (sample: Sample, tag: string): string => {
  if ("day" in sample) return formatDate(sample.day, tag);
  if ("time" in sample) return tag === "en-GB" ? formatTime(sample.time) : sample.time;
  return "count" in sample ? sample.count.toLocaleString(tag) : sample.word;
};

/** Words that are the same in both languages. */
const SAME_AS_ENGLISH: Record<string, string[]> = { ro: [], pl: ["service.navigation", "fairness.standard"], lt: [] };

describe.each(TRANSLATIONS)("the words in %s", (language, messages) => {
  const theirs = new Map(leaves(messages));

  it("say everything that the English says, and nothing more", () => {
    const kinds = (catalogue: Messages) => leaves(catalogue).map(([path, leaf]) => `${path}: ${typeof leaf}`);
    expect(kinds(messages).sort()).toEqual(kinds(en).sort());
  });

  it("leave nothing empty", () => {
    const empty = [...theirs].filter(([path, leaf]) => said(path, leaf).trim() === "").map(([path]) => path);
    expect(empty).toEqual([]);
  });

  it("leave nothing in English", () => {
    const same = leaves(en).filter(([path, leaf]) => said(path, leaf) === said(path, theirs.get(path) as Leaf));
    expect(same.map(([path]) => path)).toEqual(SAME_AS_ENGLISH[language]);
  });

  it("end a sentence, a question and a label the way the English does", () => {
    const ending = (text: string) => /[.:?]?\s?$/.exec(text)?.[0];
    // A Lithuanian date ends in a full stop of its own.
    const different = leaves(en)
      .filter(([path, leaf]) => said(path, leaf) !== "" && !SAMPLES[path]?.includes(day))
      .filter(([path, leaf]) => ending(said(path, leaf)) !== ending(said(path, theirs.get(path) as Leaf)));
    expect(different.map(([path]) => path)).toEqual([]);
  });

  it("never end in two full stops, even after a date", () => {
    const twice = [...theirs].filter(([path, leaf]) => said(path, leaf).includes(".."));
    expect(twice.map(([path]) => path)).toEqual([]);
  });

  it("keep the examples that a reader copies the shape of", () => {
    for (const example of ["RM17 6SL", "7F3K-9QXD-M2TD"]) {
      const holds = (catalogue: Messages) =>
        leaves(catalogue)
          .filter(([path, leaf]) => said(path, leaf).includes(example))
          .map(([path]) => path)
          .sort();
      expect(holds(messages)).toEqual(holds(en));
    }
  });

  it("name the language in that language, and own up to being unchecked", () => {
    expect(messages.language.tag).toBe(language);
    expect(messages.language.name).toBe({ ro: "Română", pl: "Polski", lt: "Lietuvių" }[language]);
    expect(messages.language.machineTranslated).toMatch(/\.$/);
  });

  it("say a rule's no in the reader's language", () => {
    const no = { code: "consultation/closed", message: "This consultation has closed." };
    expect(refusalIn(messages, no)).toBe(messages.errors.refusals["consultation/closed"]());
    expect(refusalIn(messages, { code: "nobody/knows", message: "No." })).toBe("No.");
  });
});

describe.each(Object.entries(CATALOGUES))("what is filled in, in %s", (_, messages) => {
  const fillable = leaves(messages).filter(([, leaf]) => typeof leaf === "function" && leaf.length > 0);

  it("is known for every text that takes something", () => {
    expect(fillable.map(([path]) => path).sort()).toEqual(
      [...Object.keys(SAMPLES), ...Object.keys(DETAILS), TOO_LONG, TOO_MANY].sort(),
    );
  });

  it.each(Object.entries(SAMPLES))("shows in %s, written as that language writes it", (path, samples) => {
    const text = said(path, new Map(leaves(messages)).get(path) as Leaf);
    for (const sample of samples) expect(text).toContain(shown(sample, messages.language.tag));
  });

  it.each(Object.entries(DETAILS))("says in %s what it is about", (path, { in: kind, ...details }) => {
    const text = said(path, new Map(leaves(messages)).get(path) as Leaf);
    const { tag } = messages.language;
    for (const [name, value] of Object.entries(details)) {
      const isMoney = kind === "pence";
      const number = (isMoney ? Number(value) / 100 : Number(value)).toLocaleString(tag);
      expect(text).toContain(
        name === "from" || name === "to"
          ? formatDate(String(value), tag)
          : Number.isNaN(Number(value))
            ? value
            : number,
      );
    }
  });

  it("has a sentence for every reason why an answer cannot be taken", () => {
    expect(Object.keys(messages.errors.refusals)).toEqual(expect.arrayContaining([...ANSWER_REFUSALS]));
  });

  it("shows how long an answer may be, and by how much it is too long", () => {
    const text = messages.errors.refusals["surveys/answer-too-long"]({ most: 12345, over: 23 });
    expect(text).toContain((12345).toLocaleString(messages.language.tag));
    expect(text).toContain("23");
  });
});

describe("counting", () => {
  it.each([
    [1, "1 odpowiedź."],
    [2, "2 odpowiedzi."],
    [5, "5 odpowiedzi."],
    [22, "22 odpowiedzi."],
  ])("writes %i answers in Polish as %s", (count, expected) => {
    expect(pl.consultation.resultsLead(count)).toContain(` ${expected}`);
  });

  it.each([
    [1, "1 atsakymas."],
    [2, "2 atsakymai."],
    [5, "5 atsakymai."],
    [10, "10 atsakymų."],
    [21, "21 atsakymas."],
    [22, "22 atsakymai."],
  ])("writes %i answers in Lithuanian as %s", (count, expected) => {
    expect(lt.consultation.resultsLead(count)).toContain(` ${expected}`);
  });

  it.each([
    [1, "1 răspuns."],
    [2, "2 răspunsuri."],
    [20, "20 de răspunsuri."],
    [101, "101 răspunsuri."],
  ])("writes %i answers in Romanian as %s", (count, expected) => {
    expect(ro.consultation.resultsLead(count)).toContain(` ${expected}`);
  });

  it("leaves no placeholder behind", () => {
    for (const [, messages] of TRANSLATIONS)
      for (const [path, leaf] of leaves(messages)) expect(said(path, leaf)).not.toContain("#");
  });
});

describe("spelling", () => {
  it("writes Romanian ș and ț with a comma, not a cedilla", () => {
    const text = leaves(ro).map(([path, leaf]) => said(path, leaf));
    expect(text.join(" ")).toMatch(/[șț]/);
    expect(text.filter((sentence) => /[şţŞŢ]/.test(sentence))).toEqual([]);
  });

  it("uses one way of writing each accented letter, so that searching finds it", () => {
    const text = TRANSLATIONS.flatMap(([, messages]) => leaves(messages).map(([path, leaf]) => said(path, leaf)));
    expect(text.filter((sentence) => sentence !== sentence.normalize("NFC"))).toEqual([]);
  });
});

/** Roughly how many beats an English word has: groups of vowels, without a silent ending. */
const syllables = (written: string): number => {
  const letters = written.toLowerCase().replace(/[^a-z]/g, "");
  const spoken = letters.replace(/(?:[^laeiouycgsxz]es|[^aeioutd]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};

/** The Flesch-Kincaid grade: a school year in the United States. Five more is about the age of the reader. */
const grade = (sentences: readonly string[]): number => {
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/)).filter((part) => /[a-z]/i.test(part));
  const beats = words.reduce((sum, each) => sum + syllables(each), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (beats / words.length) - 15.59;
};

describe("the English", () => {
  // The formula is for sentences: on fewer than five words, mostly labels and buttons, one long word swamps it.
  const sentences = leaves(en)
    .flatMap(([path, leaf]) => said(path, leaf).split(/(?<=[.?:])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length >= 5);

  it("can be measured: the measure knows a hard sentence from an easy one", () => {
    expect(grade(["The cat sat on the mat."])).toBeLessThan(2);
    expect(
      grade(["Notwithstanding statutory considerations, participation necessitates identification."]),
    ).toBeGreaterThan(15);
  });

  it("can be read at eleven", () => {
    expect(sentences.length).toBeGreaterThan(80);
    expect(grade(sentences) + 5).toBeLessThanOrEqual(11);
  });

  it("has no single sentence that asks for more than grade 9", () => {
    const hard = sentences.map((sentence) => [grade([sentence]).toFixed(1), sentence] as const);
    expect(hard.filter(([found]) => Number(found) > 9)).toEqual([]);
  });
});
