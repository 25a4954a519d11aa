import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./checkout.ts";

type Component = {
  group?: string;
  name: string;
  version: string;
  "bom-ref": string;
  licenses?: { license?: { id?: string; name?: string }; expression?: string }[];
};
type Bom = {
  bomFormat: string;
  specVersion: string;
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
};
type Manifest = { name: string; version: string; dependencies?: Record<string, string> };

const manifest = (path: string): Manifest => JSON.parse(readFileSync(join(ROOT, path, "package.json"), "utf8"));

let bom: Bom;
let named: Map<string, Component[]>;
beforeAll(() => {
  // As "npm run sbom" calls it, but for where the answer goes.
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: { sbom: string } };
  const args = scripts.sbom.replace(/^pnpm | --out \S+/g, "").split(" ");
  bom = JSON.parse(execFileSync(join(ROOT, "node_modules/.bin/pnpm"), args, { cwd: ROOT, encoding: "utf8" }));
  named = Map.groupBy(bom.components, ({ group, name }) => (group ? `${group}/${name}` : name));
});

describe("the bill of materials", () => {
  it("is CycloneDX, and each part refers only to parts that are in it", () => {
    expect([bom.bomFormat, bom.specVersion]).toEqual(["CycloneDX", "1.6"]);
    const refs = new Set(bom.dependencies.map(({ ref }) => ref));
    const missing = bom.dependencies.flatMap(({ dependsOn = [] }) => dependsOn).filter((ref) => !refs.has(ref));
    expect(missing).toEqual([]);
    expect(bom.components.filter((component) => !refs.has(component["bom-ref"]))).toEqual([]);
  });

  it.each(["apps/api", "apps/resident", "apps/staff"])("has everything %s runs on, in the version installed", (app) => {
    const wanted = Object.keys(manifest(app).dependencies ?? {});
    expect(wanted.length).toBeGreaterThan(5);
    const wrong = wanted.filter((name) => {
      const { version } = manifest(join(app, "node_modules", name));
      return !named.get(name)?.some((component) => component.version === version);
    });
    expect(wrong).toEqual([]);
  });

  it("says the licence of every part", () => {
    const silent = bom.components
      .filter(({ licenses = [] }) => !licenses.some((one) => one.license?.id || one.license?.name || one.expression))
      .map(({ name }) => name);
    expect(silent).toEqual([]);
  });
});
