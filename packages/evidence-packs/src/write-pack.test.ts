import { createHash, createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { no, yes } from "@collaborative-communities/foundation/testing";
import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { type EvidencePackInput, PARTS, type PackVersion, PartSlug, verifyPack, writePack } from "./index.ts";
import { readerOf } from "./read-zip.ts";
import { aPackInput, collect, responses, words } from "./testing.ts";

// The private key of RFC 8032's first test, for tests alone.
const seed = Buffer.from("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "hex");
const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
const publicKey = new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(12));
const signer = { publicKey, sign: (bytes: Uint8Array) => sign(null, bytes, key) };
const newSha256 = () => createHash("sha256");
const make = (input: EvidencePackInput, version: PackVersion = "public") =>
  yes(writePack(input, { version, signer, newSha256 }));
const unzip = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, file]) => [path, Buffer.from(file).toString("utf8")]),
  );
const filesOf = async (input: EvidencePackInput, version?: PackVersion) => unzip(await collect(make(input, version)));
const verifySignature = (raw: Uint8Array, bytes: Uint8Array, signature: Uint8Array) =>
  verify(
    null,
    bytes,
    createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(raw).toString("base64url") }, format: "jwk" }),
    signature,
  );

vi.setConfig({ testTimeout: 30_000 });

describe("a pack", () => {
  it("has eighteen parts in their order, each with a page, and says of an empty one that nothing is recorded, and why", async () => {
    const files = await filesOf(aPackInput());
    expect(PARTS.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, place) => place + 1));
    const pages = Object.keys(files).filter((path) => /^\d\d-[a-z-]+\/index\.html$/.test(path));
    expect(pages.map((path) => path.slice(3, -11))).toEqual(PartSlug.options);
    expect(files["16-challenges/index.html"]).toContain("None recorded. The platform does not record this yet.");
    expect(files["01-plan-and-approvals/approvals.csv"]).toBe(
      "When,Step,By,Reason\r\n2026-04-01T09:00:00Z,Opened,Engagement officer,\r\n",
    );
    expect(JSON.parse(files["01-plan-and-approvals/approvals.json"] ?? "")).toEqual([
      { at: "2026-04-01T09:00:00Z", step: "Opened", by: { post: "Engagement officer" }, reason: null },
    ]);
  });

  it("says of a part what belongs to it and is not kept, on its page and in the index", async () => {
    const notKept = "Outages that nobody wrote down.";
    const files = await filesOf(aPackInput({ parts: { "system-log": { tables: { outages: [] }, notKept } } }));
    expect(files["18-system-log/index.html"]).toContain(`<p>Not kept: ${notKept}</p>`);
    expect(files["17-evaluation/index.html"]).not.toContain("Not kept:");
    const { parts } = JSON.parse(files["index.json"] ?? "") as { parts: { notKept: string | null }[] };
    expect(parts.map((part) => part.notKept)).toEqual([...Array(17).fill(null), notKept]);
  });

  it("is the same, byte by byte, when it is made again from the same input", async () => {
    const input = aPackInput();
    const [one, other] = [await collect(make(input)), await collect(make(aPackInput()))];
    expect(Buffer.compare(one, other)).toBe(0);
    const later = await collect(make(aPackInput({ madeAt: "2026-07-02T09:00:00Z" })));
    expect(Buffer.compare(one, later)).not.toBe(0);
  });

  it("is, on this and every other machine, the pack it was when this test was written", async () => {
    const bytes = await collect(make(aPackInput()));
    expect(createHash("sha256").update(bytes).digest("hex")).toMatchInlineSnapshot(
      `"71fc9794712fbd0758942c3c626d1b2d533a06757d8024c28fca9835ad7ed71c"`,
    );
  });

  it("holds no name, reference, postcode or unpublished word in its public version, and all of them in the restricted one", async () => {
    const [open, closed] = [await filesOf(aPackInput()), await filesOf(aPackInput(), "restricted")];
    for (const secret of ["Sam Sample", "REF-0000", "ZZ1 1ZZ", "Secret Street"]) {
      expect(
        Object.entries(open)
          .filter(([, text]) => text.includes(secret))
          .map(([path]) => path),
        secret,
      ).toEqual([]);
      expect(
        Object.values(closed).some((text) => text.includes(secret)),
        secret,
      ).toBe(true);
    }
    expect(open["08-responses/words.csv"]).toContain("Someone would like longer green times (1).");
    expect(open["08-responses/index.html"]).toContain("2 rows not published");
    expect(open["08-responses/index.html"]).toContain("In the restricted version only.");
    expect(open["08-responses/choices.csv"]).toBeUndefined();
  });

  it("is not signed over a broken audit trail, and says where it is broken", () => {
    const finding = { position: 7, kind: "removed", says: "The fact at position 7 was removed." };
    const input = aPackInput({ audit: { facts: 6, head: "ab".repeat(32), finding } });
    const refusal = no(writePack(input, { version: "restricted", signer, newSha256 }));
    expect(refusal.code).toBe("evidence-pack/audit-broken");
    expect(refusal.message).toContain("The fact at position 7 was removed.");
  });

  it("is refused where it does not say what it is about", () => {
    const input = { ...aPackInput(), madeAt: "yesterday" };
    expect(no(writePack(input, { version: "public", signer, newSha256 })).code).toBe("evidence-pack/input-unreadable");
  });

  it("has no end where a row is not as its table says, so that nothing personal slips into it unseen", async () => {
    const row = { ...(await responses(1).next()).value, email: "sam@example.org" };
    const input = aPackInput({ parts: { responses: { tables: { register: [row as never] } } } });
    await expect(collect(make(input))).rejects.toThrow(/Row 1 of 08-responses\/register.*email/s);
  });

  it("has no end where the rows are others when they are read again", async () => {
    let count = 3;
    const register = () => {
      count += 1;
      return responses(count);
    };
    const input = aPackInput({ parts: { responses: { tables: { register } } } });
    await expect(collect(make(input))).rejects.toThrow("were not the same when they were read again");
  });

  it("puts a long table onto pages of 500 rows, each linked to the next", async () => {
    const input = aPackInput({ parts: { responses: { tables: { register: () => responses(1_001) } } } });
    const files = await filesOf(input);
    const pages = Object.keys(files).filter((path) => path.startsWith("08-responses/register-"));
    expect(pages).toEqual([1, 2, 3].map((page) => `08-responses/register-${page}.html`));
    expect(files["08-responses/register-2.html"]?.match(/<th scope="row">/g)).toHaveLength(500);
    expect(files["08-responses/register-3.html"]).toContain('<a href="register-2.html">Previous page</a>');
    expect(files["08-responses/index.html"]).toContain("1,001 rows");
  });

  it("runs no text of anybody as a formula or as HTML", async () => {
    const says = '=HYPERLINK("https://example.org","x")<script>alert(1)</script>';
    const input = aPackInput({ parts: { evaluation: { tables: { findings: [{ item: "Lesson", says }] } } } });
    const files = await filesOf(input);
    expect(files["17-evaluation/findings.csv"]).toContain(`"'=HYPERLINK(""https://example.org""`);
    const everything = Object.entries(files).filter(([path]) => path.endsWith(".html"));
    for (const [path, html] of everything)
      expect(html, path).not.toMatch(/<script|<style|\son\w+=|style="|javascript:/i);
  });

  it("has pages with a language, a title, one main heading, a skip link, and captions and scopes in tables", async () => {
    const files = await filesOf(aPackInput());
    const pages = Object.entries(files).filter(([path]) => path.endsWith(".html"));
    expect(pages).toHaveLength(19);
    for (const [path, html] of pages) {
      expect(html, path).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
      expect(html.match(/<title>[^<]+<\/title>/g), path).toHaveLength(1);
      expect(html.match(/<h1>/g), path).toHaveLength(1);
      expect(html, path).toContain('<a class="skip" href="#main">');
      expect(html.match(/<caption/g)?.length, path).toBe(html.match(/<table>/g)?.length);
      expect(html, path).not.toMatch(/<th>/);
      for (const [, href = ""] of html.matchAll(/href="([^"#]+)"/g)) {
        const target = new URL(href, `https://example.org/${path}`).pathname.slice(1);
        expect(Object.keys(files), `${path} → ${href}`).toContain(target);
      }
    }
  });

  it("says that it is from a demonstration on every page", async () => {
    const files = await filesOf(aPackInput({ demonstration: true }));
    for (const [path, html] of Object.entries(files).filter(([name]) => name.endsWith(".html")))
      expect(html, path).toContain("<strong>Demonstration.</strong>");
  });

  it("holds a document that may be published, and only the name of one that may not", async () => {
    const bytes = (text: string) =>
      async function* () {
        yield Buffer.from(text);
      };
    const documents = [
      { name: "report.txt", mayBePublished: true, bytes: bytes("What people said") },
      { name: "letters.txt", mayBePublished: false, bytes: bytes("Dear Sam Sample") },
    ];
    const input = aPackInput({ parts: { reports: { tables: {}, documents } } });
    const open = await filesOf(input);
    expect(open["11-reports/documents/report.txt"]).toBe("What people said");
    expect(open["11-reports/documents/letters.txt"]).toBeUndefined();
    expect(open["11-reports/index.html"]).toContain("letters.txt: in the restricted version only");
    expect((await filesOf(input, "restricted"))["11-reports/documents/letters.txt"]).toBe("Dear Sam Sample");
    const named = (name: string) =>
      aPackInput({ parts: { reports: { tables: {}, documents: [{ ...documents[0], name } as never] } } });
    for (const name of ["../report.txt", "a/b", "", ".hidden"])
      await expect(collect(make(named(name)))).rejects.toThrow("cannot be called");
  });
});

/** The memory in use after whatever is not has been collected. */
const collectGarbage = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
})();

describe("a pack of many answers", () => {
  const many = (count: number) =>
    aPackInput({ parts: { responses: { tables: { register: () => responses(count), words: () => words(count) } } } });

  /** The most that is held at any time while a pack is made. */
  const held = async (count: number): Promise<{ most: number; bytes: number }> => {
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let [most, bytes, pieces] = [0, 0, 0];
    for await (const piece of make(many(count), "restricted")) {
      bytes += piece.length;
      pieces += 1;
      if (pieces % 64 !== 0) continue;
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    return { most, bytes };
  };

  it("holds no more in memory for 50,000 answers than for 5,000", async () => {
    await held(500);
    const [few, lots] = [await held(5_000), await held(50_000)];
    expect(lots.bytes).toBeGreaterThan(few.bytes * 5);
    expect(lots.most).toBeLessThan(few.most + 3_000_000);
  }, 60_000);

  it("verifies, reading a long table's pages as well", async () => {
    const whole = await collect(make(many(2_000)));
    expect((await verifyPack(readerOf(whole), { newSha256, verifySignature })).findings).toEqual([]);
  });
});
