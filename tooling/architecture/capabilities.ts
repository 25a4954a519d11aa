import { posix } from "node:path";
import { at, type Finding, isTest, isTypeScript, type SourceFile } from "./checkout.ts";
import { OTHER_DOORS, PAST_THE_DOOR, READS_ENVIRONMENT, SQL_ELSEWHERE } from "./exceptions.ts";
import { importsOf, scan } from "./scan-source.ts";

const API = "apps/api/src/";

/** "consultations" of apps/api/src/consultations/router.ts; none for the files of src itself. */
const capabilityOf = (path: string): string | undefined =>
  path.startsWith(API) && path.slice(API.length).includes("/") ? path.slice(API.length).split("/")[0] : undefined;

const SQL =
  /\.\s*(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\s*\(|(?<![\w$.])sql\s*(?:<[^`]*>)?\s*(?:`|\.\s*(?:raw|table|ref|id)\b)/g;

const maySpeakSql = (path: string): boolean =>
  /repository\.ts$|\/tables\.ts$/.test(path) || path.startsWith(`${API}database/`) || path in SQL_ELSEWHERE;

/** SQL stands in repositories, tables and the database folder, so that what a rule reads and writes can be found. */
export const checkSql = (file: SourceFile): readonly Finding[] => {
  if (!file.path.startsWith("apps/") || !isTypeScript(file) || isTest(file) || maySpeakSql(file.path)) return [];
  return [...scan(file.text).bare.matchAll(SQL)].map(({ index }) => ({
    where: at(file, index),
    what: "speaks SQL",
    remedy: "Move the query into the capability's repository.ts, with a name that says what it fetches or saves.",
  }));
};

/** Only config files read the environment, so that one place says which settings there are. */
export const checkEnvironment = (file: SourceFile): readonly Finding[] => {
  if (!/^(?:apps|packages)\//.test(file.path) || !isTypeScript(file) || isTest(file)) return [];
  if (file.path in READS_ENVIRONMENT) return [];
  const { bare, withoutComments } = scan(file.text);
  return [
    ...bare.matchAll(/\bprocess\s*\.\s*env\b|\bimport\s*\.\s*meta\s*\.\s*env\b/g),
    ...withoutComments.matchAll(/\benv\b[^;]*\bfrom\s*"node:process"/g),
  ].map(({ index }) => ({
    where: at(file, index),
    what: "reads the environment",
    remedy:
      "Add the setting to config.ts and take it as an argument. A file that must read it is listed with its reason in READS_ENVIRONMENT in tooling/architecture/exceptions.ts.",
  }));
};

const isPastTheDoor = (from: string, to: string): boolean =>
  `${from} → ${to}` in PAST_THE_DOOR || `${from} → */${posix.basename(to)}` in PAST_THE_DOOR;

/** Another capability is asked through its index.ts. */
export const checkDoors = (file: SourceFile): readonly Finding[] => {
  if (!file.path.startsWith(API)) return [];
  const from = capabilityOf(file.path);
  return importsOf(file.text).flatMap(({ specifier, index }): Finding[] => {
    if (!specifier.startsWith(".")) return [];
    const target = posix.join(posix.dirname(file.path), specifier);
    const to = capabilityOf(target);
    if (to === undefined || to === from || to === "database" || target === `${API}${to}/index.ts`) return [];
    if (target in OTHER_DOORS || isPastTheDoor(file.path, target)) return [];
    return [
      {
        where: at(file, index),
        what: `goes past the door of ${to}, to ${posix.basename(target)}`,
        remedy: "Ask through the capability's index.ts (add there what others may ask), or refer to it by id.",
      },
    ];
  });
};

/** Two capabilities that ask one another cannot be understood or changed alone. */
export const checkCircles = (files: readonly SourceFile[]): readonly Finding[] => {
  const asks = new Map<string, Set<string>>();
  for (const file of files) {
    const from = capabilityOf(file.path);
    if (from === undefined || isTest(file)) continue;
    for (const { specifier, typeOnly } of importsOf(file.text)) {
      const to = specifier.startsWith(".") && capabilityOf(posix.join(posix.dirname(file.path), specifier));
      if (to && to !== from && !typeOnly) asks.set(from, (asks.get(from) ?? new Set()).add(to));
    }
  }
  const leadsTo = (from: string, goal: string, seen: ReadonlySet<string>): boolean =>
    [...(asks.get(from) ?? [])].some(
      (next) => next === goal || (!seen.has(next) && leadsTo(next, goal, new Set([...seen, next]))),
    );
  return [...asks.keys()]
    .filter((name) => leadsTo(name, name, new Set([name])))
    .map((name) => ({
      where: `${API}${name}`,
      what: "asks a capability that asks it in turn",
      remedy: "Let one of the two know the other by id only, or move what both need into a package.",
    }));
};

const ROUTER_REMEDY =
  "A router is a table of contents, one line a procedure: who may call · what it takes · the service that does it. Move the rest into a service, which asks the repository.";

/** A router only says who may call what: no statements, no branches, no SQL, no repository. */
export const checkRouter = (file: SourceFile): readonly Finding[] => {
  if (!file.path.startsWith(API) || !file.path.endsWith("/router.ts")) return [];
  const { bare } = scan(file.text);
  const found = (index: number, what: string): Finding => ({ where: at(file, index), what, remedy: ROUTER_REMEDY });
  return [
    ...importsOf(file.text)
      .filter(({ specifier }) => /repository\.ts$|tables\.ts$|\/database\/|^kysely$|^pg$/.test(specifier))
      .map(({ index, specifier }) => found(index, `imports ${specifier}`)),
    ...[...bare.matchAll(/=>\s*\{/g)].map(({ index }) => found(index, "has a procedure of several statements")),
    ...[...bare.matchAll(/\b(?:if|for|while|switch|try|throw)\b\s*[({n]/g)].map(({ index }) =>
      found(index, "decides something"),
    ),
    ...[...bare.matchAll(/\bctx\s*\.\s*db\s*\.\s*\w+\s*\(/g)].map(({ index }) => found(index, "asks the database")),
  ];
};
