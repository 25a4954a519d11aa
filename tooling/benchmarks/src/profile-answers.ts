import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aFolder, startPlatform } from "./platform.ts";
import { makeLoad } from "./processes.ts";
import type { Finding } from "./report.ts";
import { type Amount, answersTo, CONCURRENCY, openConsultation, WARD } from "./setting.ts";
import { figure } from "./spread.ts";

type Frame = { readonly functionName: string; readonly url: string };
type Profile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/** What runs without a file of its own is put down to who called it. */
const partOf = ({ functionName, url }: Frame): string | undefined => {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (dependency) return dependency;
  const own = /\/((?:apps|packages)\/[^/]+)\/src\//.exec(url)?.[1];
  if (own) return own;
  if (url.startsWith("node:"))
    return `Node: ${
      url
        .slice(5)
        .replace(/^internal\//, "")
        .split("/")[0]
    }`;
  return /garbage/.test(functionName) ? "collecting garbage" : undefined;
};

/** Where the API's processor time goes while it takes answers: self time by package. Not part of a comparison. */
export const profileAnswers = async (amount: Amount): Promise<Finding> => {
  const folder = aFolder();
  try {
    const [before, after] = [await profileOf(folder.path, 0), await profileOf(folder.path, amount.seconds)];
    // What starting costs is in both.
    const parts = [...after].map(([part, time]) => [part, Math.max(0, time - (before.get(part) ?? 0))] as const);
    const total = parts.reduce((sum, [, time]) => sum + time, 0);
    const shown = parts.sort(([, one], [, other]) => other - one).slice(0, 20);
    return {
      tables: [
        {
          title: "The API's own time while it takes answers",
          columns: ["part", "share of self time, %"],
          rows: shown.map(([part, time]) => [part, figure((time / total) * 100)]),
          notes: [
            "By Node's sampling profiler, whose own cost is in it. Node: stream_base_commons is the writing to sockets.",
          ],
        },
      ],
      data: Object.fromEntries(parts),
    };
  } finally {
    folder.remove();
  }
};

const profileOf = async (dataDir: string, seconds: number): Promise<Map<string, number>> => {
  const profiles = aFolder();
  try {
    const NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=${profiles.path}`;
    const platform = await startPlatform(dataDir, { NODE_OPTIONS });
    try {
      if (seconds > 0) {
        const consultation = await openConsultation(platform);
        const whereabouts = { kind: "ward", ...WARD };
        const body = { slug: consultation.slug, submissionKey: "{key}", answers: answersTo(consultation), whereabouts };
        await makeLoad({
          port: platform.ports.api,
          connections: CONCURRENCY,
          seconds,
          path: "/resident/trpc/consultations.submit",
          post: { body: JSON.stringify(body), keyPrefix: "bench-profile-" },
        });
      }
    } finally {
      await platform.stop();
    }
    const name = readdirSync(profiles.path).find((file) => file.includes(`.${platform.pids.api}.`));
    return selfTimes(JSON.parse(readFileSync(join(profiles.path, name ?? ""), "utf8")) as Profile);
  } finally {
    profiles.remove();
  }
};

const selfTimes = ({ nodes, samples, timeDeltas }: Profile): Map<string, number> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const times = new Map<string, number>();
  for (const [place, sample] of samples.entries()) {
    if (byId.get(sample)?.callFrame.functionName === "(idle)") continue;
    let part: string | undefined;
    for (let id: number | undefined = sample; id !== undefined && part === undefined; id = parents.get(id)) {
      const node = byId.get(id);
      part = node && partOf(node.callFrame);
    }
    const whose = part ?? "the engine";
    times.set(whose, (times.get(whose) ?? 0) + (timeDeltas[place] ?? 0));
  }
  return times;
};
