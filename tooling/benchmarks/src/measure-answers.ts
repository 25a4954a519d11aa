import { setTimeout as pause } from "node:timers/promises";
import { findPgbench, type Inserts, insertWithClient, insertWithPgbench } from "./bare-inserts.ts";
import { INSERT_STATEMENTS, valuesOf } from "./insert-statements.ts";
import type { LoadOrder, LoadResult } from "./load.ts";
import { aFolder, type Platform } from "./platform.ts";
import { makeLoad, processorSeconds } from "./processes.ts";
import type { Finding } from "./report.ts";
import { answersTo, CONCURRENCY, openConsultation, type Setting, WARD, withDatabase } from "./setting.ts";
import { cells, figure, ratioOf, type Spread, spreadOf } from "./spread.ts";

/** Node compiles what is used often while it runs; a server that has taken some thousand answers has settled. */
const WARM_UP_SECONDS = { quick: 3, thorough: 10 };

/** What each answer cost in processor time, in microseconds. */
type Cost = { readonly api: number; readonly postgres: number; readonly load: number };

/** Accepted answers a second through tRPC, beside bare inserts into the same table of the same server. */
export const measureAnswers = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const consultation = await openConsultation(platform);
  const answers = answersTo(consultation);
  const id = await withDatabase(platform, async (client) => {
    const found = await client.query<{ id: string }>("select id from consultation where slug = $1", [
      consultation.slug,
    ]);
    return found.rows[0]?.id ?? "";
  });
  const { safe, plain } = INSERT_STATEMENTS;
  const folder = aFolder();
  const inserts: Omit<Inserts, "statement"> = {
    values: valuesOf({ id, version: consultation.questionnaire.version, answers, ward: WARD }),
    socket: platform.socket,
    seconds: amount.seconds,
    folder: folder.path,
  };
  const pgbench = findPgbench();
  const bare = pgbench ? "pgbench" : "the bare pg client";
  const insert = (statement: string) =>
    pgbench ? insertWithPgbench(pgbench, { ...inserts, statement }) : insertWithClient({ ...inserts, statement });

  const submit = submitter(platform, { slug: consultation.slug, answers });
  await submit("warm", amount.quick ? WARM_UP_SECONDS.quick : WARM_UP_SECONDS.thorough);
  const [through, locked, unlocked, clients] = [[], [], [], []] as [number[], number[], number[], number[]];
  const [costs, medians, p99s, bareCosts] = [[], [], [], []] as [Cost[], number[], number[], number[]];
  try {
    for (let round = 1; round <= amount.rounds; round += 1) {
      await calm(platform);
      const { result, cost } = await submit(`round${round}`, amount.seconds);
      through.push(result.perSecond);
      costs.push(cost);
      medians.push(result.milliseconds.median);
      p99s.push(result.milliseconds.p99);
      await calm(platform);
      const before = processorSeconds(platform.pids.postgres);
      const rate = await insert(safe);
      locked.push(rate);
      // Until the connections of the bare client are counted as ended.
      await pause(500);
      bareCosts.push(((processorSeconds(platform.pids.postgres) - before) * 1e6) / (rate * amount.seconds));
      await calm(platform);
      unlocked.push(await insert(plain));
      if (pgbench) {
        await calm(platform);
        clients.push(await insertWithClient({ ...inserts, statement: safe }));
      }
      say(`round ${round}: ${figure(result.perSecond)} through tRPC, ${figure(rate)} by ${bare}`);
    }
  } finally {
    folder.remove();
  }
  const [trpc, bareLocked, barePlain] = [spreadOf(through), spreadOf(locked), spreadOf(unlocked)];
  const ratio = ratioOf(trpc, bareLocked);
  const costOf = (part: keyof Cost): Spread => spreadOf(costs.map((cost) => cost[part]));
  return {
    tables: [
      {
        title: "Accepted answers a second",
        columns: [`${CONCURRENCY} at a time`, "median", "least", "most"],
        rows: [
          ["through tRPC, consultations.submit", ...cells(trpc)],
          [`the same row by ${bare}, with the share lock`, ...cells(bareLocked)],
          [`a plain insert by ${bare}, without the lock`, ...cells(barePlain)],
          ...(pgbench ? [["the same row by the bare pg client, with the lock", ...cells(spreadOf(clients))]] : []),
          [`ratio, tRPC to ${bare} with the lock`, ...cells(ratio)],
          [`ratio, tRPC to ${bare}'s plain insert`, ...cells(ratioOf(trpc, barePlain))],
          ["time to an answer's reference, ms (median)", ...cells(spreadOf(medians))],
          ["time to an answer's reference, ms (99 of 100)", ...cells(spreadOf(p99s))],
        ],
        notes: [
          "Every reference was different, and the database had as many answers as were acknowledged. The target is a ratio of 0.35 to the same row with the lock.",
          "Bare clients send one row a statement. The API puts answers that come at the same moment into one statement, so they wait for the disk together; that is why PostgreSQL spends less on each of them below.",
        ],
      },
      {
        title: "Where an answer's time goes",
        columns: ["processor time an answer, µs", "median", "least", "most"],
        rows: [
          ["the API: HTTP, tRPC, the rules, the driver", ...cells(costOf("api"))],
          ["PostgreSQL", ...cells(costOf("postgres"))],
          ["making the load", ...cells(costOf("load"))],
          [`PostgreSQL, under ${bare}`, ...cells(spreadOf(bareCosts))],
        ],
        notes: [
          "One API process uses one processor for its own part, so that part sets the highest rate it can reach.",
        ],
      },
    ],
    data: { trpc, bareLocked, barePlain, barePg: clients, bare, ratio, costs, medians, p99s },
  };
};

/** Puts what is waiting to be written on the disk, so that no round pays for the one before it. */
const calm = (platform: Platform): Promise<unknown> => withDatabase(platform, (client) => client.query("checkpoint"));

/** Sends answers for some seconds, and makes sure that every one acknowledged is there once. */
const submitter = (platform: Platform, { slug, answers }: { slug: string; answers: unknown }) => {
  const run = Date.now().toString(36);
  return async (name: string, seconds: number): Promise<{ result: LoadResult; cost: Cost }> => {
    const keyPrefix = `bench-${run}-${name}-`;
    const body = { slug, submissionKey: "{key}", language: "en", answers, whereabouts: { kind: "ward", ...WARD } };
    const order: LoadOrder = {
      port: platform.ports.api,
      connections: CONCURRENCY,
      seconds,
      path: "/resident/trpc/consultations.submit",
      post: { body: JSON.stringify(body), keyPrefix },
      collect: '"reference":"([^"]+)"',
    };
    const spent = () => [processorSeconds(platform.pids.api), processorSeconds(platform.pids.postgres)] as const;
    const before = spent();
    const result = await makeLoad(order);
    const after = spent();
    const kept = await withDatabase(platform, async (client) => {
      const counted = await client.query<{ count: string }>(
        "select count(*) from response where submission_key like $1",
        [`sent:${keyPrefix}%`],
      );
      return Number(counted.rows[0]?.count);
    });
    const accepted = result.statuses[200] ?? 0;
    if (accepted !== result.answered || result.distinct !== accepted || kept !== accepted)
      throw new Error(
        `Of ${result.answered} answers sent, ${accepted} were accepted with ${result.distinct} references, and ${kept} are kept: ${JSON.stringify(result.statuses)}.`,
      );
    const each = (secondsSpent: number): number => (secondsSpent * 1e6) / accepted;
    return {
      result,
      cost: {
        api: each(after[0] - before[0]),
        postgres: each(after[1] - before[1]),
        load: each(result.processorSeconds),
      },
    };
  };
};
