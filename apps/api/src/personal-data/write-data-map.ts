import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataMapPage } from "./data-map.ts";

// Writes apps/docs/data-map.md anew from the register, after something was added to it.
writeFileSync(fileURLToPath(new URL("../../../docs/data-map.md", import.meta.url)), dataMapPage());
