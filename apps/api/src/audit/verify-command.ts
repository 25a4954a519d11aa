import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { ConfigError } from "../config.ts";
import { StartError } from "../database/start-error.ts";

import { type Ends, type Verified, verifyChain } from "./verify.ts";
import { verifyTrail } from "./verify-trail.ts";
import { withAuditTrail } from "./with-audit-trail.ts";

const USAGE = `Verifies the audit trail, and names the first position where something is wrong.

  node apps/api/src/audit/verify-command.ts [--head POSITION:HASH] [--file FILE.jsonl]

--head is a head that was printed and noted down earlier: without it, nobody can see that the newest facts and the
record of where the trail ends were taken away together. --file verifies an export, without a database.`;

const readHead = (given: string | undefined): Ends["noted"] => {
  if (given === undefined) return undefined;
  const [, position, hash] = /^(?:(\d{1,15}):)?([0-9a-f]{64})$/.exec(given.trim().toLowerCase()) ?? [];
  if (!hash) throw new ConfigError("--head is 64 hexadecimal digits, or a position, a colon and those digits.");
  return { hash, ...(position !== undefined && { position: Number(position) }) };
};

/** The facts of an export. A line that is no JSON is no fact, and is found as one that was changed. */
async function* factsIn(file: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    try {
      yield JSON.parse(line);
    } catch {
      yield null;
    }
  }
}

const run = async (): Promise<void> => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { head: text, file: text, help: { type: "boolean" } } });
  if (values.help) return console.log(USAGE);
  const noted = readHead(values.head);
  const verified: Verified = values.file
    ? await verifyChain(factsIn(values.file), { noted })
    : await withAuditTrail((db) => verifyTrail(db, noted));
  const { facts, head, finding } = verified;
  if (!finding) return console.log(`${facts} facts, chain whole. Head ${facts}:${head}`);
  console.log(
    `${finding.says} (${finding.kind}, position ${finding.position}; the ${facts} facts before it are whole.)`,
  );
  process.exitCode = 1;
};

run().catch((error: unknown) => {
  const { code = "" } = error as { code?: string };
  const forPeople =
    error instanceof ConfigError || error instanceof StartError || code === "ENOENT" || code.startsWith("ERR_PARSE");
  console.error(forPeople ? (error as Error).message : error);
  process.exitCode = 2;
});
