import { posix } from "node:path";
import type { Finding, SourceFile } from "./checkout.ts";
import { type Export, exportsOf } from "./scan-source.ts";

/** The doors of a package, by the name one imports: "." is the package itself. */
const DOORS = { ".": "src/index.ts", "./testing": "src/testing.ts", "./examples": "src/examples.tsx" };

const kindsOf = (entry: Export, from: string, files: ReadonlyMap<string, string>): readonly string[] => {
  if (entry.from === undefined) return [entry.kind];
  if (entry.kind === "type") return ["type"];
  const target = posix.join(posix.dirname(from), entry.from);
  const kinds = exportsOf(files.get(target) ?? "")
    .filter(({ name }) => name === entry.local)
    .flatMap((one) => kindsOf(one, target, files));
  return kinds.length > 0 ? kinds : ["not found"];
};

const describeDoor = (file: string, files: ReadonlyMap<string, string>): string[] => {
  const kinds = new Map<string, Set<string>>();
  for (const entry of exportsOf(files.get(file) ?? ""))
    for (const kind of kindsOf(entry, file, files))
      kinds.set(entry.name, (kinds.get(entry.name) ?? new Set()).add(kind));
  return [...kinds]
    .map(([name, those]) => `${name}: ${[...those].sort().reverse().join(" and ")}`)
    .sort((one, other) => (one < other ? -1 : 1));
};

/** What a package offers: the names behind each of its doors, sorted, each with its kind. */
export const surfaceOf = (folder: string, files: readonly SourceFile[]): string => {
  const home = `packages/${folder}/`;
  const own = new Map(
    files.flatMap(({ path, text }) => (path.startsWith(home) ? [[path.slice(home.length), text] as const] : [])),
  );
  return Object.entries(DOORS)
    .filter(([, file]) => own.has(file))
    .map(
      ([door, file]) =>
        `${door}\n${describeDoor(file, own)
          .map((line) => `  ${line}\n`)
          .join("")}`,
    )
    .join("\n");
};

export const surfaceFile = (folder: string): string => `tooling/architecture/surfaces/${folder}.txt`;

/** Holds what a package offers against what was written down. */
export const checkSurface = (folder: string, offered: string, written: string | undefined): readonly Finding[] => {
  if (offered === written) return [];
  const [now, before] = [offered, written ?? ""].map((text) =>
    text.split("\n").filter((line) => line.startsWith("  ")),
  );
  const added = now?.filter((line) => !before?.includes(line)).map((line) => `+ ${line.trim()}`) ?? [];
  const gone = before?.filter((line) => !now?.includes(line)).map((line) => `- ${line.trim()}`) ?? [];
  const change = [...gone, ...added].join(", ") || "another order or door";
  return [
    {
      where: surfaceFile(folder),
      what: written === undefined ? "is not there yet" : `no longer tells what packages/${folder} offers: ${change}`,
      remedy:
        "If this is meant, run `pnpm --filter @collaborative-communities/architecture surfaces`, and `pnpm changeset` to tell those who use the package. A name that is gone breaks them.",
    },
  ];
};
