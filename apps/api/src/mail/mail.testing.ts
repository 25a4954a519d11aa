import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { MailTemplate } from "./template.ts";

// The outside world, and nothing of our own: a mail server that speaks SMTP, and a server that answers as Notify does.

const said = (text: string, code: number): Error => Object.assign(new Error(text), { responseCode: code });

/** A mail server on this machine. `refuse` says no to a recipient with a code. */
export const aMailServer = async (
  options: SMTPServerOptions & { refuse?: (to: string) => number | undefined } = {},
) => {
  const received: (Email & { isEncrypted: boolean; envelopeTo: string[] })[] = [];
  const { refuse, ...rest } = options;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _, done) => {
      const code = refuse?.(address);
      done(code ? said(`<${address}> is not wanted here`, code) : undefined);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        PostalMime.parse(Buffer.concat(chunks)).then((email) => {
          const envelopeTo = session.envelope.rcptTo.map(({ address }) => address);
          received.push({ ...email, isEncrypted: session.secure, envelopeTo });
          done();
        }, done);
      });
    },
    ...rest,
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    port,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((done) => server.close(done)),
  };
};

/** A server that answers as GOV.UK Notify does, with a status to choose. */
export const aNotifyServer = async () => {
  const asked: { path: string; authorization: string; body: Record<string, unknown> }[] = [];
  const answer = { status: 201 };
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    request.on("end", () => {
      asked.push({
        path: request.url ?? "",
        authorization: request.headers.authorization ?? "",
        body: JSON.parse(text),
      });
      response.writeHead(answer.status, { "content-type": "application/json" }).end("{}");
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, answer, url, stop: () => new Promise((done) => server.close(done)) };
};

/** A message to try things with. */
export const aTemplate: MailTemplate<{ what: string }> = {
  name: "test/greeting",
  subject: { en: "Hello", ro: "Bună", pl: "Cześć", lt: "Sveiki" },
  body: {
    en: ({ what }) => `This is about ${what}.\n\nThe council`,
    ro: ({ what }) => `Este vorba despre ${what}.`,
    pl: ({ what }) => `Chodzi o ${what}. Zażółć gęślą jaźń.`,
    lt: ({ what }) => `Tai apie ${what}.`,
  },
};
