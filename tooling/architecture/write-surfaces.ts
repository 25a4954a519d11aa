import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkoutFiles, packageNames, ROOT } from "./checkout.ts";
import { surfaceFile, surfaceOf } from "./surfaces.ts";

const files = checkoutFiles();
const names = packageNames(files);
const folder = join(ROOT, dirname(surfaceFile("")));
mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) rmSync(join(folder, old));
for (const name of names) writeFileSync(join(ROOT, surfaceFile(name)), surfaceOf(name, files));
console.log(`Wrote what ${names.length} packages offer into ${dirname(surfaceFile(""))}.`);
