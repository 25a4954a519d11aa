import { setTimeout as pause } from "node:timers/promises";
import { aFolder, type Platform, startPlatform } from "./platform.ts";
import { childrenOf, makeLoad, megabytes } from "./processes.ts";
import type { Finding } from "./report.ts";
import { type Amount, answersTo, CONCURRENCY, openConsultation, WARD } from "./setting.ts";
import { cells, figure, spreadOf } from "./spread.ts";

const PARTS = ["start", "api", "resident", "staff", "postgres"] as const;
const NAMES: Readonly<Record<(typeof PARTS)[number], string>> = {
  start: "npm start's own part",
  api: "the API",
  resident: "the residents' site",
  staff: "the staff site",
  postgres: "PostgreSQL, all its processes",
};

const memoryOf = ({ pids }: Platform): number[] =>
  PARTS.map((part) =>
    [pids[part], ...(part === "postgres" ? childrenOf(pids[part]) : [])].reduce((sum, pid) => sum + megabytes(pid), 0),
  );

/** How long the whole takes to start, on an empty folder and on a used one, and the memory it takes. */
export const measureStart = async (amount: Amount, say: (line: string) => void): Promise<Finding> => {
  const [first, second, afterFirst, idle, busy] = [[], [], [], [], []] as [
    number[],
    number[],
    number[],
    number[][],
    number[][],
  ];
  for (let round = 1; round <= amount.rounds; round += 1) {
    const folder = aFolder();
    try {
      const fresh = await startPlatform(folder.path);
      first.push(fresh.readyAfter / 1000);
      await fresh.stop();
      const again = await startPlatform(folder.path);
      second.push(again.readyAfter / 1000);
      try {
        await pause(2_000);
        idle.push(memoryOf(again));
        await work(again, amount.seconds);
        busy.push(memoryOf(again));
      } finally {
        const began = performance.now();
        await again.stop();
        afterFirst.push((performance.now() - began) / 1000);
      }
      say(`round ${round}: first start ${figure(first.at(-1) ?? 0)} s, second ${figure(second.at(-1) ?? 0)} s`);
    } finally {
      folder.remove();
    }
  }
  const memory = (rounds: number[][], place: number) => spreadOf(rounds.map((round) => round[place] ?? Number.NaN));
  const total = (rounds: number[][]) => spreadOf(rounds.map((round) => round.reduce((sum, one) => sum + one, 0)));
  const row = (name: string, of: (rounds: number[][]) => ReturnType<typeof spreadOf>) => [
    name,
    ...[idle, busy].map((rounds) => figure(of(rounds).median)),
  ];
  return {
    tables: [
      {
        title: "Starting",
        columns: ["seconds, with everything installed and built", "median", "least", "most"],
        rows: [
          ["a first start: makes a database, migrates, seeds", ...cells(spreadOf(first))],
          ["a second start, which keeps the data", ...cells(spreadOf(second))],
          ["stopping", ...cells(spreadOf(afterFirst))],
        ],
        notes: ["From the command to “Ready”. A second start may take 10 seconds at most."],
      },
      {
        title: "Memory",
        columns: ["megabytes (proportional set size, median)", "idle", "after load"],
        rows: [
          ...PARTS.map((part, place) => row(NAMES[part], (rounds) => memory(rounds, place))),
          row("the whole", total),
        ],
        notes: [`The load: ${amount.seconds} s of answers and of consultation pages each, ${CONCURRENCY} at a time.`],
      },
    ],
    data: { first, second, stopping: afterFirst, parts: PARTS, idle, busy },
  };
};

const work = async (platform: Platform, seconds: number): Promise<void> => {
  const consultation = await openConsultation(platform);
  const body = {
    slug: consultation.slug,
    submissionKey: "{key}",
    answers: answersTo(consultation),
    whereabouts: { kind: "ward", ...WARD },
  };
  const post = { body: JSON.stringify(body), keyPrefix: "bench-memory-" };
  const load = { connections: CONCURRENCY, seconds };
  await makeLoad({ ...load, port: platform.ports.api, path: "/resident/trpc/consultations.submit", post });
  await makeLoad({ ...load, port: platform.ports.resident, path: `/consultations/${consultation.slug}` });
};
