import { composed } from "@collaborative-communities/foundation";
import { contactHash, contactHashes, openText, readAddress, sealText } from "../contacts/index.ts";
import type { House } from "../context.ts";

/** How to reach somebody: by e-mail, or by post under a name and an address. */
export type Contact = { readonly kind: "email" | "post"; readonly address: string };

/** A contact in the one form it is found by. */
const found = (address: string): string => readAddress(address) ?? composed(address).replace(/\s+/g, " ").trim();

export const hashOf = ({ contacts }: Pick<House, "contacts">, text: string): string =>
  contactHash(contacts, found(text));

/** Every hash a contact or a reference may have been kept under. */
export const hashesOf = ({ contacts }: Pick<House, "contacts">, text: string): readonly string[] =>
  contactHashes(contacts, found(text));

export const seal = ({ contacts }: Pick<House, "contacts">, address: string, row: string): string =>
  sealText(contacts, address, row);

/** The contact of a request or a complaint. @param table whose row it is */
export const contactOf = (
  { contacts }: Pick<House, "contacts">,
  table: "data_request" | "data_complaint",
  { id, contactSealed }: { readonly id: string; readonly contactSealed: string | null },
): string | undefined => (contactSealed === null ? undefined : openText(contacts, contactSealed, `${table}:${id}`));
