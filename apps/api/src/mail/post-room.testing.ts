import { z } from "zod";
import { MAIL_ENVIRONMENT, readMail } from "../config-mail.ts";
import type { House } from "../context.ts";
import { runDue } from "../jobs/index.ts";
import { WORK } from "../tasks.ts";
import { aHouse } from "../testing.ts";
import { openDelivery, sendMail } from "./index.ts";
import { aMailServer, aNotifyServer, aTemplate } from "./mail.testing.ts";
import { newestMessages } from "./repository.ts";

/** Whom every message here goes to. */
export const TO = "ana.pop@example.org";

/** A service of GOV.UK Notify, and the secret of its key. */
export const SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
export const SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0";

/** The settings of mail, from the environment. */
export const settings = (env: Record<string, string>) => readMail(z.object(MAIL_ENVIRONMENT).parse(env));

/** A house that sends mail and has sent none yet: what is asked of it, what comes of it, and the servers it goes to. */
export const aPostRoom = async () => {
  const test = await aHouse();
  const stops: (() => unknown)[] = [];
  const houseWith = (env: Record<string, string>): House => ({
    ...test.house,
    deliver: openDelivery(settings(env), test.house.now),
  });
  /** A server that is stopped after the test. */
  const stopped = <S extends { stop: () => unknown }>(server: S): S => {
    stops.push(server.stop);
    return server;
  };
  const stopServers = async (): Promise<void> => {
    for (const stop of stops.splice(0)) await stop();
  };
  return {
    test,
    houseWith,
    stopServers,
    dispose: async () => {
      await stopServers();
      await test.database.dispose();
    },
    /** A mail server that is stopped after the test. */
    mailServer: async (options: Parameters<typeof aMailServer>[0] = {}) => stopped(await aMailServer(options)),
    bySmtp: async (options: Parameters<typeof aMailServer>[0] = {}, credentials = "") => {
      const server = stopped(await aMailServer(options));
      const url = server.url.replace("//", `//${credentials}`);
      return { server, house: houseWith({ SMTP_URL: url, MAIL_FROM: "Example council <say@council.example>" }) };
    },
    byNotify: async (templates = "any:11111111-1111-4111-8111-111111111111") => {
      const server = stopped(await aNotifyServer());
      const env = { NOTIFY_API_KEY: `mine-${SERVICE}-${SECRET}`, NOTIFY_TEMPLATES: templates, NOTIFY_URL: server.url };
      return { server, house: houseWith(env) };
    },
    send: (house: House, change: Partial<Parameters<typeof sendMail<{ what: string }>>[2]> = {}) =>
      house.db
        .transaction()
        .execute((db) =>
          sendMail(house, db, { to: TO, template: aTemplate, language: "en", values: { what: "parks" }, ...change }),
        ),
    run: (house: House, evenIfLater = false) => runDue(house, test.database.pool, WORK, { evenIfLater }),
    /** How far a message has come; nothing where it is kept no more. */
    state: async (id: string) => {
      const found = (await newestMessages(test.house.db, 10)).find((message) => message.id === id);
      return found && { state: found.state, attempts: found.attempts, failure: found.failure };
    },
  };
};
export type PostRoom = Awaited<ReturnType<typeof aPostRoom>>;
