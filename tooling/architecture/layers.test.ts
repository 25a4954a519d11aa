import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone, isTypeScript, readManifest } from "./checkout.ts";
import { checkDependencies, checkLayers } from "./layers.ts";
import { FIELD_LIBRARIES, LINKS } from "./links.ts";
import { importsOf } from "./scan-source.ts";

const files = checkoutFiles();
const whats = (path: string, text: string) => checkLayers({ path, text }).map(({ what }) => what);
const own = "@collaborative-communities";

describe("a layer", () => {
  it("uses only the layers below it and the libraries it may", () => {
    expectNone(files.filter(isTypeScript).flatMap(checkLayers));
  });
  it("installs only what it may use", () => {
    const manifests = files.filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path));
    expectNone(manifests.flatMap((file) => checkDependencies(file, readManifest(file))));
  });
  it("has no link in the list that nobody uses any more", () => {
    const isUsed = (unit: string, specifier: string) =>
      files.some(({ path, text }) => path.startsWith(`packages/${unit}/src/`) && text.includes(`"${specifier}`));
    const links = Object.entries(LINKS).flatMap(([unit, to]) => Object.keys(to).map((one) => [unit, `${own}/${one}`]));
    const libraries = Object.entries(FIELD_LIBRARIES).flatMap(([unit, to]) =>
      Object.keys(to).map((one) => [unit, one]),
    );
    const idle = [...links, ...libraries].filter(([unit = "", specifier = ""]) => !isUsed(unit, specifier));
    expectNone(
      idle.map(([unit, specifier]) => ({
        where: "tooling/architecture/links.ts",
        what: `${unit} does not use ${specifier}`,
        remedy: "Take the entry out of the list.",
      })),
    );
  });
  it("is read from imports that are really there", () => {
    const all = files.filter(isTypeScript).flatMap(({ text }) => importsOf(text));
    expect(all.length).toBeGreaterThan(300);
    expect(all.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(30);
  });
});

describe("the layers' rule catches", () => {
  it.each([
    ["packages/foundation/src/money.ts", `import { Answer } from "${own}/surveys";`, "foundation may not use surveys"],
    [
      "packages/surveys/src/answer.ts",
      `import { z } from "zod";\nimport { B } from "${own}/ui";`,
      "domain may not use ui",
    ],
    [
      "packages/surveys/src/answer.ts",
      `import { P } from "${own}/pcn-areas";`,
      "surveys uses pcn-areas, which is not listed",
    ],
    [
      "packages/surveys/src/answer.ts",
      `import { api } from "../../../apps/api/src/main.ts";`,
      "reaches into apps/api/src/main.ts",
    ],
    [
      "packages/surveys/src/answer.ts",
      `import { LocalDate } from "../../foundation/src/index.ts";`,
      "reaches into packages/foundation/src/index.ts",
    ],
    ["packages/surveys/src/answer.ts", `import { readFileSync } from "node:fs";`, "imports node:fs"],
    ["packages/surveys/src/answer.ts", `const _ = await import("lodash/fp");`, "imports lodash"],
    [
      "packages/surveys/src/answer.ts",
      `import { yes } from "${own}/foundation/testing";`,
      `imports ${own}/foundation/testing`,
    ],
    ["packages/ui/src/table.tsx", `import { Answer } from "${own}/surveys";`, "ui may not use surveys"],
    ["packages/ui/src/table.tsx", `import { Hono } from "hono";`, "imports hono"],
    ["apps/api/src/server.ts", `import { Table } from "${own}/ui";`, "api may not use ui"],
    ["apps/api/src/server.ts", `import type { Page } from "${own}/staff";`, "api may not use staff"],
    ["apps/resident/src/api.ts", `import { residentRouter } from "${own}/api";`, "imports code of apps/api"],
    ["apps/resident/src/api.ts", `import { type ResidentRouter } from "${own}/api";`, "imports code of apps/api"],
    ["apps/staff/src/api.ts", `import { initTRPC } from "@trpc/server";`, "imports @trpc/server"],
    ["apps/staff/src/api.ts", `import { Kysely } from "kysely";`, "imports kysely"],
    [
      "apps/resident/src/page.tsx",
      `import { Page } from "../../staff/src/page.tsx";`,
      "reaches into apps/staff/src/page.tsx",
    ],
  ])("%s with %s", (path, text, what) => {
    expect(whats(path, text)).toEqual([what]);
  });
  it("a dependency that the layer may not have", () => {
    const manifest = {
      name: `${own}/surveys`,
      dependencies: { zod: "catalog:", pg: "catalog:", [`${own}/consultations`]: "workspace:^" },
    };
    const found = checkDependencies({ path: "packages/surveys/package.json", text: "" }, manifest);
    expect(found.map(({ what }) => what)).toEqual(["imports pg", "surveys uses consultations, which is not listed"]);
  });
});

describe("the layers' rule allows", () => {
  it.each([
    ["packages/consultations/src/consultation.ts", `import { Questionnaire } from "${own}/surveys";`],
    ["packages/consultations/src/testing.ts", `import { aQuestionnaire } from "${own}/surveys/testing";`],
    ["packages/surveys/src/answer.test.ts", `import { readFileSync } from "node:fs";\nimport fc from "fast-check";`],
    ["apps/resident/src/api.ts", `import type { ResidentRouter } from "${own}/api";`],
    ["apps/staff/src/problem.ts", `import type { TRPCError } from "@trpc/server";`],
    ["apps/api/src/mail/mail.testing.ts", `import { aQuestionnaire } from "${own}/surveys/testing";`],
    ["tooling/journeys/one.test.ts", `import { ports } from "../launch/ports.ts";`],
  ])("%s with %s", (path, text) => {
    expect(whats(path, text)).toEqual([]);
  });
});
