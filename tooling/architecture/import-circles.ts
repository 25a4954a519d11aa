import { posix } from "node:path";
import { type Finding, isTypeScript, type SourceFile } from "./checkout.ts";
import { importsOf } from "./scan-source.ts";

/** The files each file asks for by a relative path, types too. */
const asksIn = (files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ specifier }) => specifier.startsWith("."))
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
    ]),
  );

/** Files that ask for one another, straight or round a corner: neither can be understood or changed alone. */
export const checkImportCircles = (files: readonly SourceFile[]): readonly Finding[] => {
  const asks = asksIn(files.filter((file) => isTypeScript(file) && /^(?:apps|packages)\/[^/]+\/src\//.test(file.path)));
  /** The shortest way from a file back to itself. */
  const circleOf = (start: string): readonly string[] | undefined => {
    const ways: string[][] = [[start]];
    const seen = new Set<string>();
    for (const way of ways)
      for (const next of asks.get(way.at(-1) ?? "") ?? []) {
        if (next === start) return [...way, start];
        if (!seen.has(next)) ways.push([...way, next]);
        seen.add(next);
      }
    return undefined;
  };
  return [...asks.keys()].flatMap((path) => {
    const circle = circleOf(path);
    if (!circle) return [];
    const what = `asks for itself, by ${circle.slice(1).join(" → ")}`;
    return [{ where: path, what, remedy: "Move what both need into a file of its own, which asks for neither." }];
  });
};
