import type { MailSettings } from "../config-mail.ts";
import type { Deliver } from "./deliver.ts";
import { deliverByNotify } from "./notify.ts";
import { deliverBySmtp } from "./smtp.ts";

/** How messages leave by these settings; without any they do not. */
export const openDelivery = (settings: MailSettings | undefined, now: () => Date): Deliver | undefined => {
  if (!settings) return undefined;
  return settings.kind === "smtp" ? deliverBySmtp(settings.smtp) : deliverByNotify(settings.notify, now);
};
