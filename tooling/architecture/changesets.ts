import { type Finding, readManifest, type SourceFile } from "./checkout.ts";

const isChangeset = ({ path }: SourceFile): boolean =>
  /^\.changeset\/[^/]+\.md$/.test(path) && path !== ".changeset/README.md";

/** A changeset names packages that are published: with one that is not beside them, no version can be made of any. */
export const checkChangesets = (files: readonly SourceFile[]): readonly Finding[] => {
  const published = new Set(
    files
      .filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path))
      .map(readManifest)
      .filter((manifest) => manifest.private !== true)
      .map(({ name }) => name),
  );
  return files.filter(isChangeset).flatMap(({ path, text }) => {
    const head = /^---\n(.*?)---\n/s.exec(text)?.[1] ?? "";
    const named = [...head.matchAll(/^"?([^":\n]+)"?: *(?:patch|minor|major)$/gm)].map(([, name = ""]) => name);
    const remedy = "Name the packages of packages/ that are published, each with patch, minor or major, and no others.";
    if (named.length === 0) return [{ where: path, what: "names no package", remedy }];
    return named
      .filter((name) => !published.has(name))
      .map((name) => ({ where: path, what: `names ${name}, which is not published`, remedy }));
  });
};
