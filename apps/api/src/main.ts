import { openLog } from "@collaborative-communities/foundation";
import { serve } from "@hono/node-server";
import { ensureAdministrator } from "./appointments/index.ts";
import { ConfigError, readConfig } from "./config.ts";
import { openContactKeys } from "./config-mail.ts";
import { runClock, sealAnswers, seedConsultations } from "./consultations/index.ts";
import { openHouse } from "./context.ts";
import { openDatabase } from "./database/connect.ts";
import { startEmbedded } from "./database/embedded.ts";
import { migrateToLatest } from "./database/migrate.ts";
import { oneAtATime } from "./database/one-at-a-time.ts";
import { StartError } from "./database/start-error.ts";
import type { Database } from "./database/tables.ts";
import { attachDemonstrationDocuments, attachLateEasyRead } from "./documents/index.ts";
import { seedEngagementPlan } from "./engagement-plan/index.ts";
import { demonstrationKey } from "./evidence-packs/index.ts";
import { seedHubDevices } from "./hub-devices/index.ts";
import { seedIntegrity } from "./integrity/index.ts";
import { prepareJobs, startJobs } from "./jobs/index.ts";
import { removeFullLimits } from "./limits/index.ts";
import { isMailSetUp, openDelivery } from "./mail/index.ts";
import { openMetrics, serveMetrics } from "./operations/index.ts";
import { seedPanel } from "./panel-invitations/index.ts";
import { seedPersonalData } from "./personal-data/index.ts";
import { seedTranslations } from "./questionnaires/index.ts";
import { seedDuties } from "./registers/index.ts";
import { createApi } from "./server.ts";
import { WORK } from "./tasks.ts";

/** Answers that came in are vouched for in the audit trail so often, in milliseconds. */
const SEAL_EVERY = 5_000;
/** What opens, closes and becomes overdue by itself is looked for so often, in milliseconds. */
const CLOCK_EVERY = 1_000;

const say = (line: string): void => console.log(line);

const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const contacts = openContactKeys(config);
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log: say });
  const stopDatabase = async () => embedded?.release();
  try {
    const connection = embedded?.connection ?? { connectionString: config.databaseUrl as string };
    const database = await openDatabase<Database>(connection, { maxConnections: config.databaseConnections, log: say });
    await migrateToLatest(database.db);
    await prepareJobs(database.pool);
    const evidenceSigningKey =
      config.evidenceSigningKey ??
      (config.deployment === "demonstration" ? await demonstrationKey(config.dataDir) : undefined);
    const deliver = openDelivery(config.mail, () => new Date());
    const house = openHouse(database.db, { ...config, evidenceSigningKey }, undefined, { contacts, deliver });
    if (await seedDuties(house)) say("Put the first duties in the catalogue; none of them is verified yet.");
    const seed = () =>
      seedConsultations(
        house,
        attachDemonstrationDocuments,
        async (desk, id) => {
          await seedPanel(desk, id);
          await seedHubDevices(desk, id);
        },
        attachLateEasyRead,
      );
    const seedJudging = async () => {
      const seeded = await seed();
      if (seeded) await seedIntegrity(house);
      return seeded;
    };
    if (config.seed && (await oneAtATime(database.pool, "seed", seedJudging)))
      say("Seeded a demonstration place: a dozen consultations, with made-up answers.");
    if (config.seed && (await oneAtATime(database.pool, "seed", () => seedTranslations(house))))
      say("Seeded translations of one plan’s questions.");
    if (config.seed && (await oneAtATime(database.pool, "seed", () => seedPersonalData(house))))
      say("Seeded requests about personal data and a complaint, which nobody made.");
    if (config.seed && (await oneAtATime(database.pool, "seed", () => seedEngagementPlan(house))))
      say("Seeded the joint plan, with entries of made-up organisations.");
    if (config.firstAdministrator && (await ensureAdministrator(house, config.firstAdministrator)))
      say(`Appointed ${config.firstAdministrator} administrator, as nobody was.`);
    if (config.deployment === "production" && !config.staffSignIn)
      say("Sign-in for staff is not set up, so nobody can sign in: set OIDC_ISSUER and what goes with it.");
    if (!isMailSetUp(house)) say("Mail is not set up, so nobody can be written to: set SMTP_URL or NOTIFY_API_KEY.");
    const forgetLimits = () =>
      removeFullLimits(database.db, new Date()).catch((error: Error) =>
        console.error(`Limits could not be tidied: ${error.message}`),
      );
    const forgetting = setInterval(forgetLimits, 600_000);
    const seal = () =>
      sealAnswers(house).catch((error: Error) => console.error(`Answers could not be sealed yet: ${error.message}`));
    const sealing = setInterval(seal, SEAL_EVERY);
    let isTicking = false;
    const tick = async () => {
      if (isTicking) return;
      isTicking = true;
      await runClock(house).catch((error: Error) =>
        console.error(`What is due could not be done yet: ${error.message}`),
      );
      isTicking = false;
    };
    await tick();
    const ticking = setInterval(tick, CLOCK_EVERY);

    const log = openLog({
      service: "api",
      level: config.logLevel,
      now: () => new Date(),
      write: (lines) => void process.stdout.write(lines),
      later: (flush) => void setTimeout(flush, 100).unref(),
    });
    process.on("exit", log.flush);
    const watch = { log, metrics: openMetrics() };
    const stopJobs = await startJobs(house, database.pool, WORK, log);
    const { metricsPort: port, databaseConnections: mostConnections } = config;
    const metrics = port && serveMetrics({ metrics: watch.metrics, pool: database.pool, mostConnections, port });
    if (metrics)
      metrics.on("error", (error) =>
        fail(`The metrics cannot be served: ${error.message}. Choose another METRICS_PORT.`),
      );

    const server = serve({ fetch: createApi(house, watch).fetch, hostname: config.host, port: config.port }, () => {
      say(
        `API on http://${config.host}:${config.port}${config.deployment === "demonstration" ? " (demonstration: anybody can sign in)" : ""}`,
      );
      process.send?.({ type: "ready" });
    });
    server.on("error", (error: NodeJS.ErrnoException) => {
      fail(
        error.code === "EADDRINUSE"
          ? `Port ${config.port} is taken by another program. Stop it, or set API_PORT.`
          : error.message,
      );
      void stopDatabase().then(() => process.exit(1));
    });

    let stopping = false;
    const stop = async () => {
      if (stopping) return;
      stopping = true;
      clearInterval(forgetting);
      clearInterval(sealing);
      clearInterval(ticking);
      if (metrics) metrics.close();
      // Answers on their way in are finished first; connections kept open for later are not waited for.
      await new Promise<void>((done) => {
        server.close(() => done());
        if ("closeIdleConnections" in server) server.closeIdleConnections();
        setTimeout(done, 5_000).unref();
      });
      await Promise.race([stopJobs(), new Promise((done) => setTimeout(done, 10_000).unref())]);
      await database.close();
      await stopDatabase();
      process.exit(0);
    };
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
    process.on("disconnect", () => void stop());
    if (process.send && !process.connected) await stop();
  } catch (error) {
    await stopDatabase();
    throw error;
  }
};

const fail = (message: string): void => {
  console.error(message);
  process.send?.({ type: "failed", message });
};

start().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof StartError) fail(error.message);
  else {
    console.error(error);
    fail("The API could not start. What went wrong is above.");
  }
  process.exitCode = 1;
  process.disconnect?.();
});
