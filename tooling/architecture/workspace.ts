import { at, type Finding, readManifest, type SourceFile } from "./checkout.ts";

/** One version of everything, and exactly that one. */
export const checkCatalog = (file: SourceFile): readonly Finding[] => {
  const catalog = /^catalog:\n((?:[ #].*\n|\n)*)/m.exec(file.text);
  const entries = [...(catalog?.[1] ?? "").matchAll(/^ {2}"?([^":\n]+)"?: *(.+)$/gm)];
  const remedy = "Pin the exact version that was tested, such as 1.2.3, in pnpm-workspace.yaml.";
  if (entries.length === 0) return [{ where: file.path, what: "has no catalog", remedy }];
  return entries
    .filter(([, , version = ""]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version.trim()))
    .map(([, name, version]) => ({ where: file.path, what: `${name} is “${version}”`, remedy }));
};

/** What we install is pinned. A peer dependency is a range, so that whoever installs a package keeps one copy of it. */
const FIELDS = ["dependencies", "devDependencies", "optionalDependencies"];

/** Every package.json is MIT, and takes its versions from the catalog. */
export const checkManifestRules = (file: SourceFile): readonly Finding[] => {
  const manifest = readManifest(file);
  const licence: Finding[] =
    manifest.license === "MIT"
      ? []
      : [{ where: file.path, what: "is not under the MIT licence", remedy: 'Write "license": "MIT".' }];
  const versions = FIELDS.flatMap((field) =>
    Object.entries((manifest[field] as Record<string, string> | undefined) ?? {})
      .filter(([, version]) => version !== "catalog:" && version !== "workspace:^")
      .map(([name, version]) => ({
        where: `${file.path} ${field}`,
        what: `${name} is “${version}”`,
        remedy: 'Write "catalog:", and pin the version in pnpm-workspace.yaml; for a package of ours "workspace:^".',
      })),
  );
  return [...licence, ...versions];
};

/** The lockfile holds no address, so that it installs from whichever registry a machine uses. */
export const checkLockfile = (file: SourceFile): readonly Finding[] =>
  [...file.text.matchAll(/(?:https?|git\+\w+|ssh):\/\/\S+|^\s+tarball:.*/gm)].map((match) => ({
    where: at(file, match.index),
    what: `holds an address, ${match[0].trim()}`,
    remedy:
      "Remove the lockfile's entry and run `pnpm install` with a registry that pnpm needs no tarball address for.",
  }));
