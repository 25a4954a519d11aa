import { domainToASCII } from "node:url";
import { composed } from "@collaborative-communities/foundation";
import { z } from "zod";

// What may stand before the @. Quoted names ("a b"@example.org) are legal by RFC 5321 and in nobody's use; a line break
// or an angle bracket here could end a header of a message.
const LOCAL_PART = /^[^\s@"(),:;<>[\]\\\p{C}]+$/u;

/** The length RFC 5321 allows: 64 octets before the @, 254 for the whole. */
const isShortEnough = (local: string, whole: string): boolean =>
  Buffer.byteLength(local) <= 64 && Buffer.byteLength(whole) <= 254;

/**
 * An address as it is kept and written to: no blanks around it, composed characters (NFC), and the domain in small
 * letters and in the form that is asked for in the DNS (`bücher.example` is `xn--bcher-kva.example`). What stands before
 * the @ is left as it was typed, because it is the receiving server's own business.
 * @returns undefined for what is no address
 */
export const readAddress = (typed: string): string | undefined => {
  const text = composed(typed.trim());
  const at = text.lastIndexOf("@");
  const [local, typedDomain] = [text.slice(0, at), text.slice(at + 1)];
  // The rules for addresses of pages leave line breaks out, so they are looked for first.
  const domain = /[\s\p{C}]/u.test(typedDomain) ? "" : domainToASCII(typedDomain);
  const labels = domain.split(".");
  const isDomain = labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  const hasName = at > 0 && LOCAL_PART.test(local) && !/^\.|\.\.|\.$/.test(local);
  const isName = !/^\d+$/.test(labels.at(-1) ?? "");
  const address = `${local}@${domain}`;
  return hasName && isDomain && isName && isShortEnough(local, address) ? address : undefined;
};

/** An e-mail address, as `readAddress` keeps it. */
export const EmailAddress = z
  .string()
  .max(400)
  .transform((typed, context) => {
    const address = readAddress(typed);
    if (address !== undefined) return address;
    context.addIssue({ code: "custom", message: "Enter an e-mail address, such as name@example.org." });
    return z.NEVER;
  });

/**
 * By what an address is found again: all of it in small letters. Servers that tell `Ana@` from `ana@` are allowed by
 * RFC 5321 and not met; people type both.
 */
export const searchedBy = (address: string): string => address.toLowerCase();
