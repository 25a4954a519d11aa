import {
  type Answer,
  type Answers,
  checkAnswers,
  importSurvey,
  type Question,
  type Questionnaire,
  tabulate,
} from "@collaborative-communities/surveys";
import { aRandomAnswer, aRandomQuestionnaire, drawWith } from "@collaborative-communities/surveys/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { type Officer, signInAsOfficer } from "./officer-calls.ts";
import { type Met, noneMet } from "./page-walk.ts";
import { tryOut } from "./random-preview.ts";
import { walkThrough } from "./random-walk.ts";
import { useStage } from "./stage.ts";
import { type Visit, visitWithoutScripts } from "./visit.ts";
import { visitInBrowser } from "./visit-in-browser.ts";

const PEOPLE = 3;

const stage = useStage({ withStaff: false });

const aSurvey = (seed: number): Questionnaire => ({ ...aRandomQuestionnaire(drawWith(seed)), version: 1 });
/** Whether not everybody is asked the same. */
const branches = ({ questions, sections = [] }: Questionnaire): boolean =>
  questions.some(({ showIf }) => showIf) || sections.some(({ showIf, repeat }) => showIf || repeat);

/** Each is a questionnaire, and the answers of some people to it; a failure names its own. */
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1)
  .filter((seed) => branches(aSurvey(seed)))
  .slice(0, 25);
/** Some of them, and those that ask for a file. */
const TRIED_OUT = SEEDS.filter(
  (seed, place) => place < 5 || aSurvey(seed).questions.some(({ kind, required }) => kind === "file" && required),
);
/** Some with much to type, to put in order, to share out and to send. */
const IN_BROWSER = [7, 10, 19, 21, 24, 29];
const personOf = (seed: number, person: number) => {
  const draw = drawWith(seed * 1_000 + person);
  return { draw, answerTo: (question: Question) => aRandomAnswer(draw, question) };
};

let officer: Officer;
const opened = new Map<number, { readonly id: string; readonly at: string }>();
beforeAll(async () => {
  officer = await signInAsOfficer(stage.platform);
  for (let from = 0; from < SEEDS.length; from += 5)
    await Promise.all(
      SEEDS.slice(from, from + 5).map(async (seed) => {
        const { id, slug } = await officer.open(`A survey of seed ${seed}`, aSurvey(seed));
        opened.set(seed, { id, at: `/consultations/${slug}` });
      }),
    );
});

const openedOf = (seed: number) => {
  const found = opened.get(seed);
  if (!found) throw new Error(`The survey of seed ${seed} is not open.`);
  return found;
};

/** What counts of what somebody kept: without what is hidden by going back. */
const countedOf = (questionnaire: Questionnaire, answers: Answers): Answers => {
  const checked = checkAnswers(questionnaire, answers);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.answers;
};

/** A file's own marks are the platform's; what is known of it beforehand is its name and its size. */
const known = (answer: Answer): Answer =>
  typeof answer === "object" && "kind" in answer && answer.kind === "file"
    ? { kind: "file", files: answer.files.map(({ name, size }) => ({ id: "", name, size, sha256: "" })) }
    : answer;
/** The database keeps the names within an answer in an order of its own, and answers come in any. */
const inOneOrder = (all: readonly Answers[]): string[] =>
  all
    .map((answers) => {
      const names = (_: string, value: unknown) =>
        typeof value === "object" && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
          : value;
      return JSON.stringify(Object.fromEntries(Object.entries(answers).map(([key, one]) => [key, known(one)])), names);
    })
    .sort();
const asData = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const exportedTo = async (id: string): Promise<Answers[]> => {
  const survey = importSurvey(JSON.parse(await officer.exported(id, "answers.json")));
  if (!survey.ok) throw new Error(survey.refusal.message);
  return survey.value.responses.map(({ answers }) => answers);
};

let keptWhileTyped = 0;
const all: Met & { hidden: number; people: number; brought: number } = {
  ...noneMet(),
  ...{ hidden: 0, people: 0, brought: 0 },
};

describe("any survey, answered without JavaScript", () => {
  it.each(SEEDS)(
    "of seed %i asks its pages in the order of the rules, counts and gives back what is on the way",
    async (seed) => {
      const { id, at } = openedOf(seed);
      const questionnaire = aSurvey(seed);
      const counted: Answers[] = [];
      for (let person = 1; person <= PEOPLE; person += 1) {
        const visit = visitWithoutScripts(stage.platform.resident);
        const { answers, met } = await walkThrough(visit, { at, questionnaire, ...personOf(seed, person) });
        await visit.say({ fields: { version: ["1"] } });
        expect(visit.path(), JSON.stringify(answers)).toMatch(/\/sent\//);
        counted.push(countedOf(questionnaire, answers));
        all.people += 1;
        all.hidden += Object.keys(answers).length - Object.keys(counted.at(-1) ?? {}).length;
        for (const name of Object.keys(met) as (keyof Met)[]) all[name] += met[name];
      }
      expect(await officer.counts(id)).toEqual(asData(tabulate(questionnaire, counted)));
      expect(inOneOrder(await exportedTo(id))).toEqual(inOneOrder(counted));

      // Brought in again, they are as many and the same; of a row with nothing in it there is nothing to bring in.
      const filled = counted.filter((answers) => Object.keys(answers).length > 0);
      const brought: Answers[] = [];
      for (const file of ["codes.csv", "labels.csv"]) {
        const { rowsAdded, bad } = await officer.bringIn(id, await officer.exported(id, file));
        expect([file, rowsAdded, bad.length]).toEqual([file, filled.length, counted.length - filled.length]);
        brought.push(...filled);
        expect(await officer.counts(id, "telephone")).toEqual(asData(tabulate(questionnaire, brought)));
        all.brought += rowsAdded;
      }
      expect(inOneOrder(await exportedTo(id))).toEqual(inOneOrder([...counted, ...brought]));
    },
  );

  it.each(TRIED_OUT)("of seed %i is tried out in the same order by colleagues, and nothing is kept", async (seed) => {
    const { id } = openedOf(seed);
    const before = await officer.responses(id);
    const visit = visitWithoutScripts(stage.platform.resident);
    const at = new URL(await officer.previewAddress(id)).pathname;
    const walked = await tryOut(visit, { at, questionnaire: aSurvey(seed), ...personOf(seed, 99) });
    expect(walked).toBeGreaterThan(0);
    expect(await officer.responses(id)).toBe(before);
    expect((await exportedTo(id)).length).toBe(before);
  });

  it("is shown in a frame by the staff site alone while it is tried out, and any other page by nobody", async () => {
    const { id, at } = openedOf(SEEDS[0] as number);
    const { resident, staff } = stage.platform;
    const policyOf = async (address: string) =>
      (await fetch(address)).headers.get("content-security-policy")?.split("; ") ?? [];
    const preview = `${resident}${new URL(await officer.previewAddress(id)).pathname}`;
    for (const address of [preview, `${preview}/questions`])
      expect(await policyOf(address)).toContain(`frame-ancestors ${staff}`);
    for (const path of [at, `${at}/check`, "/reference", "/preview-key"])
      expect(await policyOf(resident + path), path).toContain("frame-ancestors 'none'");
  });

  it("was turned back, refused, led on and hidden from often enough to prove anything", () => {
    expect(all.people).toBe(SEEDS.length * PEOPLE);
    const least = { pages: 500, refused: 50, turnedBack: 75, takenBack: 5, ledOn: 50, askedNew: 2, hidden: 10 };
    for (const [name, count] of Object.entries({ ...least, filesTakenBack: 3, roundsTakenOut: 5, brought: 100 }))
      expect(all[name as keyof typeof all], `${name} in ${JSON.stringify(all)}`).toBeGreaterThanOrEqual(count);
  });
});

describe("any survey, answered with JavaScript", () => {
  it.each(IN_BROWSER)("of seed %i asks the same pages in the same order, while what is typed is kept", async (seed) => {
    const { id, at } = openedOf(seed);
    const questionnaire = aSurvey(seed);
    const before = await exportedTo(id);
    const { page } = await stage.visitor();
    const [inBrowser, without] = [
      visitInBrowser(page, stage.platform.resident),
      visitWithoutScripts(stage.platform.resident),
    ];
    const walk = (visit: Visit) => walkThrough(visit, { at, questionnaire, ...personOf(seed, 7) });
    const [seen, same] = [await walk(inBrowser), await walk(without)];
    expect(seen).toEqual(same);
    for (const visit of [inBrowser, without]) {
      await visit.say({ fields: { version: ["1"] } });
      expect(visit.path()).toMatch(/\/sent\//);
    }
    const counted = countedOf(questionnaire, seen.answers);
    expect(inOneOrder(await exportedTo(id))).toEqual(inOneOrder([...before, counted, counted]));
    keptWhileTyped += inBrowser.keptWhileTyped();
  });

  it("kept what was typed often enough to prove anything", () => {
    expect(keptWhileTyped).toBeGreaterThan(5);
  });
});
