import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { judgeAudit } from "./judge-audit.ts";
import { ROOT } from "./stages.ts";

const { status, stdout, stderr, error } = spawnSync(join(ROOT, "node_modules/.bin/pnpm"), ["audit", "--prod"], {
  cwd: ROOT,
  encoding: "utf8",
});
const output = `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`;
const judged = judgeAudit({ code: status ?? 1, output });
if (judged.code !== 0) console.error(output);
console.log(judged.sentence);
process.exitCode = judged.code;
