import { type Finding, readManifest, type SourceFile } from "./checkout.ts";

/** The names between the two lines at the head of a change note. */
const namedIn = (text: string): readonly string[] =>
  [...(/^---\n([\s\S]*?)\n?---/.exec(text)?.[1] ?? "").matchAll(/^"([^"]+)"/gm)].map(([, name = ""]) => name);

/** A change note that names anything but published packages stops the release of all of them. */
export const checkChangesets = (files: readonly SourceFile[]): readonly Finding[] => {
  const published = new Set(
    files
      .filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path))
      .map(readManifest)
      .filter((manifest) => manifest.private !== true)
      .map(({ name }) => name),
  );
  return files
    .filter(({ path }) => /^\.changeset\/(?!README)[^/]+\.md$/.test(path))
    .flatMap(({ path, text }) =>
      namedIn(text)
        .filter((name) => !published.has(name))
        .map((name) => ({
          where: path,
          what: `names ${name}, which is not published`,
          remedy: "Name only published packages: for others nothing is to be noted.",
        })),
    );
};
