import { mayRunConsultations } from "@collaborative-communities/consultations";
import { SPREADSHEET } from "@collaborative-communities/surveys";
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { actingIn, atOneMoment, recordFact } from "../audit/index.ts";
import { consultationBy, type KeptConsultation, versionsOf } from "../consultations/index.ts";
import type { House, SignedIn } from "../context.ts";
import { sessionIn, whoIs } from "../sign-in/index.ts";
import { answersTo } from "./repository.ts";
import { streamOf, takePlace } from "./send-stream.ts";
import {
  type AnswersOf,
  answersAsCsv,
  answersAsJson,
  answersAsSheets,
  answersForSpss,
  codebookAsCsv,
} from "./write-answers.ts";
import { zipOf } from "./zip-stream.ts";

/** The files there are, by the last part of their addresses. */
const MEDIA_TYPES = {
  "codes.csv": "text/csv; charset=utf-8",
  "labels.csv": "text/csv; charset=utf-8",
  "spss.csv": "text/csv; charset=utf-8",
  "codebook.csv": "text/csv; charset=utf-8",
  "spss.sps": "text/plain; charset=utf-8",
  "answers.json": "application/json",
  "answers.ods": SPREADSHEET.mediaType,
} as const;
type File = keyof typeof MEDIA_TYPES;
const isFile = (name: string): name is File => Object.hasOwn(MEDIA_TYPES, name);

type Questionnaires = Awaited<ReturnType<typeof versionsOf>>[number]["questionnaire"][];

const piecesOf = (
  file: File,
  chosen: Questionnaires[number],
  all: Questionnaires,
  answersOf: AnswersOf,
  csv: string,
) => {
  switch (file) {
    case "codes.csv":
      return answersAsCsv(chosen, { written: "codes" }, answersOf);
    case "labels.csv":
      return answersAsCsv(chosen, { written: "labels" }, answersOf);
    case "spss.csv":
      return answersAsCsv(chosen, { written: "codes", onOneLine: true }, answersOf);
    case "answers.json":
      return answersAsJson(all, answersOf);
    case "answers.ods":
      return zipOf([
        { name: "mimetype", text: SPREADSHEET.mediaType },
        { name: "META-INF/manifest.xml", text: SPREADSHEET.manifest },
        { name: "content.xml", text: answersAsSheets(all, answersOf) },
      ]);
    case "codebook.csv":
      return [codebookAsCsv(all)];
    case "spss.sps":
      return [answersForSpss(chosen, csv)];
  }
};

/** Sends one file, read in one moment of the database; that it was taken is on record before any of it is read. */
const send = async (house: House, c: Call, asked: { by: SignedIn; consultation: KeptConsultation; file: File }) => {
  const { by, consultation, file } = asked;
  const all = (await versionsOf(house.db, consultation.id)).map(({ questionnaire }) => questionnaire);
  const wanted = Number(c.req.query("version") ?? consultation.questionnaire.version);
  const chosen = all.find(({ version }) => version === wanted);
  if (!chosen) return c.text("There is no such version.", 404);
  const done = takePlace();
  if (!done) return c.text("Other exports are being written. Try again in a minute.", 503, { "Retry-After": "60" });
  try {
    await recordFact(house.db, {
      at: house.now(),
      ...actingIn(by, mayRunConsultations),
      what: "response/exported",
      about: consultation.id,
      details: { file, version: chosen.version },
    });
  } catch (error) {
    done();
    throw error;
  }
  const nameOf = (last: File): string => `${consultation.slug}-v${chosen.version}-${last}`;
  c.header("Content-Type", MEDIA_TYPES[file]);
  c.header("Content-Disposition", `attachment; filename="${nameOf(file)}"`);
  return c.body(
    streamOf(done, (give) =>
      atOneMoment(house.db, async (moment) => {
        const answersOf: AnswersOf = (questionnaire) => answersTo(moment, consultation.id, questionnaire);
        for await (const piece of piecesOf(file, chosen, all, answersOf, nameOf("spss.csv"))) await give(piece);
      }),
    ),
  );
};

/** The answers as files, for staff who run consultations. Each is written while it is sent. */
export const staffExports = (house: House): Hono => {
  const routes = new Hono();
  routes.get("/:id/:file", async (c) => {
    if (c.req.method === "HEAD") return c.text("Ask for all of it.", 405, { Allow: "GET" });
    const secret = sessionIn(house, c);
    const by = secret ? await whoIs(house, secret) : undefined;
    if (!by) return c.text("Sign in to continue.", 401);
    if (!mayRunConsultations(by)) return c.text("Your posts do not allow this.", 403);
    const [id, file] = [z.uuid().safeParse(c.req.param("id")), c.req.param("file")];
    const consultation = id.success ? await consultationBy(house.db, { id: id.data }) : undefined;
    if (!consultation || !isFile(file)) return c.text("There is nothing here.", 404);
    return send(house, c, { by, consultation, file });
  });
  return routes;
};
