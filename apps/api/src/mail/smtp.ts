import { createTransport } from "nodemailer";
import type { SmtpSettings } from "../config-mail.ts";
import type { Deliver, Delivery } from "./deliver.ts";

/** One attempt takes less than a claim lasts, so that nobody sends what is still being sent. */
const PATIENCE = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 40_000, dnsTimeout: 20_000 };

const deliveryOf = (error: unknown): Delivery => {
  const { responseCode, code = "unknown" } = error as { responseCode?: number; code?: string };
  const failure = `smtp ${responseCode ?? code}`;
  // A wrong password is ours to correct: the message waits for that.
  const isOurs = code === "EAUTH" || code === "ENOAUTH" || code === "ETLS" || code === "ESECURITY";
  return { kind: !isOurs && responseCode !== undefined && responseCode >= 500 ? "never" : "later", failure };
};

/** Sends by SMTP (RFC 5321), over TLS wherever the server is not this machine. */
export const deliverBySmtp = ({ url, from, isLocal }: SmtpSettings): Deliver => {
  const transport = createTransport({
    url,
    // Nothing goes over a network that anybody could read. A server on this machine may have a certificate of its own.
    requireTLS: !isLocal,
    tls: { minVersion: "TLSv1.2", rejectUnauthorized: !isLocal },
    disableFileAccess: true,
    disableUrlAccess: true,
    ...PATIENCE,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return async ({ id, to, subject, body, language, unsubscribe }) => {
    try {
      await transport.sendMail({
        from,
        to: { name: "", address: to },
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        textEncoding: "quoted-printable",
        headers: {
          // RFC 3834: nobody's absence notice answers it.
          "Auto-Submitted": "auto-generated",
          "Content-Language": language,
          ...(unsubscribe && {
            "List-Unsubscribe": `<${unsubscribe}>`,
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }),
        },
      });
      return { kind: "taken" };
    } catch (error) {
      return deliveryOf(error);
    }
  };
};
