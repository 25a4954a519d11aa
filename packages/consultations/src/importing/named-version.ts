import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { foldText } from "@collaborative-communities/surveys";

type SheetRow = { readonly line: number; readonly cells: readonly string[] };

/** Headings of a column that holds the version each row answers. */
const COLUMNS = new Set(["version", "questionnaire version", "version of the questions"]);

/** A heading that names the version itself, as our templates have it: “Version 2”. */
const NAMED = /^(?:questionnaire )?version (\d{1,6})$/;

const written = (versions: readonly number[]): string =>
  versions.length < 2 ? String(versions[0]) : `${versions.slice(0, -1).join(", ")} and ${versions.at(-1)}`;

/** Whether a column says which version was answered, and so holds no answer. */
export const namesVersion = (heading: string): boolean => {
  const name = foldText(heading);
  return COLUMNS.has(name) || NAMED.test(name);
};

/**
 * The version a file itself says it answers: in a heading, “Version 2”, or in a column “Version” in which every row has
 * the same. Nothing where the file does not say.
 * @returns a refusal where a cell is no version, or where one file names several
 */
export const versionNamed = ([head, ...rows]: readonly SheetRow[]): Result<number | undefined> => {
  const found = new Set<number>();
  for (const [at, heading] of (head?.cells ?? []).entries()) {
    const name = foldText(heading);
    const inHeading = NAMED.exec(name)?.[1];
    if (inHeading !== undefined) found.add(Number(inHeading));
    if (!COLUMNS.has(name)) continue;
    for (const { line, cells } of rows) {
      const cell = (cells[at] ?? "").trim();
      if (cell === "") continue;
      const version = /^(?:version )?(\d{1,6})$/i.exec(cell)?.[1];
      if (version === undefined)
        return refuse(
          "consultation/import-no-version",
          `Line ${line} says version “${cell.slice(0, 40)}”. Write the number of the version alone, like 2.`,
          { field: "file" },
        );
      found.add(Number(version));
    }
  }
  if (found.size < 2) return ok([...found][0]);
  const versions = [...found].sort((one, other) => one - other);
  return refuse(
    "consultation/import-several-versions",
    `The file names versions ${written(versions)} of the questions. Divide it: a file holds answers to one version.`,
    { field: "file" },
  );
};

/**
 * The version a file is read by: the one it names itself; else the one that was chosen; else the newest.
 * @returns a refusal where the file names one and another was chosen, or one that was never asked
 */
export const importedVersion = (
  sheet: readonly SheetRow[],
  versions: { readonly newest: number; readonly chosen?: number | undefined },
): Result<{ version: number; by: "file" | "chosen" | "newest" }> => {
  const named = versionNamed(sheet);
  if (!named.ok) return named;
  const { newest, chosen } = versions;
  if (named.value === undefined)
    return ok({ version: chosen ?? newest, by: chosen === undefined ? "newest" : "chosen" });
  if (named.value < 1 || named.value > newest)
    return refuse(
      "consultation/import-unknown-version",
      `The file says it answers version ${named.value} of the questions, and there is none. The newest is version ${newest}. Put the heading right.`,
      { field: "file" },
    );
  if (chosen !== undefined && chosen !== named.value)
    return refuse(
      "consultation/import-other-version",
      `The file says it answers version ${named.value} of the questions, and you chose version ${chosen}. Choose version ${named.value}, or put the heading of the file right.`,
      { field: "version" },
    );
  return ok({ version: named.value, by: "file" });
};
