import { SignJWT } from "jose";
import type { NotifySettings } from "../config-mail.ts";
import type { Deliver, Delivery } from "./deliver.ts";

const PATIENCE = 30_000;

/** The token GOV.UK Notify asks for: who we are and when, signed with the secret half of the API key. */
const tokenOf = ({ serviceId, secret }: NotifySettings, now: Date): Promise<string> =>
  new SignJWT({ iss: serviceId, iat: Math.floor(now.getTime() / 1000) })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .sign(new TextEncoder().encode(secret));

/** 400 is about the message. 403 (key, clock, trial), 429 (limits) and 5xx pass, or are ours to correct. */
const deliveryOf = (status: number): Delivery =>
  status === 201
    ? { kind: "taken" }
    : { kind: [400, 404, 413].includes(status) ? "never" : "later", failure: `notify ${status}` };

/**
 * Sends by GOV.UK Notify. Its template has the places ((subject)) and ((body)); a template of a message's own has the
 * message's values too.
 */
export const deliverByNotify =
  (settings: NotifySettings, now: () => Date): Deliver =>
  async ({ id, to, template, subject, body, values, unsubscribe }) => {
    const templateId = settings.templates[template] ?? settings.templates.any;
    if (!templateId) return { kind: "later", failure: "notify no-template" };
    try {
      const answer = await fetch(`${settings.url}/v2/notifications/email`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${await tokenOf(settings, now())}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({
          email_address: to,
          template_id: templateId,
          personalisation: { ...values, subject, body },
          reference: id,
          ...(unsubscribe && { one_click_unsubscribe_url: unsubscribe }),
        }),
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE),
      });
      await answer.arrayBuffer();
      return deliveryOf(answer.status);
    } catch (error) {
      return { kind: "later", failure: `notify ${(error as Error).name}` };
    }
  };
