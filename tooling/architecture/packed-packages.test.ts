import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Manifest, ROOT } from "./checkout.ts";
import { FIELD_LIBRARIES } from "./links.ts";
import { build, installInto, oldestNode, type Packed, pack, packLibrary, publicPackages, run } from "./pack.ts";
import { makeProgram, readExample } from "./readme-example.ts";

const folders = publicPackages();
const packed = new Map<string, Packed>();
let work = "";
let project = "";

/** What a README's example does not show: that the builders for tests are there too. */
const useBuilders = (folder: string): string =>
  `import * as builders from "@collaborative-communities/${folder}/testing";\npromised(0, Object.keys(builders).length > 0, true);\n`;

/** Checks and compiles every program in the project, as a stranger with strict settings would. */
const compile = () => run("tsc", ["-p", "."], project);

/** Runs one program; gives the lines of the README whose promise it found kept. */
const runProgram = async (node: string, name: string): Promise<number[]> => {
  const said = await run(node, ["--import", "./promised.mjs", `out/${name}.js`], project);
  return said
    .split("\n")
    .filter((line) => line !== "")
    .map(Number);
};

const packedOf = (folder: string): Packed => {
  const found = packed.get(folder);
  if (!found) throw new Error(`packages/${folder} was not packed`);
  return found;
};
const openTarball = (folder: string) => {
  const contents = createPackageFromTarballData(packedOf(folder).bytes);
  const root = `/node_modules/${contents.packageName}/`;
  const files = contents.listFiles().map((path) => path.slice(root.length));
  return { contents, files, manifest: JSON.parse(contents.readFile(`${root}package.json`)) as Manifest };
};

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "collaborative-communities-packed-"));
  project = join(work, "somewhere-else");
  mkdirSync(project);
  await build();
  for (const folder of folders) packed.set(folder, await pack(folder, work));
  const libraries = [await packLibrary("zod", "foundation", work)];
  for (const [folder, used] of Object.entries(FIELD_LIBRARIES))
    for (const library of Object.keys(used)) libraries.push(await packLibrary(library, folder, work));
  const compilerOptions = { strict: true, module: "nodenext", target: "es2022", outDir: "out", types: [] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  writeFileSync(
    join(project, "promised.mjs"),
    `import assert from "node:assert/strict";
     globalThis.promised = (line, actual, expected) => {
       try {
         assert.deepStrictEqual(actual, expected);
       } catch ({ message }) {
         throw new Error("README.md, line " + line + ", promises otherwise. " + message);
       }
       console.log(line);
     };`,
  );
  await installInto(project, [...[...packed.values()].map(({ file }) => file), ...libraries]);
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(folders)("the tarball of %s", (folder) => {
  it("holds what was built, the README and the licence, and neither sources nor tests", () => {
    const { files } = openTarball(folder);
    expect(files).toEqual(
      expect.arrayContaining(["package.json", "README.md", "LICENSE", "dist/index.js", "dist/testing.d.ts"]),
    );
    const sources = readdirSync(join(ROOT, "packages", folder, "src"), { recursive: true, encoding: "utf8" });
    const built = sources.filter((file) => !file.endsWith(".test.ts")).map((file) => file.replace(/\.ts$/, ""));
    const others = files.filter((file) => {
      const name = /^dist\/(.+?)(?:\.d\.ts|\.js)$/.exec(file)?.[1];
      return name === undefined ? !["package.json", "README.md", "LICENSE"].includes(file) : !built.includes(name);
    });
    expect(others, `Remove packages/${folder}/dist and build again`).toEqual([]);
    expect(files.filter((file) => /\.test\.|^src\//.test(file))).toEqual([]);
  });
  it("points at what was built, and at versions instead of the workspace", () => {
    const { manifest } = openTarball(folder);
    expect(manifest.exports).toMatchObject({ ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } });
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:|\/src\//);
  });
  it("has nothing that publint would change", async () => {
    const tarball = packedOf(folder).bytes.buffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    expect(messages).toEqual([]);
  });
  it("has right types wherever it can be imported", async () => {
    const found = await checkPackage(openTarball(folder).contents);
    const problems: readonly Problem[] = found.types ? found.problems : [];
    // The packages are ES modules alone: `require` of older Nodes, and looking things up as Node 10 did, are not for them.
    const notForUs = ["node10", "node16-cjs"];
    expect(found.types).toEqual({ kind: "included" });
    expect(problems.filter((one) => !("resolutionKind" in one && notForUs.includes(one.resolutionKind)))).toEqual([]);
  }, 30_000);
});

describe("a project of somebody else, with every package installed by npm", () => {
  it("has each of them once", () => {
    const installed = readdirSync(join(project, "node_modules", "@collaborative-communities"));
    expect(installed.toSorted()).toEqual(folders.toSorted());
    const copies = readdirSync(project, { recursive: true, encoding: "utf8" });
    expect(copies.filter((path) => /@collaborative-communities\/[^/]+\/node_modules$/.test(path))).toEqual([]);
    expect(copies.filter((path) => /(?:^|\/)node_modules\/zod$/.test(path))).toEqual(["node_modules/zod"]);
  });

  it("has the verifier of evidence packs as a program", async () => {
    const program = join(project, "node_modules", ".bin", "verify-evidence-pack");
    expect(await run(program, ["--help"], project)).toContain("verify-evidence-pack FILE [--key FINGERPRINT]");
  });

  it("finds every README's example true, on the oldest Node that is promised", async () => {
    const programs = folders.map((folder) => {
      const example = readExample(readFileSync(join(ROOT, "packages", folder, "README.md"), "utf8"));
      if (!example) throw new Error(`packages/${folder}/README.md has no \`\`\`ts example.`);
      const program = makeProgram(example.code, example.line);
      expect(program.lines.length, `packages/${folder}/README.md promises no value`).toBeGreaterThan(0);
      writeFileSync(join(project, `${folder}.ts`), `${program.text}${useBuilders(folder)}`);
      return { folder, lines: [...program.lines, 0] };
    });
    await compile();
    const node = await oldestNode();
    for (const { folder, lines } of programs)
      expect(
        await runProgram(node.path, folder),
        `packages/${folder}/README.md, lines whose value is as promised`,
      ).toEqual(lines);
    console.log(`Installed elsewhere and run with Node ${node.version}; the size of each tarball:`);
    console.table(
      programs.map(({ folder, lines }) => ({
        package: folder,
        bytes: packedOf(folder).bytes.length,
        promises: lines.length - 1,
      })),
    );
  }, 60_000);

  it("sees a promise that is not kept, one that is never reached, and one of the wrong type", async () => {
    const tell = (code: string) =>
      makeProgram(`import { readReference } from "@collaborative-communities/foundation";\n${code}\n`, 1);
    const told = {
      broken: 'readReference("7f3k 9qxd m2td").ok; // false',
      idle: 'if (false) readReference("x").ok; // true',
    };
    for (const [name, code] of Object.entries(told)) writeFileSync(join(project, `${name}.ts`), tell(code).text);
    await compile();
    await expect(runProgram(process.execPath, "broken")).rejects.toThrow(/README\.md, line 2, promises otherwise/);
    expect(tell(told.idle).lines).toEqual([2]);
    expect(await runProgram(process.execPath, "idle")).toEqual([]);
    writeFileSync(join(project, "mistyped.ts"), tell("readReference(7).ok; // true").text);
    await expect(compile()).rejects.toThrow(/mistyped\.ts.*not assignable to parameter of type 'string'/);
  }, 60_000);
});
