import { parseArgs } from "node:util";
import { closingMoment, Step } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import { recordFact } from "../../audit/index.ts";
import { ConfigError, readConfig } from "../../config.ts";
import { openDatabase } from "../../database/connect.ts";
import { startEmbedded } from "../../database/embedded.ts";
import { migrateToLatest } from "../../database/migrate.ts";
import { StartError } from "../../database/start-error.ts";
import type { Database } from "../../database/tables.ts";
import { addGenerated } from "../answers/responses-repository.ts";
import { consultationBy, type KeptConsultation, listConsultations } from "../repository.ts";
import { type GeneratedResponse, generateResponses } from "./generate.ts";

// The command line of the generator: `pnpm generate --consultation <slug> --count 1000000 --seed 7`. Interrupted, it
// has kept whole batches; the same command run again adds what is missing, because the same seed makes the same answers.

const BATCH = 5_000;
/** Batches on their way to the database at one time: it writes some while the next is being made. */
const AT_ONCE = 2;
const HOW = "For example: pnpm generate --consultation draft-collaborative-communities-framework --count 1000 --seed 7";

/** A reason to add nothing, in one sentence for the person at the keyboard. */
class NothingAdded extends Error {}

type Order = { readonly slug: string; readonly count: number; readonly seed: number };

const readOrder = (args: string[]): Order => {
  const whole = (name: string, text: string, least: number, most: number): number => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new NothingAdded(`--${name} must be a whole number from ${least} to ${most}, not "${text}". ${HOW}`);
  };
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args, options: { consultation: text, count: text, seed: text } });
    if (!values.consultation) throw new NothingAdded(`Say which consultation the answers are for. ${HOW}`);
    return {
      slug: values.consultation,
      count: whole("count", values.count ?? "1000", 1, 10_000_000),
      seed: whole("seed", values.seed ?? "1", 0, 2 ** 32 - 1),
    };
  } catch (error) {
    throw error instanceof NothingAdded ? error : new NothingAdded(`${(error as Error).message} ${HOW}`);
  }
};

/** Answers come between the opening and today, or the closing where that is earlier; none is from the future. */
function* responsesTo(consultation: KeptConsultation, { count, seed }: Order, now: Date): Generator<GeneratedResponse> {
  const { slug, questionnaire, openedAt, closedAt, plan } = consultation;
  if (!openedAt) throw new NothingAdded(`"${slug}" has not opened yet, so nobody can have answered it.`);
  const moments = [now, closedAt, closingMoment(plan)].flatMap((moment) => moment?.getTime() ?? []);
  const last = new Date(Math.min(...moments) - 1);
  const [from, to] = [toLocalDate(openedAt), toLocalDate(last)];
  for (const response of generateResponses({ slug, questionnaire, count, seed, from, to }))
    yield response.receivedAt <= last ? response : { ...response, receivedAt: last };
}

function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const format = (count: number): string => Math.round(count).toLocaleString("en-GB");

/** Shows how far it has come: over and over on one line of a terminal, now and then in a file. */
const progress = (total: number) => {
  let shown = 0;
  return (done: number): void => {
    const line = `${format(done)} of ${format(total)}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === total ? "\n" : ""}`);
    else if (done - shown >= total / 10 || done === total) console.log(line);
    else return;
    shown = done;
  };
};

const main = async (): Promise<void> => {
  const order = readOrder(process.argv.slice(2));
  const config = readConfig(process.env);
  if (config.deployment === "production")
    throw new NothingAdded("Made-up answers are for demonstrations and measurements; none are added in production.");
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir });
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const { db, close } = await openDatabase<Database>(connection, { maxConnections: AT_ONCE + 1 });
    try {
      await migrateToLatest(db);
      const consultation = await consultationBy(db, { slug: order.slug });
      if (!consultation) {
        const there = (await listConsultations(db, Step.options)).map(({ slug }) => slug);
        throw new NothingAdded(
          `There is no consultation called "${order.slug}"; ${there.length > 0 ? `there is ${there.join(", ")}` : "none has opened yet: run npm start once"}.`,
        );
      }
      const show = progress(order.count);
      const began = performance.now();
      let [added, done] = [0, 0];
      const batches = inBatches(responsesTo(consultation, order, new Date()), BATCH);
      // Each takes the next batch when it has kept its last; they share one generator, so none is made twice.
      const keep = async (): Promise<void> => {
        for (const batch of batches) {
          const kept = await addGenerated(db, consultation.id, consultation.questionnaire.version, batch);
          added += kept;
          done += batch.length;
          show(done);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, keep));
      await recordFact(db, {
        at: new Date(),
        personId: null,
        post: null,
        what: "response/generated",
        about: consultation.id,
        details: { added, seed: order.seed },
      });
      const seconds = (performance.now() - began) / 1000;
      console.log(
        `Added ${format(added)} made-up answers to "${order.slug}" (${format(order.count - added)} were there already) in ${seconds.toFixed(1)} s: ${format(order.count / seconds)} a second.`,
      );
    } finally {
      await close();
    }
  } finally {
    await embedded?.release();
  }
};

main().catch((error: unknown) => {
  const isForPeople = [NothingAdded, ConfigError, StartError].some((kind) => error instanceof kind);
  console.error(isForPeople ? (error as Error).message : error);
  process.exitCode = 1;
});
