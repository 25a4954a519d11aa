import { posix } from "node:path";
import { at, type Finding, isTest, type Manifest, type SourceFile } from "./checkout.ts";
import { PACKAGE_PROGRAMS, TEST_SUPPORT } from "./exceptions.ts";
import { FIELD_LIBRARIES, LAYERS, type Layer, LINKS, SCOPE, TEST_LIBRARIES } from "./links.ts";
import { importsOf } from "./scan-source.ts";

type LayerName = keyof typeof LAYERS;
type Place = { readonly layer: LayerName; readonly unit: string; readonly home: string };

/** Where in the picture a path belongs; none for the files of the top level. */
const placeOf = (path: string): Place | undefined => {
  const [group, unit = ""] = path.split("/");
  const home = `${group}/${unit}`;
  if (group === "tooling") return { layer: "tooling", unit, home: "tooling" };
  if (group === "apps") return unit in LAYERS ? { layer: unit as LayerName, unit, home } : undefined;
  if (group !== "packages") return undefined;
  return { layer: unit === "foundation" || unit === "ui" ? unit : "domain", unit, home };
};

const kindOf = (unit: string): string =>
  ["foundation", "ui", "api", "resident", "staff", "docs"].includes(unit) ? unit : "domain";

const libraryOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

type Use = {
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** Whether the file is a test, or holds builders that tests use. */
  readonly by?: "test" | "builder" | undefined;
};

const judgeOwnPackage = (
  { layer, unit }: Place,
  { specifier, typeOnly, by }: Use,
): Omit<Finding, "where"> | undefined => {
  const [used = "", subpath] = specifier.slice(SCOPE.length).split("/");
  const { packages, types }: Layer = LAYERS[layer];
  if (used === unit)
    return { what: `imports its own package, ${specifier}`, remedy: "Import the file by its relative path." };
  if (types.includes(used))
    return typeOnly
      ? undefined
      : { what: `imports code of apps/${used}`, remedy: "Write `import type`: only types of the API may leave it." };
  const listed = unit in LINKS && used in (LINKS[unit] ?? {});
  if (!packages.includes(kindOf(used)) && !(layer === "domain" && listed)) {
    if (kindOf(used) !== "domain" || layer !== "domain")
      return {
        what: `${layer} may not use ${used}`,
        remedy:
          "Keep to LAYERS in tooling/architecture/links.ts: move the rule down into a package, or hand the value over as an argument.",
      };
    return {
      what: `${unit} uses ${used}, which is not listed`,
      remedy:
        "Refer to it by id, or hand the value over as an argument. If the link earns its place, add it with its reason to LINKS in tooling/architecture/links.ts.",
    };
  }
  if (subpath === "testing" && !by)
    return { what: `imports ${specifier}`, remedy: "Builders are for *.test.ts, *.testing.ts and testing.ts alone." };
  return undefined;
};

const judgeLibrary = ({ layer, unit }: Place, { specifier, typeOnly, by }: Use): Omit<Finding, "where"> | undefined => {
  const library = libraryOf(specifier);
  const rules: Layer = LAYERS[layer];
  const kept = rules.notLibraries?.[library];
  if (kept !== undefined && !typeOnly) return { what: `imports ${library}`, remedy: `Leave it out: ${kept}.` };
  if (!rules.libraries || rules.libraries.includes(library) || library in (FIELD_LIBRARIES[unit] ?? {}))
    return undefined;
  if (by === "test" && (TEST_LIBRARIES.includes(library) || library.startsWith("node:"))) return undefined;
  return library.startsWith("node:")
    ? {
        what: `imports ${library}`,
        remedy: "A package does no I/O: take the value as an argument and read it in apps/.",
      }
    : {
        what: `imports ${library}`,
        remedy: `${layer} may use ${rules.libraries.join(", ")}. A library made for a package's field, where it earns its place, is listed with its reason in FIELD_LIBRARIES in tooling/architecture/links.ts.`,
      };
};

const judge = (place: Place, use: Use) =>
  use.specifier.startsWith(SCOPE) ? judgeOwnPackage(place, use) : judgeLibrary(place, use);

/** Holds the imports of one file against the layers. */
export const checkLayers = (file: SourceFile): readonly Finding[] => {
  const place = placeOf(file.path);
  if (!place) return [];
  const inTest = isTest(file) || file.path in TEST_SUPPORT;
  const isProgram = file.path in PACKAGE_PROGRAMS;
  const by = inTest ? "test" : /[./]testing\.ts$/.test(file.path) ? "builder" : undefined;
  return importsOf(file.text).flatMap(({ specifier, typeOnly, index }): Finding[] => {
    const where = at(file, index);
    if (specifier.startsWith(".")) {
      const target = posix.join(posix.dirname(file.path), specifier);
      if (target.startsWith(`${place.home}/`)) return [];
      return [
        {
          where,
          what: `reaches into ${target}`,
          remedy: `Import a package by its name (${SCOPE}…), never by a path that leaves ${place.home}.`,
        },
      ];
    }
    if (isProgram && specifier.startsWith("node:")) return [];
    const found = judge(place, { specifier, typeOnly, by });
    return found ? [{ where, ...found }] : [];
  });
};

/** Holds what a package.json of packages/ installs for others against the layers. */
export const checkDependencies = (file: SourceFile, manifest: Manifest): readonly Finding[] => {
  const place = placeOf(file.path);
  if (!place || !file.path.startsWith("packages/")) return [];
  return ["dependencies", "peerDependencies", "optionalDependencies"].flatMap((field) =>
    Object.keys((manifest[field] as object | undefined) ?? {}).flatMap((specifier): Finding[] => {
      const found = judge(place, { specifier, typeOnly: false });
      return found ? [{ where: `${file.path} ${field}`, ...found }] : [];
    }),
  );
};
