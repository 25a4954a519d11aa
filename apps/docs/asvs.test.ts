import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const PAGE = fileURLToPath(new URL("./asvs.md", import.meta.url));

/**
 * Every requirement of OWASP ASVS 5.0.0 (OWASP Foundation, CC BY-SA 4.0) on levels 1 and 2, by section: the last part of
 * its id, with a star for level 1. Ids and levels alone are taken from the standard.
 */
const SECTIONS: Readonly<Record<string, string>> = {
  "1.1": "1 2",
  "1.2": "1* 2* 3* 4* 5* 6 7 8 9",
  "1.3": "1* 2* 3 4 5 6 7 8 9 10 11",
  "1.4": "1 2 3",
  "1.5": "1* 2",
  "2.1": "1* 2 3",
  "2.2": "1* 2* 3",
  "2.3": "1* 2 3 4",
  "2.4": "1",
  "3.2": "1* 2*",
  "3.3": "1* 2 3 4",
  "3.4": "1* 2* 3 4 5 6",
  "3.5": "1* 2* 3* 4 5",
  "3.7": "1 2",
  "4.1": "1* 2 3",
  "4.2": "1",
  "4.3": "1 2",
  "4.4": "1* 2 3 4",
  "5.1": "1",
  "5.2": "1* 2* 3",
  "5.3": "1* 2*",
  "5.4": "1 2 3",
  "6.1": "1* 2 3",
  "6.2": "1* 2* 3* 4* 5* 6* 7* 8* 9 10 11 12",
  "6.3": "1* 2* 3 4",
  "6.4": "1* 2* 3 4",
  "6.5": "1 2 3 4 5",
  "6.6": "1 2 3",
  "6.8": "1 2 3 4",
  "7.1": "1 2 3",
  "7.2": "1* 2* 3* 4*",
  "7.3": "1 2",
  "7.4": "1* 2* 3 4 5",
  "7.5": "1 2",
  "7.6": "1 2",
  "8.1": "1* 2",
  "8.2": "1* 2* 3",
  "8.3": "1*",
  "8.4": "1",
  "9.1": "1* 2* 3*",
  "9.2": "1* 2 3 4",
  "10.1": "1 2",
  "10.2": "1 2",
  "10.3": "1 2 3 4",
  "10.4": "1* 2* 3* 4* 5* 6 7 8 9 10 11",
  "10.5": "1 2 3 4 5",
  "10.6": "1 2",
  "10.7": "1 2 3",
  "11.1": "1 2",
  "11.2": "1 2 3",
  "11.3": "1* 2* 3",
  "11.4": "1* 2 3 4",
  "11.5": "1",
  "11.6": "1",
  "12.1": "1* 2 3",
  "12.2": "1* 2*",
  "12.3": "1 2 3 4",
  "13.1": "1",
  "13.2": "1 2 3 4 5",
  "13.3": "1 2",
  "13.4": "1* 2 3 4 5",
  "14.1": "1 2",
  "14.2": "1* 2 3 4",
  "14.3": "1* 2 3",
  "15.1": "1* 2 3",
  "15.2": "1* 2 3",
  "15.3": "1* 2 3 4 5 6 7",
  "16.1": "1",
  "16.2": "1 2 3 4 5",
  "16.3": "1 2 3 4",
  "16.4": "1 2 3",
  "16.5": "1 2 3",
  "17.1": "1",
  "17.2": "1 2 3 4",
  "17.3": "1 2",
};

const REQUIRED = Object.entries(SECTIONS).flatMap(([section, ids]) =>
  ids.split(" ").map((id) => ({ id: `v5.0.0-${section}.${id.replace("*", "")}`, level: id.endsWith("*") ? "1" : "2" })),
);

const text = readFileSync(PAGE, "utf8");
const rows = [...text.matchAll(/^\| (v5\.0\.0-[\d.]+) +\| (\d) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, id = "", level = "", short = "", how = ""]) => ({ id, level, short, how }),
);

describe("the table of OWASP ASVS 5.0.0", () => {
  it("has every requirement of levels 1 and 2 once, in order, with its level, and no other", () => {
    expect(REQUIRED.length).toBe(253);
    expect(rows.map(({ id, level }) => ({ id, level }))).toEqual(REQUIRED);
  });

  it("answers each: met with what shows it, or why not", () => {
    for (const { id, how } of rows) {
      expect(how, id).toMatch(/^(?:Met|Partly|Not met|Deployment|Not applicable): \S/);
      if (how.startsWith("Met:") && !how.includes("below, under")) {
        const links = [...how.matchAll(/\]\(([^)#]+)/g)].map(([, path]) => path as string);
        // What the language itself gives needs no link.
        if (id !== "v5.0.0-1.4.1") expect(links.length, id).toBeGreaterThan(0);
        for (const path of links) expect(existsSync(resolve(dirname(PAGE), path)), `${id}: ${path}`).toBe(true);
      }
    }
  });

  it("counts its answers rightly", () => {
    for (const answer of ["Met", "Partly", "Not met", "Deployment", "Not applicable"]) {
      const count = rows.filter(({ how }) => how.startsWith(`${answer}:`)).length;
      expect(text).toMatch(new RegExp(`^\\| ${answer} +\\| ${count} +\\|`, "m"));
    }
  });

  it("is attributed", () => {
    expect(text).toContain("OWASP Foundation under CC BY-SA 4.0");
  });
});
