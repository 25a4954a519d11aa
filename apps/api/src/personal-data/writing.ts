import { Language } from "@collaborative-communities/consultations";
import type { Kysely } from "kysely";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { type MailTemplate, sendMail } from "../mail/index.ts";
import { contactOf } from "./contact.ts";

type Told = {
  readonly id: string;
  readonly reference: string | null;
  readonly language: string;
  readonly contactKind: "email" | "post" | "removed";
  readonly contactSealed: string | null;
};

/** Writes to whoever asked, where they gave an e-mail address; inside the caller's transaction. A letter is for staff. */
export const tell = async (
  house: House,
  db: Kysely<Database>,
  table: "data_request" | "data_complaint",
  asked: Told,
  template: MailTemplate<{ reference: string; address: string; day: string; says: string }>,
  { day = "", says = "" }: { day?: string; says?: string } = {},
): Promise<void> => {
  const to = contactOf(house, table, asked);
  if (asked.contactKind !== "email" || to === undefined) return;
  const language = Language.catch("en").parse(asked.language);
  const address = `${house.config.residentOrigin}${language === "en" ? "" : `/${language}`}/your-data/status`;
  await sendMail(house, db, {
    to,
    template,
    language,
    values: { reference: asked.reference ?? "", address, day, says },
  });
};
