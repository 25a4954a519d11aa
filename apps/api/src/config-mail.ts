import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { type ContactKeys, demonstrationKeys, readAddress, readContactKeys } from "./contacts/index.ts";

/** What of the environment is about writing to people. */
export const MAIL_ENVIRONMENT = {
  CONTACT_KEYS: z.string().optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must be an address that begins with smtp:// or smtps://")
    .refine((text) => URL.canParse(text), "must be an address that begins with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: z.string().max(300).optional(),
  NOTIFY_API_KEY: z.string().optional(),
  NOTIFY_TEMPLATES: z.string().optional(),
  NOTIFY_URL: z.url("must be an address").default("https://api.notifications.service.gov.uk"),
  MAIL_KEPT_DAYS: z.coerce
    .number({ error: "must be a number" })
    .int("must be a whole number")
    .min(1, "must be 1 or more")
    .max(3_650, "must be 3650 or less")
    .default(30),
} as const;

const Environment = z.object(MAIL_ENVIRONMENT);

export type SmtpSettings = {
  readonly url: string;
  /** Who the messages are from: `council@example.org`, or with a name before it in angle brackets. */
  readonly from: string;
  /** Whether the server is on this machine; to any other, nothing is sent unencrypted. */
  readonly isLocal: boolean;
};

export type NotifySettings = {
  readonly url: string;
  readonly serviceId: string;
  readonly secret: string;
  /** Ids of templates by the name of a message; `any` for those not named. */
  readonly templates: Readonly<Record<string, string>>;
};

/** How messages leave: by SMTP, by GOV.UK Notify, or not at all. */
export type MailSettings =
  | { readonly kind: "smtp"; readonly smtp: SmtpSettings }
  | { readonly kind: "notify"; readonly notify: NotifySettings };

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const readFrom = (text: string | undefined): string => {
  const [, named] = /^[^<>\r\n]*<([^<>]+)>$/.exec(text ?? "") ?? [];
  if (!text || /[\r\n]/.test(text) || readAddress(named ?? text) === undefined)
    throw new ConfigError(
      "With SMTP_URL, MAIL_FROM is needed: the address messages are from, for example Your council <say@example.org>.",
    );
  return text;
};

const UUID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}";

const readTemplates = (text: string | undefined): Record<string, string> => {
  const parts = (text ?? "").split(/[\s,]+/).filter(Boolean);
  const read = parts.map((part) => new RegExp(`^([\\w/-]+):(${UUID})$`).exec(part)?.slice(1) ?? []);
  if (read.length === 0 || read.some(([name]) => !name))
    throw new ConfigError(
      "With NOTIFY_API_KEY, NOTIFY_TEMPLATES is needed: any:ID, where ID is that of a template with ((subject)) and ((body)).",
    );
  return Object.fromEntries(read) as Record<string, string>;
};

/** @throws ConfigError when something is missing, or two ways are asked for at once */
export const readMail = (env: z.infer<typeof Environment>): MailSettings | undefined => {
  const { SMTP_URL: url, NOTIFY_API_KEY: key } = env;
  if (url && key) throw new ConfigError("Set SMTP_URL or NOTIFY_API_KEY, not both.");
  if (url) {
    const isLocal = LOOPBACK.has(new URL(url).hostname);
    return { kind: "smtp", smtp: { url, from: readFrom(env.MAIL_FROM), isLocal } };
  }
  if (!key) return undefined;
  const [, serviceId, secret] = new RegExp(`(${UUID})-(${UUID})$`).exec(key) ?? [];
  if (!serviceId || !secret) throw new ConfigError("NOTIFY_API_KEY is no key of GOV.UK Notify: NAME-SERVICE-SECRET.");
  const notifyUrl = new URL(env.NOTIFY_URL);
  if (notifyUrl.protocol !== "https:" && !LOOPBACK.has(notifyUrl.hostname))
    throw new ConfigError("NOTIFY_URL must begin with https://.");
  const templates = readTemplates(env.NOTIFY_TEMPLATES);
  return { kind: "notify", notify: { url: env.NOTIFY_URL.replace(/\/$/, ""), serviceId, secret, templates } };
};

/**
 * What e-mail addresses are sealed with.
 * @throws ConfigError in production without CONTACT_KEYS, or where they cannot be read
 */
export const openContactKeys = (config: {
  readonly deployment: "demonstration" | "production";
  readonly contactKeys: string | undefined;
  readonly dataDir: string;
}): ContactKeys => {
  if (config.contactKeys) return readContactKeys(config.contactKeys);
  if (config.deployment === "demonstration") return demonstrationKeys(config.dataDir);
  throw new ConfigError(
    "Production needs CONTACT_KEYS, with which e-mail addresses are encrypted: ID:KEY, where KEY is what openssl rand -base64 32 prints.",
  );
};
