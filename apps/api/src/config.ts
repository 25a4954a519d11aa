import { createPrivateKey } from "node:crypto";
import { fileURLToPath } from "node:url";
import { LEAST_THRESHOLD, SMALLEST_COUNT_SHOWN } from "@collaborative-communities/consultations";
import { LogLevel } from "@collaborative-communities/foundation";
import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { readLimits } from "./config-limits.ts";
import { MAIL_ENVIRONMENT, type MailSettings, readMail } from "./config-mail.ts";
import { PANEL_ENVIRONMENT } from "./config-panel.ts";
import { readStaffSignIn, STAFF_SIGN_IN_ENVIRONMENT, type StaffSignIn } from "./config-sign-in.ts";
import type { Limits } from "./limits/limits.ts";

export { ConfigError, type StaffSignIn };

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const portNumber = z.coerce
  .number({ error: "must be a number" })
  .int()
  .min(1, "must be 1 or more")
  .max(65_535, "must be 65535 or less");
const port = (fallback: number) => portNumber.default(fallback);

const Environment = z.object({
  /** `demonstration` (no secrets, made-up people, this machine only) or `production`. */
  DEPLOYMENT: z.enum(["demonstration", "production"]).default("demonstration"),
  NODE_ENV: z.string().optional(),
  API_PORT: port(4000),
  RESIDENT_PORT: port(3000),
  STAFF_PORT: port(3001),
  API_HOST: z.string().default("127.0.0.1"),
  RESIDENT_ORIGIN: z.url().optional(),
  STAFF_ORIGIN: z.url().optional(),
  DATA_DIR: z.string().optional(),
  /** The Ed25519 key that signs evidence packs, as PEM; line breaks may be written as \\n. */
  EVIDENCE_SIGNING_KEY: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be an address that begins with postgres://")
    .optional(),
  DATABASE_CONNECTIONS: z.coerce
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(2, "must be 2 or more")
    .max(200, "must be 200 or less")
    .default(16),
  /** Where counts and durations are read, on this machine alone; nowhere unless it is set. */
  METRICS_PORT: z.optional(portNumber),
  LOG_LEVEL: z.enum(LogLevel.options).default("info"),
  /** Numbers of people below this are not shown to the public. */
  SMALLEST_COUNT_SHOWN: z.coerce
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(LEAST_THRESHOLD, `must be ${LEAST_THRESHOLD} or more`)
    .max(1_000, "must be 1000 or less")
    .default(SMALLEST_COUNT_SHOWN),
  SEED: z.enum(["yes", "no"]).default("yes"),
  /** Limits that differ from the defaults: "reference=30/600 sign-in=20/600". */
  LIMITS: z.string().optional(),
  RESIDENT_IDLE_MINUTES: z.coerce.number().int().min(5).max(43_200).default(60),
  RESIDENT_LONGEST_MINUTES: z.coerce.number().int().min(5).max(525_600).default(1_440),
  ...PANEL_ENVIRONMENT,
  ...STAFF_SIGN_IN_ENVIRONMENT,
  ...MAIL_ENVIRONMENT,
});

export type Config = {
  readonly deployment: "demonstration" | "production";
  readonly host: string;
  readonly port: number;
  readonly residentOrigin: string;
  readonly staffOrigin: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  readonly metricsPort: number | undefined;
  readonly logLevel: LogLevel;
  readonly smallestCountShown: number;
  /** So many invitations of one person of a panel, in so many days. */
  readonly panelInvitationsMost: number;
  readonly panelInvitationsDays: number;
  readonly seed: boolean;
  /** The PEM of the key that signs evidence packs; not set, a demonstration makes one and production signs none. */
  readonly evidenceSigningKey: string | undefined;
  /** How staff sign in with council accounts; not set, they cannot. */
  readonly staffSignIn: StaffSignIn | undefined;
  readonly sessionIdleMinutes: number;
  readonly sessionLongestMinutes: number;
  /** The e-mail address of whoever may appoint people while nobody else may. */
  readonly firstAdministrator: string | undefined;
  /** Limits that differ from the defaults. */
  readonly limits: Limits;
  /** How messages are sent; not set, a demonstration shows them and production cannot send any. */
  readonly mail: MailSettings | undefined;
  /** Messages are removed so many days after they were sent or given up. */
  readonly mailKeptDays: number;
  /** A session of a resident ends after so many minutes of doing nothing, and after so many whatever is done. */
  readonly residentIdleMinutes: number;
  readonly residentLongestMinutes: number;
  /** The text of CONTACT_KEYS. */
  readonly contactKeys: string | undefined;
};

const readSigningKey = (given: string | undefined): string | undefined => {
  if (given === undefined) return undefined;
  const pem = given.replaceAll("\\n", "\n");
  try {
    if (createPrivateKey(pem).asymmetricKeyType === "ed25519") return pem;
  } catch {
    // Said below, without what was given: it may be a secret.
  }
  throw new ConfigError("The environment variable EVIDENCE_SIGNING_KEY must be an Ed25519 private key as PEM.");
};

/**
 * Reads the environment, the one place where it is read.
 * The default is a demonstration that only this machine can reach; it cannot be mistaken for production,
 * because it refuses to run with a public address or with `NODE_ENV=production`.
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const read = Environment.safeParse(given);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new ConfigError(`The environment variable ${issue?.path.join(".")} ${issue?.message}.`);
  }
  const env = read.data;
  const residentOrigin = env.RESIDENT_ORIGIN ?? `http://localhost:${env.RESIDENT_PORT}`;
  const staffOrigin = env.STAFF_ORIGIN ?? `http://localhost:${env.STAFF_PORT}`;
  const origins = [new URL(residentOrigin), new URL(staffOrigin)];
  if (env.DEPLOYMENT === "demonstration") {
    if (env.NODE_ENV === "production")
      throw new ConfigError(
        "This is set up as a demonstration, where anybody can sign in. Set DEPLOYMENT=production, or leave NODE_ENV out.",
      );
    const open = origins.find((origin) => !LOOPBACK.has(origin.hostname));
    if (open)
      throw new ConfigError(
        `A demonstration, where anybody can sign in, cannot be served at ${open.origin}. Set DEPLOYMENT=production for a public address.`,
      );
    if (!["127.0.0.1", "::1", "localhost"].includes(env.API_HOST))
      throw new ConfigError(
        "A demonstration listens on this machine only. Leave API_HOST out, or set DEPLOYMENT=production.",
      );
  } else {
    if (!env.DATABASE_URL) throw new ConfigError("Production needs a PostgreSQL of its own: set DATABASE_URL.");
    if (!env.RESIDENT_ORIGIN || !env.STAFF_ORIGIN)
      throw new ConfigError(
        "Production needs RESIDENT_ORIGIN and STAFF_ORIGIN, the public addresses of the two sites.",
      );
    const plain = origins.find((origin) => origin.protocol !== "https:" && !LOOPBACK.has(origin.hostname));
    if (plain) throw new ConfigError(`${plain.origin} must begin with https:// in production.`);
  }
  return {
    deployment: env.DEPLOYMENT,
    host: env.API_HOST,
    port: env.API_PORT,
    residentOrigin: new URL(residentOrigin).origin,
    staffOrigin: new URL(staffOrigin).origin,
    dataDir: env.DATA_DIR ?? fileURLToPath(new URL("../../../.data", import.meta.url)),
    databaseUrl: env.DATABASE_URL,
    databaseConnections: env.DATABASE_CONNECTIONS,
    metricsPort: env.METRICS_PORT,
    logLevel: env.LOG_LEVEL,
    smallestCountShown: env.SMALLEST_COUNT_SHOWN,
    panelInvitationsMost: env.PANEL_INVITATIONS_MOST,
    panelInvitationsDays: env.PANEL_INVITATIONS_DAYS,
    seed: env.SEED === "yes" && env.DEPLOYMENT === "demonstration",
    evidenceSigningKey: readSigningKey(env.EVIDENCE_SIGNING_KEY),
    staffSignIn: readStaffSignIn(env),
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionLongestMinutes: env.SESSION_LONGEST_MINUTES,
    firstAdministrator: env.FIRST_ADMINISTRATOR,
    limits: readLimits(env.LIMITS ?? ""),
    mail: readMail(env),
    mailKeptDays: env.MAIL_KEPT_DAYS,
    residentIdleMinutes: env.RESIDENT_IDLE_MINUTES,
    residentLongestMinutes: env.RESIDENT_LONGEST_MINUTES,
    contactKeys: env.CONTACT_KEYS,
  };
};
