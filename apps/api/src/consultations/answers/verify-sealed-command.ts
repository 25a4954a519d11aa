import { atOneMoment, withAuditTrail } from "../../audit/index.ts";
import { ConfigError } from "../../config.ts";
import { StartError } from "../../database/start-error.ts";
import { verifySealed } from "./verify-sealed.ts";

// Says whether an answer was removed or put in past the service. Run it after `audit/verify-command.ts`, which shows
// that the facts it goes by are as they were written.

const run = async (): Promise<void> => {
  const { sealed, finding } = await withAuditTrail((db) => atOneMoment(db, verifySealed));
  console.log(finding ?? `${sealed} sealed answers, each as it came.`);
  if (finding) process.exitCode = 1;
};

run().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof StartError ? error.message : error);
  process.exitCode = 2;
});
