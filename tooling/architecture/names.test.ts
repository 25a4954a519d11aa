import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone, packageNames, type SourceFile, topLevel } from "./checkout.ts";
import {
  OTHER_DOORS,
  PACKAGE_PROGRAMS,
  READS_ENVIRONMENT,
  SQL_ELSEWHERE,
  TEST_SUPPORT,
  TOP_LEVEL,
} from "./exceptions.ts";
import { checkFileName, checkFollowTheName, checkListed, checkTopLevel, checkWords } from "./names.ts";

const files = checkoutFiles();
const file = (path: string, text = ""): SourceFile => ({ path, text });

describe("a file or folder", () => {
  it("has a name that says what is inside", () => {
    expectNone(files.flatMap(checkFileName));
  });
  it.each([
    ["packages/surveys/src/utils.ts"],
    ["apps/api/src/lib/money.ts"],
    ["apps/staff/src/consultations/types.ts"],
    ["tooling/launch/helpers.test.ts"],
  ])("may not be called like %s", (path) => {
    expect(checkFileName(file(path))).toHaveLength(1);
  });
  it("may have such a word as a part of its name", () => {
    expect(checkFileName(file("apps/api/src/database/column-types.ts"))).toEqual([]);
  });
});

describe("the top level", () => {
  it("holds exactly what its list names", () => {
    expectNone(checkTopLevel(topLevel()));
  });
  it("is seen to hold too much, or too little", () => {
    const { LICENSE: _, ...others } = TOP_LEVEL;
    const names = [...Object.keys(others), "docs", ".github"];
    expect(checkTopLevel(names).map(({ where, what }) => `${where} ${what}`)).toEqual([
      "docs does not belong at the top level",
      "LICENSE is missing from the top level",
    ]);
  });
});

describe("one word", () => {
  it("leads through packages, API and sites", () => {
    expectNone(checkFollowTheName(files, packageNames(files)));
  });
  it("is missed where a folder is called otherwise", () => {
    const made = [
      "apps/api/src/petitions/router.ts",
      "apps/staff/src/petition/page.tsx",
      "apps/resident/src/petitions/page.tsx",
    ];
    const wheres = checkFollowTheName(
      made.map((path) => file(path)),
      ["petitions"],
    ).map(({ where }) => where);
    expect(wheres).toEqual(["apps/staff/src/petition"]);
    expect(checkFollowTheName([file("apps/api/src/polls/router.ts")], ["petitions"])).toHaveLength(1);
  });
});

describe("a list of exceptions", () => {
  it("names only what is there", () => {
    const lists = { OTHER_DOORS, PACKAGE_PROGRAMS, READS_ENVIRONMENT, SQL_ELSEWHERE, TEST_SUPPORT };
    expectNone(Object.entries(lists).flatMap(([name, list]) => checkListed(name, Object.keys(list), files)));
  });
  it("is seen to name what is gone", () => {
    expect(checkListed("A_LIST", ["apps/api/src/gone.ts"], files)).toHaveLength(1);
  });
});

describe("sources and documents", () => {
  it("leave nothing undone, switch nothing off, and name no machine", () => {
    expectNone(files.flatMap(checkWords));
  });
  // Put together here, so that this file does not hold them itself.
  it.each([
    [["TO", "DO: later"]],
    [["FIX", "ME"]],
    [["// @ts", "-ignore"]],
    [["it", '.only("a test")']],
    [["describe", '.skip("tests")']],
    [["it.concurrent", '.only("a test")']],
    [["describe.sk", 'ipIf(!data)("the figures")']],
    [["see ", "/work", "/main/README.md"]],
    [['"/home', '/anna/checkout"']],
    [["https://registry", ".example.org/zod"]],
  ])("are seen to hold %j", (parts) => {
    expect(checkWords(file("packages/surveys/src/answer.test.ts", parts.join("")))).toHaveLength(1);
  });
  it.each([
    'describe.skipIf(!data)("the figures (skipped without the open data folder)")',
    "https://example.org/work/places",
    "../work/places",
    "const query = list.skip(10);",
    "apps/api/home/page",
  ])("may hold %s", (text) => {
    expect(checkWords(file("packages/surveys/src/answer.test.ts", text))).toEqual([]);
  });
});
