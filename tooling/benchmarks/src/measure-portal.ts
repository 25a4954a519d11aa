import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BarePages } from "./bare-pages.ts";
import { bytesOf, type Page } from "./measure-pages.ts";
import { aFolder } from "./platform.ts";
import { freePorts, processorSeconds, startServer } from "./processes.ts";
import type { Finding } from "./report.ts";
import { openConsultation, type Setting, withDatabase } from "./setting.ts";
import { cells, figure, ratioOf, spreadOf } from "./spread.ts";

const ACTIVITIES = 1_000;
const [TIMES, TIMES_WHEN_QUICK] = [100, 20];
const WARM_UP = 15;

/** A thousand activities like the seeded one that is open, with its whole plan each, opened on days of their own. */
const addActivities = `
  insert into consultation (id, slug, state, plan, questionnaire, closes_at, opened_at, preview_key, created_at,
    revision, demonstration, changed_at, design, progress)
  select gen_random_uuid(), 'measured-' || n, 'open', plan || jsonb_build_object('title', 'Measured activity ' || n),
    questionnaire, closes_at, opened_at, 'measured-' || n, created_at - n * interval '1 minute', 1, true, changed_at,
    design, progress
  from consultation, generate_series(1, ${ACTIVITIES}) n where slug = $1`;

/**
 * How long the portal takes for a page with all of a thousand activities, drawn anew each time: what a visitor typed to
 * look for is never held. Beside it the same bytes by a bare Hono, which neither asks, draws nor compresses.
 */
export const measurePortal = async ({ platform, amount, say }: Setting): Promise<Finding> => {
  const { slug } = await openConsultation(platform);
  await withDatabase(platform, async (client) => {
    await client.query(addActivities, [slug]);
    await client.query("vacuum analyze consultation");
  });
  const headers = { accept: "text/html", "accept-encoding": "br, gzip" };
  const page = (name: string, path: string): Page => ({ name, path, headers });
  const pages = [
    page("all 1,000, drawn anew", "/consultations?words=measured&all=yes"),
    page("all 1,000, held some seconds", "/consultations?phase=open&all=yes"),
    page("a page of 20 of them, drawn anew", "/consultations?words=measured"),
  ];
  const folder = aFolder();
  const [port = 0] = await freePorts(1);
  const bytes = await Promise.all(pages.map((each) => bytesOf(platform, each)));
  const order: BarePages = {
    port,
    pages: pages.map((_, place) => {
      const file = join(folder.path, String(place));
      writeFileSync(file, bytes[place]?.body ?? "");
      return { path: `/${place}`, file, headers: bytes[place]?.headers ?? {} };
    }),
  };
  const stopBare = await startServer("bare-pages.ts", order);
  try {
    const timed = async (at: number, path: string): Promise<number> => {
      const from = performance.now();
      const answer = await fetch(`http://127.0.0.1:${at}${path}`, { headers });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
      return performance.now() - from;
    };
    const found = pages.map(() => ({ ours: [] as number[], bare: [] as number[], cost: [] as number[] }));
    const spent = (): number => processorSeconds(platform.pids.resident) + processorSeconds(platform.pids.api);
    const times = amount.quick ? TIMES_WHEN_QUICK : TIMES;
    for (let time = -WARM_UP; time < times; time += 1)
      for (const [place, { path }] of pages.entries()) {
        const ours = await timed(platform.ports.resident, path);
        const bare = await timed(port, `/${place}`);
        if (time < 0) continue;
        found[place]?.ours.push(ours);
        found[place]?.bare.push(bare);
      }
    // Ticks of the processor are too coarse for one page, so ten are asked for together.
    for (let round = 0; round < amount.rounds + 2; round += 1)
      for (const [place, { path }] of pages.entries()) {
        const before = spent();
        for (let time = 0; time < 10; time += 1) await timed(platform.ports.resident, path);
        found[place]?.cost.push((spent() - before) * 100);
      }
    const rows = pages.flatMap(({ name }, place) => {
      const { ours, bare, cost } = found[place] ?? { ours: [], bare: [], cost: [] };
      say(`${name}: ${figure(spreadOf(ours).median)} ms`);
      return [
        [`${name} (${figure(bytes[place]?.body.length ?? 0)} bytes)`, ...cells(spreadOf(ours))],
        ["  the same bytes by bare Hono", ...cells(spreadOf(bare))],
        ["  ratio", ...cells(ratioOf(spreadOf(ours), spreadOf(bare)))],
        ["  processor time, site and API together", ...cells(spreadOf(cost))],
      ];
    });
    return {
      tables: [
        {
          title: `The portal with ${figure(ACTIVITIES)} activities`,
          columns: ["milliseconds a page, one at a time", "median", "least", "most"],
          rows,
          notes: ["Whole answers: the search in the database, the API, the drawing, Brotli and the way back."],
        },
      ],
      data: pages.map(({ name, path }, place) => ({ name, path, ...found[place] })),
    };
  } finally {
    await stopBare();
    folder.remove();
  }
};
