import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ConfigError } from "../config.ts";
import { StartError } from "../database/start-error.ts";
import { GENESIS } from "./chain.ts";
import { allFacts, atOneMoment } from "./repository.ts";
import { withAuditTrail } from "./with-audit-trail.ts";

// Writes the audit trail to the standard output as JSON Lines, one fact a line in the order of the chain, with the
// hashes, so that `verify-command.ts --file` can verify it anywhere. The head goes to the error output, to be noted.

const run = async (): Promise<void> => {
  let [facts, head] = [0, GENESIS];
  await withAuditTrail((db) =>
    atOneMoment(db, async (moment) => {
      const lines = async function* (): AsyncGenerator<string> {
        for await (const fact of allFacts(moment)) {
          yield `${JSON.stringify(fact)}\n`;
          [facts, head] = [facts + 1, fact.hash];
        }
      };
      await pipeline(Readable.from(lines()), process.stdout, { end: false });
    }),
  );
  console.error(`${facts} facts. Head ${facts}:${head}`);
};

run().catch((error: unknown) => {
  process.exitCode = 2;
  // Whoever reads it, as `head` does, wanted no more.
  if ((error as { code?: string }).code === "EPIPE") return;
  console.error(error instanceof ConfigError || error instanceof StartError ? error.message : error);
});
