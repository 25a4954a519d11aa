import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { openLog } from "@collaborative-communities/foundation";
import {
  type Answer,
  type Answers,
  pathOf,
  type Questionnaire,
  readForm,
  type Step,
  stepOf,
  writeForm,
} from "@collaborative-communities/surveys";
import { aRandomQuestionnaire, drawWith, keptAnswers } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectApi } from "../api.ts";
import { createSite } from "../site.ts";
import { partOf } from "./addresses.ts";

const ORIGIN = "http://localhost:3000";
const SURVEYS = 30;

/** What the API keeps between the pages of one person. */
const kept: { questionnaire: Questionnaire | undefined; answers: Answers } = { questionnaire: undefined, answers: {} };

const consultation = () => ({
  slug: "a-survey",
  plan: { title: "A survey" },
  questionnaire: kept.questionnaire,
  translations: {},
  takesAnswers: true,
});

const bodyOf = async (request: IncomingMessage): Promise<{ questionId: string; answer?: Answer }> => {
  let text = "";
  for await (const part of request) text += part;
  return JSON.parse(text || "{}") as { questionId: string; answer?: Answer };
};

/** The other end of the wire: it keeps what it is sent, as the API does, and decides nothing. */
const wire = createServer(async (request, response) => {
  const sent = await bodyOf(request);
  const name = /trpc\/([\w.]+)/.exec(request.url ?? "")?.[1] ?? "";
  if (name === "consultations.keepAnswer") {
    const { [sent.questionId]: _, ...others } = kept.answers;
    kept.answers = sent.answer === undefined ? others : { ...others, [sent.questionId]: sent.answer };
  }
  const said: Record<string, unknown> = {
    "consultations.read": consultation(),
    "consultations.preview": consultation(),
    "consultations.startDraft": { draftId: "draft-of-one-person" },
    "consultations.readDraft": { kind: "draft", answers: kept.answers, again: {}, gone: {} },
    "consultations.keepAnswer": { kept: true },
    "areas.map": { wards: [], attribution: "" },
  };
  response
    .writeHead(200, { "content-type": "application/json" })
    .end(JSON.stringify({ result: { data: said[name] ?? null } }));
});

let apiOrigin = "";
beforeAll(async () => {
  wire.listen(0, "127.0.0.1");
  await once(wire, "listening");
  apiOrigin = `http://127.0.0.1:${(wire.address() as AddressInfo).port}`;
});
afterAll(() => {
  wire.closeAllConnections();
  wire.close();
});

/** A site of its own for each survey: it holds what is asked for some seconds. */
const aSite = () => {
  const log = openLog({ service: "resident", level: "error", now: () => new Date(0), write: () => undefined });
  const config = {
    host: "127.0.0.1",
    port: 3000,
    apiOrigin,
    origin: ORIGIN,
    staffOrigin: "https://staff.example.org",
    hubIdleSeconds: 120,
    deployment: "production",
    logLevel: "error",
  } as const;
  const names = ["stylesheet", "characterCount", "keepTyped", "ranking", "sharing", "map"];
  const assets = Object.fromEntries(names.map((name) => [name, `/assets/${name}`]));
  return createSite({ api: connectApi(apiOrigin), config, assets: { ...assets, files: new Map() } as never }, log);
};

type Site = ReturnType<typeof aSite>;

const post = (site: Site, path: string, form: Readonly<Record<string, readonly string[]>>) =>
  site.request(path, {
    method: "POST",
    body: new URLSearchParams(Object.entries(form).flatMap(([name, values]) => values.map((one) => [name, one]))),
    headers: { origin: ORIGIN, cookie: "draft-a-survey=draft-of-one-person" },
  });

/** The key of the page that an address leads to. */
const keyAt = (path: string): string | undefined =>
  /\/questions\/([^/?]+)(?:\/(\d+))?/.exec(path)?.slice(1).filter(Boolean).join("#");

/** Any survey, in which every question may be skipped: this walk has no file to send. */
const aSurvey = (seed: number): Questionnaire => {
  const { questions, ...rest } = aRandomQuestionnaire(drawWith(seed));
  return { ...rest, questions: questions.map((one) => ({ ...one, required: false })) };
};

/** A form cannot be filled in with a file, which is sent by itself: that page is skipped. */
const formFor = ({ question }: Step, answer: Answer | undefined) => {
  const form = writeForm(question, answer, question.id);
  const read = readForm(question, form);
  return { form, answer: read.ok ? read.value : undefined };
};

/** Walks from the first page to the last as a browser without JavaScript does, answering what is asked. */
const walk = async (site: Site, start: string, questionnaire: Questionnaire, wanted: Answers) => {
  const walked: string[] = [];
  const said: Answers = {};
  let path = start;
  for (let key = keyAt(path); key !== undefined; key = keyAt(path)) {
    walked.push(key);
    expect(walked.length).toBeLessThan(200);
    const page = await site.request(path, { headers: { cookie: "draft-a-survey=draft-of-one-person" } });
    expect(page.status).toBe(200);
    const step = stepOf(questionnaire, said, key) as Step;
    const { form, answer } = formFor(step, wanted[key]);
    if (answer !== undefined) said[key] = answer;
    const html = await page.text();
    // A point is chosen on the page of the map, and is in the form only then; a place is declined among its ways.
    for (const name of Object.keys(form).filter((one) => !/\.(?:lat|lon)$/.test(one)))
      expect(html).toMatch(new RegExp(`name="${name.replaceAll(".", "\\.")}(?:\\.way)?"`));
    const answered = await post(site, path, form);
    expect(answered.status, await answered.clone().text()).toBe(303);
    path = answered.headers.get("location") as string;
  }
  return { walked, said, last: path };
};

describe("the pages of any survey", () => {
  it("come in the order of the answers' own way, in every round, and lead on to where a person lives", async () => {
    const lengths = new Set<number>();
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const questionnaire = aSurvey(seed);
      const wanted = keptAnswers(drawWith(seed * 7), questionnaire);
      Object.assign(kept, { questionnaire, answers: {} });
      const site = aSite();
      const started = await post(site, "/consultations/a-survey/start", { again: ["yes"] });
      const { walked, said, last } = await walk(site, started.headers.get("location") as string, questionnaire, wanted);
      expect(walked).toEqual(pathOf(questionnaire, said).map(({ key }) => key));
      expect(kept.answers).toEqual(said);
      expect(last).toBe("/consultations/a-survey/where");
      lengths.add(walked.length);
    }
    expect(lengths.size).toBeGreaterThan(5);
  }, 60_000);

  it("that are not on a person's way lead to the next one that is", async () => {
    let led = 0;
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const questionnaire = aSurvey(seed);
      Object.assign(kept, { questionnaire, answers: keptAnswers(drawWith(seed * 11), questionnaire) });
      const path = pathOf(questionnaire, kept.answers).map(({ key }) => key);
      const off = questionnaire.questions.find(({ id }) => !path.includes(id));
      if (!off) continue;
      const page = await aSite().request(`/consultations/a-survey/questions${partOf(off.id)}`, {
        headers: { cookie: "draft-a-survey=draft-of-one-person" },
      });
      const to = keyAt(page.headers.get("location") as string);
      expect([page.status, to === undefined || path.includes(to)]).toEqual([303, true]);
      led += 1;
    }
    expect(led).toBeGreaterThan(5);
  }, 60_000);
});

describe("a preview of any survey", () => {
  it("walks the same way as residents do, and keeps nothing", async () => {
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const questionnaire = aSurvey(seed);
      Object.assign(kept, { questionnaire, answers: {} });
      const site = aSite();
      const started = await site.request("/preview/a-key/questions");
      const wanted = keptAnswers(drawWith(seed * 13), questionnaire);
      const { walked, said, last } = await walk(site, started.headers.get("location") as string, questionnaire, wanted);
      expect(walked).toEqual(pathOf(questionnaire, said).map(({ key }) => key));
      expect(last).toMatch(/^\/preview\/a-key\/end/);
      expect(kept.answers).toEqual({});
    }
  }, 60_000);

  it("may be shown in a frame by the staff site alone, and no other page by anybody", async () => {
    kept.questionnaire = aSurvey(1);
    const site = aSite();
    const policyOf = async (path: string) => (await site.request(path)).headers.get("content-security-policy") ?? "";
    const [first] = kept.questionnaire.questions;
    expect(await policyOf(`/preview/a-key/questions/${first?.id}`)).toContain(
      "frame-ancestors https://staff.example.org",
    );
    for (const path of ["/consultations/a-survey/questions", "/reference", "/preview-key"])
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
  });
});
