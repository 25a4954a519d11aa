import { type Finding, type Manifest, readManifest, type SourceFile } from "./checkout.ts";
import { SCOPE } from "./links.ts";
import { scan } from "./scan-source.ts";

const EXEMPLAR = "packages/foundation shows the shape.";

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const built = (file: string) => ({ types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` });

const EXPORTS = {
  ".": "./src/index.ts",
  "./testing": "./src/testing.ts",
  "./package.json": "./package.json",
};
const PUBLISHED = { ".": built("index"), "./testing": built("testing"), "./package.json": "./package.json" };

/** What a package.json must say, beside what is only asked of a published one. */
const checkManifest = (manifest: Manifest, folder: string): string[] => {
  const { description = "", engines, files, exports, publishConfig } = manifest as Record<string, unknown>;
  const faults: [boolean, string][] = [
    [manifest.name !== `${SCOPE}${folder}`, `its name is not ${SCOPE}${folder}`],
    [!/^\d+\.\d+\.\d+$/.test(String(manifest.version)), "it has no version"],
    [String(description).length < 20, "its description is missing or says nothing"],
    [manifest.type !== "module", 'it is not "type": "module"'],
    [manifest.sideEffects !== false, 'it does not say "sideEffects": false'],
  ];
  if (manifest.private !== true)
    faults.push(
      [!same(engines, { node: ">=20" }), 'its engines are not { "node": ">=20" }'],
      [!same(files, ["dist", "README.md", "LICENSE"]), "its files are not dist, README.md, LICENSE"],
      [!same(exports, EXPORTS), "its exports do not point at src/index.ts, src/testing.ts and package.json"],
      [
        !same(publishConfig, { access: "public", exports: PUBLISHED }),
        "its publishConfig does not make it public with the same exports from dist, types first",
      ],
    );
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
};

/** The public surface is a list of names, and nothing else, so that it can be read and compared. */
export const checkIndex = (text: string): string[] => {
  const { withoutComments: code, bare } = scan(text);
  const rest = code.replace(/export\s+(?:type\s+)?\{[^}]*\}\s*from\s*"\.\/[^"]+";/g, "").trim();
  const faults: string[] = [];
  if (/export\s*\*/.test(bare)) faults.push("src/index.ts hands on everything of a file (export *)");
  if (/\bdefault\b/.test(bare)) faults.push("src/index.ts has a default export");
  if (rest !== "" && faults.length === 0)
    faults.push(`src/index.ts holds more than named re-exports: “${rest.slice(0, 60)}”`);
  return faults;
};

const checkReadme = (text: string, isPublished: boolean): string[] => {
  const faults: [boolean, string][] = [
    [!/^# @[^\n]+\n\nExists so that /.test(text), "its README does not begin with its name and “Exists so that …”"],
    [!(isPublished ? /^```ts$/m : /^```tsx?$/m).test(text), "its README has no ```ts example"],
    [!/What it does not do/.test(text), "its README does not say “What it does not do”"],
  ];
  return faults.filter(([isFault]) => isFault).map(([, fault]) => fault);
};

/** Holds one folder of packages/ against the one shape a package has. */
export const checkPackageShape = (folder: string, files: readonly SourceFile[]): readonly Finding[] => {
  const own = new Map(
    files.flatMap(({ path, text }) =>
      path.startsWith(`packages/${folder}/`) ? [[path.slice(`packages/${folder}/`.length), text] as const] : [],
    ),
  );
  const manifest = readManifest({ path: "package.json", text: own.get("package.json") ?? "{}" });
  const isPublished = manifest.private !== true;
  const needed = ["README.md", "src/index.ts", ...(isPublished ? ["src/testing.ts", "LICENSE"] : [])];
  const faults = [
    ...needed.filter((file) => !own.has(file)).map((file) => `it has no ${file}`),
    ...checkManifest(manifest, folder),
    ...checkIndex(own.get("src/index.ts") ?? ""),
    ...(own.has("README.md") ? checkReadme(own.get("README.md") ?? "", isPublished) : []),
  ];
  if (![...own.keys()].some((file) => /^src\/.*\.test\.tsx?$/.test(file))) faults.push("it has no test");
  if (own.has("LICENSE") && !own.get("LICENSE")?.startsWith("MIT License")) faults.push("its LICENSE is not MIT");
  return faults.map((what) => ({ where: `packages/${folder}`, what, remedy: EXEMPLAR }));
};
