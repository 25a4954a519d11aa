import { z } from "zod";
import { ConfigError } from "./config-error.ts";

/** What of the environment is about staff signing in. */
export const STAFF_SIGN_IN_ENVIRONMENT = {
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  STAFF_AUTH_SECRET: z.string().min(32, "must have 32 characters or more").optional(),
  OIDC_MFA_CLAIM: z.string().default("amr"),
  OIDC_MFA_VALUES: z.string().optional(),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(60),
  SESSION_LONGEST_MINUTES: z.coerce.number().int().min(5).max(1_440).default(720),
  FIRST_ADMINISTRATOR: z.email("must be an e-mail address").optional(),
} as const;

const Environment = z.object(STAFF_SIGN_IN_ENVIRONMENT);

/** How staff sign in with the accounts of their council, at a provider that speaks OpenID Connect. */
export type StaffSignIn = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From which nonce and PKCE verifier of each sign-in are made. */
  readonly authSecret: string;
  /** The claim of the ID token that shows a second factor, and the values that do. */
  readonly multiFactor: { readonly claim: string; readonly values: readonly string[] };
};

/** Values of `amr` that show more than a password, from RFC 8176: several factors, or one that is never the first. */
const SECOND_FACTORS = "mfa otp hwk swk sc";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const NEEDED = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "STAFF_AUTH_SECRET"] as const;

/**
 * The settings of the staff's sign-in, all or none.
 * @throws ConfigError when some are missing, or the provider could be listened to
 */
export const readStaffSignIn = (env: z.infer<typeof Environment>): StaffSignIn | undefined => {
  const [missing, given] = [NEEDED.filter((name) => !env[name]), NEEDED.filter((name) => env[name])];
  if (given.length === 0) return undefined;
  if (missing.length > 0) throw new ConfigError(`With ${given[0]}, staff sign-in needs ${missing.join(" and ")} too.`);
  const { OIDC_ISSUER: issuer = "", OIDC_CLIENT_ID: clientId = "", OIDC_CLIENT_SECRET: clientSecret = "" } = env;
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== "https:" && !LOOPBACK.has(hostname)) throw new ConfigError("OIDC_ISSUER must begin with https://.");
  const claim = env.OIDC_MFA_CLAIM;
  const values = (env.OIDC_MFA_VALUES ?? (claim === "amr" ? SECOND_FACTORS : "")).split(/[\s,]+/).filter(Boolean);
  if (values.length === 0)
    throw new ConfigError(
      `Set OIDC_MFA_VALUES: the values of the claim “${claim}” by which your provider says that a second factor was used.`,
    );
  return { issuer, clientId, clientSecret, authSecret: env.STAFF_AUTH_SECRET ?? "", multiFactor: { claim, values } };
};
