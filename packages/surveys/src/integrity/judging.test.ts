import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import {
  checkTranslation,
  clusterTexts,
  DEFAULT_BURST_RULES,
  type DuplicateCandidate,
  findBursts,
  findDuplicates,
  foldText,
  gatherClusters,
  type InSteps,
  pairDuplicates,
  pairsInSteps,
  writeTranslation,
} from "../index.ts";

const at = (hour: number, answers: number) => ({ from: new Date(Date.UTC(2026, 5, 10, hour)), answers });

describe("an unusually busy hour", () => {
  it("is one with far more answers than this consultation's other hours", () => {
    const quiet = Array.from({ length: 12 }, (_, hour) => at(hour, 1 + (hour % 3)));
    expect(findBursts([...quiet, at(13, 60)])).toEqual({ usual: 2, from: 20, bursts: [at(13, 60)] });
  });
  it("is none in a consultation that is busy all the time", () => {
    const busy = Array.from({ length: 12 }, (_, hour) => at(hour, 300 + hour));
    expect(findBursts(busy).bursts).toEqual([]);
  });
  it("is none of a few answers, however quiet it was before: eighteen in a library are nobody's trick", () => {
    expect(findBursts([at(9, 1), at(10, 1), at(11, 18)]).bursts).toEqual([]);
  });
  it("does not become usual by being long: three busy hours among many are all found, in the order of time", () => {
    const quiet = Array.from({ length: 9 }, (_, hour) => at(hour, 2));
    expect(findBursts([at(22, 90), at(20, 80), ...quiet, at(21, 100)]).bursts).toEqual([
      at(20, 80),
      at(21, 100),
      at(22, 90),
    ]);
  });
  it("is not made by nights in which nobody answered", () => {
    const nights = Array.from({ length: 100 }, (_, hour) => at(hour, 0));
    expect(findBursts([...nights, at(101, 30), at(102, 31)])).toMatchObject({ usual: 30.5, bursts: [] });
    expect(findBursts([])).toEqual({ usual: 0, from: DEFAULT_BURST_RULES.hour.least, bursts: [] });
  });
});

describe("texts that are gathered one by one", () => {
  const LETTER = "Please keep the library open because it is the only warm place for many older people in our town";
  it("make the same clusters as all of them together, and name those that are the very same", () => {
    const texts = [
      { id: "1", text: LETTER },
      { id: "2", text: LETTER.toUpperCase() },
      { id: "3", text: `${LETTER}, and my mother reads there` },
      { id: "4", text: "The bus to the hospital should run on Sundays too, for nurses and visitors" },
    ];
    const gathered = gatherClusters();
    for (const text of texts) gathered.add(text);
    expect(gathered.clusters()).toEqual([{ ids: ["1", "2", "3"], identical: ["1", "2"] }]);
    expect(clusterTexts(texts)).toEqual([{ text: LETTER, ids: ["1", "2", "3"], identical: 2 }]);
  });
});

describe("the same name and home", () => {
  const smith = (id: string, answers: string): DuplicateCandidate => ({
    id,
    channel: id === "a" ? "web" : "paper",
    receivedOn: "2026-06-10",
    marks: { name: "smith", postcode: "home", answers },
  });
  it("T14: is put before a person even where the answers differ, and nothing is left out by it", () => {
    expect(findDuplicates([smith("a", "one"), smith("b", "other")])).toEqual([
      { ids: ["a", "b"], channels: ["paper", "web"], grounds: ["same-home-and-name"] },
    ]);
  });
  it("is looked at as well where two answers carry the number of one paper form", () => {
    const form = (id: string): DuplicateCandidate => ({
      id,
      channel: "paper",
      receivedOn: "2026-06-10",
      marks: { form: "T-0007" },
    });
    expect(findDuplicates([form("1"), form("2")]).map(({ grounds }) => grounds)).toEqual([["same-form"]]);
  });
});

describe("a group that may be one person", () => {
  const home = (id: string, receivedOn: string, marks: DuplicateCandidate["marks"]): DuplicateCandidate => ({
    id,
    channel: "web",
    receivedOn,
    marks: { postcode: "home", ...marks },
  });
  it("is looked at two by two, the earlier beside the later, and only those that share a ground themselves", () => {
    const group = [
      home("c", "2026-06-12", { name: "b", words: "w" }),
      home("a", "2026-06-10", { name: "a" }),
      home("b", "2026-06-11", { name: "a", words: "w" }),
    ];
    expect(pairDuplicates(group)).toEqual([
      { earlier: "a", later: "b", grounds: ["same-home-and-name"] },
      { earlier: "b", later: "c", grounds: ["same-home-and-words"] },
    ]);
  });
  it("of hundreds is looked at each beside the next, so that a person can finish", () => {
    const many = Array.from({ length: 300 }, (_, at) => home(String(at).padStart(3, "0"), "2026-06-10", { name: "a" }));
    expect(pairDuplicates(many)).toHaveLength(299);
  });
});

describe("the translation of what somebody wrote", () => {
  const draft = yes(writeTranslation(undefined, { text: " The bench is broken. ", by: "ana" }));
  it("is a draft until somebody else has checked it", () => {
    expect(draft).toEqual({ text: "The bench is broken.", status: "draft", by: "ana" });
    expect(no(checkTranslation(draft, { text: draft.text, by: "ana" })).code).toBe("surveys/translation-own");
    expect(yes(checkTranslation(draft, { text: "The bench is broken", by: "jan" }))).toEqual({
      text: "The bench is broken",
      status: "checked",
      by: "ana",
      checkedBy: "jan",
    });
  });
  it("is a draft again once other words are written, and stays checked where the words are the same", () => {
    const checked = yes(checkTranslation(draft, { text: draft.text, by: "jan" }));
    expect(yes(writeTranslation(checked, { text: draft.text, by: "eva" }))).toBe(checked);
    expect(yes(writeTranslation(checked, { text: "A bench broke.", by: "eva" })).status).toBe("draft");
  });
  it("may come from a program, and then says so until a person writes or checks it", () => {
    const machine = { text: "Bench broken.", status: "machine", by: undefined } as const;
    expect(yes(writeTranslation(machine, { text: "Bench broken.", by: "eva" })).status).toBe("draft");
    expect(yes(checkTranslation(machine, { text: "A bench is broken.", by: "eva" })).status).toBe("checked");
  });
  it("is refused where there is nothing to read or to check, or where it is too long", () => {
    expect(no(writeTranslation(undefined, { text: " ", by: "ana" })).code).toBe("surveys/translation-empty");
    expect(no(checkTranslation(undefined, { text: "Yes", by: "ana" })).code).toBe("surveys/translation-missing");
    expect(no(writeTranslation(undefined, { text: "x".repeat(10_001), by: "ana" })).code).toBe(
      "surveys/translation-too-long",
    );
  });
});

describe("folding", () => {
  it.each([
    ["Sofia Łukasz", "sofia lukasz"],
    ["Ștefan Țîrlea, Mărășești", "stefan tirlea marasesti"],
    ["Žydrūnė Šimėnaitė", "zydrune simenaite"],
    ["Đặng Ørsted", "dang orsted"],
  ])("T84: finds %s as %s", (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });
});

describe("looking for campaigns among many texts", () => {
  /** Copies of one letter, each with three words of its own: nearly every pair of them is alike. */
  const comparisonsAmong = (many: number): number => {
    const gathered = gatherClusters();
    const letter = "please keep the evening bus because people who work late at the port have no other way to get home";
    for (let number = 0; number < many; number += 1)
      gathered.add({
        id: String(number).padStart(6, "0"),
        text: `${letter} from house ${number} street ${number * 7}`,
      });
    expect(gathered.clusters().map(({ ids }) => ids.length)).toEqual([many]);
    return gathered.compared();
  };

  it("takes about ten times the work for ten times the texts, and not a hundred times, also where all are alike", () => {
    const [few, many] = [comparisonsAmong(300), comparisonsAmong(3_000)];
    expect(few).toBeGreaterThan(300);
    expect(many / few).toBeLessThanOrEqual(12);
    expect(many).toBeLessThanOrEqual(3_000 * 32);
  });

  it("comes back after every few thousand texts or answers, so that nobody has to wait for all of it", () => {
    const gathered = gatherClusters();
    for (let number = 0; number < 6_000; number += 1)
      gathered.add({
        id: String(number).padStart(6, "0"),
        text: `eight words of which number ${number % 5_999} is its own`,
      });
    const candidates = Array.from(
      { length: 6_000 },
      (_, number): DuplicateCandidate => ({
        id: String(number).padStart(6, "0"),
        channel: "web",
        receivedOn: "2026-06-10",
        marks: { contact: "one", name: "one", postcode: "one", words: "one" },
      }),
    );
    const stepsOf = <Result>(steps: InSteps<Result>): { steps: number; result: Result } => {
      for (let number = 0; ; number += 1) {
        const step = steps.next();
        if (step.done) return { steps: number, result: step.value };
      }
    };
    const [clusters, pairs] = [stepsOf(gathered.inSteps()), stepsOf(pairsInSteps(candidates))];
    expect(clusters.steps).toBeGreaterThanOrEqual(32 * 2);
    expect(clusters.result).toEqual(gathered.clusters());
    expect(pairs.steps).toBeGreaterThanOrEqual(3 * 3);
    expect(pairs.result).toEqual(pairDuplicates(candidates));
    expect(pairs.result).toHaveLength(5_999);
  });
});
