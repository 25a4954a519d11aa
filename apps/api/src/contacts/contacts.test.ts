import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ContactKeys,
  contactHash,
  contactHashes,
  demonstrationKeys,
  EmailAddress,
  isOfNewestKey,
  makeContactKey,
  openContact,
  openText,
  readAddress,
  readContactKeys,
  sealContact,
  sealText,
} from "./index.ts";

const ROW = "resident_account:1";
const [first, second] = [makeContactKey("2026a"), makeContactKey("2026b")];
const keys = readContactKeys(first);
const rotated = readContactKeys(`${second},${first}`);

describe("a sealed contact", () => {
  it("opens to what was sealed, and is another text each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), (text, row) => {
        const [one, other] = [sealText(keys, text, row), sealText(keys, text, row)];
        expect(openText(keys, one, row)).toBe(text);
        expect(openText(keys, other, row)).toBe(text);
        expect(one).not.toBe(other);
        expect(one.startsWith("c1.2026a.")).toBe(true);
      }),
    );
    expect(sealContact(keys, "ana@example.org", ROW)).not.toContain("ana");
  });
  it("that was changed in any place does not open", () => {
    const sealed = sealContact(keys, "ana@example.org", ROW);
    const start = "c1.2026a.".length;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.constantFrom("A", "b", "7", "_"),
        (place, char) => {
          fc.pre(sealed[place] !== char);
          const changed = sealed.slice(0, place) + char + sealed.slice(place + 1);
          expect(() => openContact(keys, changed, ROW)).toThrow(/sealed text/);
        },
      ),
    );
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => openContact(keys, sealed.slice(0, length), ROW)).toThrow(/sealed text/);
    expect(() => openContact(keys, sealed.slice(start), ROW)).toThrow(/sealed text/);
  });
  it("opens in its own row alone", () => {
    const sealed = sealContact(keys, "ana@example.org", ROW);
    expect(() => openContact(keys, sealed, "resident_account:2")).toThrow(/another row/);
  });
  it("opens after a new key came before the old one, and not once its key is gone", () => {
    const sealed = sealContact(keys, "ana@example.org", ROW);
    expect(openContact(rotated, sealed, ROW)).toBe("ana@example.org");
    expect(isOfNewestKey(keys, sealed)).toBe(true);
    expect(isOfNewestKey(rotated, sealed)).toBe(false);
    expect(isOfNewestKey(rotated, sealContact(rotated, "ana@example.org", ROW))).toBe(true);
    expect(() => openContact(readContactKeys(second), sealed, ROW)).toThrow(/not in CONTACT_KEYS/);
    const sameName: ContactKeys = readContactKeys(makeContactKey("2026a"));
    expect(() => openContact(sameName, sealed, ROW)).toThrow(/cannot be opened/);
  });
});

describe("the hash an address is found by", () => {
  const anAddress = fc.emailAddress();
  it("is the same however its letters are written, and another for another address", () => {
    fc.assert(
      fc.property(anAddress, anAddress, (one, other) => {
        expect(contactHash(keys, one)).toBe(contactHash(keys, ` ${one.toUpperCase()} `.trim()));
        fc.pre(one.toLowerCase() !== other.toLowerCase());
        expect(contactHash(keys, one)).not.toBe(contactHash(keys, other));
      }),
    );
  });
  it("cannot be made without the key, and is found under an older one", () => {
    const address = "ana@example.org";
    expect(contactHash(keys, address)).not.toBe(contactHash(readContactKeys(makeContactKey("2026a")), address));
    expect(contactHashes(rotated, address)).toEqual([contactHash(rotated, address), contactHash(keys, address)]);
    expect(isOfNewestKey(rotated, contactHash(keys, address))).toBe(false);
    expect(isOfNewestKey(rotated, contactHash(rotated, address))).toBe(true);
  });
});

describe("an e-mail address", () => {
  it("is kept with its domain in small letters, as the DNS has it, and its name as typed", () => {
    expect(readAddress("  Ana.Pop@EXAMPLE.Org ")).toBe("Ana.Pop@example.org");
    expect(readAddress("ana@BÜCHER.example")).toBe("ana@xn--bcher-kva.example");
    expect(readAddress("o'neill+council@sub.example.co.uk")).toBe("o'neill+council@sub.example.co.uk");
    expect(readAddress("zoe\u0308@example.org")).toBe("zoë@example.org");
  });
  it("is none without a name, an @ or a whole domain, or with what could end a header", () => {
    for (const typed of [
      "",
      "@example.org",
      "ana",
      "ana@example",
      "ana@.example.org",
      "ana@example..org",
      "ana@127.0.0.1",
      "a b@example.org",
      "ana@example.org\nBcc: x@example.org",
      "ana\r\n@example.org",
      "ana@exam\nple.org",
      "Ana <ana@example.org>",
      '"ana"@example.org',
      "ana@example.org,bo@example.org",
      ".ana@example.org",
      `${"a".repeat(65)}@example.org`,
      `ana@${"a".repeat(250)}.org`,
    ])
      expect(readAddress(typed), typed).toBeUndefined();
    expect(EmailAddress.safeParse("nobody").error?.issues[0]?.message).toMatch(/^Enter an e-mail address/);
  });
  it("read twice is the same", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const address = readAddress(typed);
        fc.pre(address !== undefined);
        expect(readAddress(address as string)).toBe(address);
      }),
    );
  });
});

describe("the keys", () => {
  it("are refused when one cannot be read, with how to make one and without what was given", () => {
    for (const text of ["", "abc", "one:short", `one:${"A".repeat(43)} two`, "secret"])
      expect(() => readContactKeys(text)).toThrow(/openssl rand -base64 32/);
    expect(() => readContactKeys("name:of-a-key-somebody-typed")).toThrow(/^(?!.*somebody)/);
    expect(() => readContactKeys(`${first} ${first}`)).toThrow(/name of its own/);
  });
  it("of a demonstration are made once, and are their owner's alone to read", () => {
    const folder = mkdtempSync(join(tmpdir(), "contacts-"));
    const made = demonstrationKeys(join(folder, "new"));
    expect(statSync(join(folder, "new", "contact-key")).mode & 0o777).toBe(0o600);
    expect(demonstrationKeys(join(folder, "new"))).toEqual(made);
    expect(readContactKeys(readFileSync(join(folder, "new", "contact-key"), "utf8"))).toEqual(made);
  });
});
