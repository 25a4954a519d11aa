import { LogLevel } from "@collaborative-communities/foundation";

/** Raised when the environment asks for something that cannot be; its message is one sentence with the remedy. */
export class ConfigError extends Error {}

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Where the API is, for this server; residents' browsers never see it. */
  readonly apiOrigin: string;
  /** The address residents use; forms are taken from there alone. */
  readonly origin: string;
  readonly deployment: "demonstration" | "production";
  readonly logLevel: LogLevel;
  /** After so long on one page of a hub's shared device the person is asked whether they need more time. */
  readonly hubIdleSeconds: number;
};

const portOf = (text: string | undefined, fallback: number): number => {
  const port = Number(text ?? fallback);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new ConfigError(`RESIDENT_PORT must be a number from 1 to 65535, not “${text}”.`);
  return port;
};

/** [design] Long enough for a slow writer, and short enough that the next person does not wait. */
const HUB_IDLE_SECONDS = 600;

const secondsOf = (text: string | undefined): number => {
  const seconds = Number(text ?? HUB_IDLE_SECONDS);
  // At least 20 seconds to say that more time is needed (WCAG 2.2.1), which is a fifth of this.
  if (!Number.isInteger(seconds) || seconds < 100 || seconds > 3_600)
    throw new ConfigError(`HUB_IDLE_SECONDS must be a number from 100 to 3600, not “${text}”.`);
  return seconds;
};

/** Reads the environment, the one place where it is read. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const port = portOf(env.RESIDENT_PORT || undefined, 3000);
  const deployment = env.DEPLOYMENT === "production" ? "production" : "demonstration";
  const origin = env.RESIDENT_ORIGIN || `http://localhost:${port}`;
  if (!URL.canParse(origin)) throw new ConfigError(`RESIDENT_ORIGIN is not an address: “${origin}”.`);
  const host = env.RESIDENT_HOST || "127.0.0.1";
  if (deployment === "demonstration" && !["127.0.0.1", "::1", "localhost"].includes(host))
    throw new ConfigError(
      "A demonstration listens on this machine only. Leave RESIDENT_HOST out, or set DEPLOYMENT=production.",
    );
  const logLevel = LogLevel.safeParse(env.LOG_LEVEL || "info");
  if (!logLevel.success) throw new ConfigError(`LOG_LEVEL must be error, warn or info, not “${env.LOG_LEVEL}”.`);
  return {
    host,
    port,
    apiOrigin: env.API_ORIGIN || `http://127.0.0.1:${env.API_PORT || 4000}`,
    origin: new URL(origin).origin,
    deployment,
    logLevel: logLevel.data,
    hubIdleSeconds: secondsOf(env.HUB_IDLE_SECONDS || undefined),
  };
};
