export type { Deliver, Delivery, Outgoing } from "./deliver.ts";
export { mailHolder } from "./holder.ts";
export { openDelivery } from "./open-delivery.ts";
export { residentMail, staffMail } from "./router.ts";
export { forgetMailTo, isMailSetUp, type Mail, removeOldMail, sendMail, sendMessage } from "./send-mail.ts";
export type { MailTemplate } from "./template.ts";
