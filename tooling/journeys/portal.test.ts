import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { expectHeading } from "./answering-steps.ts";
import { inspectPage, NARROW, sidewaysScroll } from "./inspect-page.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const PAGES: Readonly<Record<string, string>> = {
  portal: "/consultations",
  "portal-open": "/consultations?phase=open",
  "portal-late": "/consultations?overdue=yes",
  "portal-nothing": "/consultations?words=zebra",
  "portal-polish": "/pl/consultations",
  outcomes: "/outcomes",
  "outcomes-lithuanian": "/lt/outcomes",
  feeds: "/feeds",
  embedding: "/embed?area=U68127",
  "embedded-list": "/embed/consultations",
};

describe("the portal", () => {
  it("has nothing that axe finds and no sideways scrolling, wide, narrow and at 400 %", async () => {
    const { page } = await stage.visitor();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(stage.platform.resident + path);
      await inspectPage(page, name);
    }
  });

  it("is filtered, followed and found near a postcode without a script, which no address keeps", async () => {
    const { page } = await stage.visitorWithoutScripts({ viewport: NARROW });
    await page.goto(`${stage.platform.resident}/`);
    await page.getByRole("link", { name: "See everything, planned and past" }).click();
    await page.getByLabel("Topic").selectOption("roads-and-travel");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    expect(new URL(page.url()).search).toBe("?topic=roads-and-travel");
    expect(await page.getByRole("heading", { level: 2 }).allTextContents()).toContain("A safer crossing by the school");
    await page.getByRole("link", { name: /^Closed/ }).click();
    await page.getByText("Result late", { exact: true }).first().waitFor();
    expect(await page.getByText("Head of transport").count()).toBe(1);
    await page.getByRole("link", { name: "Clear what I chose" }).first().click();
    await page.getByText("Near my postcode").click();
    await page.getByLabel("Postcode").fill("RM17 6SL");
    await page.getByRole("button", { name: "Find" }).click();
    await expectHeading(page, "Find what is near you");
    expect(page.url()).not.toContain("RM17");
    expect(await sidewaysScroll(page)).toEqual([]);
    await page.getByRole("link", { name: "Grays Riverside" }).click();
    expect(new URL(page.url()).search).toBe("?area=E05002235");
    expect(await page.getByRole("heading", { name: "Lights on the riverside path" }).count()).toBe(1);
    expect(await page.getByRole("heading", { name: "A market on Saturdays" }).count()).toBe(0);
  });

  it("says so where a postcode cannot be read", async () => {
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/consultations`);
    await page.getByText("Near my postcode").click();
    await page.getByLabel("Postcode").fill("Grays");
    await page.getByRole("button", { name: "Find" }).click();
    await inspectPage(page, "near-wrong");
    expect(await page.getByRole("alert").textContent()).toContain("Enter a full postcode");
  });
});

describe("the feeds", () => {
  it("are found from the page, and are Atom that a parser takes", async () => {
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/consultations?topic=parks`);
    const links = await page
      .locator("link[rel=alternate]")
      .evaluateAll((all) => all.map((link) => [link.getAttribute("type"), link.getAttribute("href")]));
    expect(links).toEqual([
      ["application/atom+xml", "/feeds/consultations.atom?topic=parks"],
      ["application/feed+json", "/feeds/consultations.json?topic=parks"],
      ["text/calendar", "/feeds/consultations.ics?topic=parks"],
    ]);
    const answer = await fetch(`${stage.platform.resident}/feeds/consultations.atom`);
    const read = await page.evaluate(
      (text) => {
        const document = new DOMParser().parseFromString(text, "application/xml");
        const ATOM = "http://www.w3.org/2005/Atom";
        const of = (parent: Document | Element, name: string) =>
          [...parent.getElementsByTagNameNS(ATOM, name)].filter(
            (one) => one.parentNode === (parent.nodeType === 9 ? document.documentElement : parent),
          );
        return {
          root: [document.documentElement.localName, document.documentElement.namespaceURI],
          errors: document.getElementsByTagName("parsererror").length,
          required: ["id", "title", "updated", "author"].map((name) => of(document, name).length),
          entries: of(document, "entry").map((entry) => ({
            required: ["id", "title", "updated", "summary"].map((name) => of(entry, name).length),
            id: of(entry, "id")[0]?.textContent ?? "",
            updated: of(entry, "updated")[0]?.textContent ?? "",
          })),
        };
      },
      await answer.text(),
    );
    expect(read.root).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
    expect(read.errors).toBe(0);
    expect(read.required).toEqual([1, 1, 1, 1]);
    expect(read.entries).toHaveLength(13);
    for (const { required, id, updated } of read.entries) {
      expect(required).toEqual([1, 1, 1, 1]);
      expect(id).toMatch(/^tag:localhost,2026:consultation\/[0-9a-f-]{36}$/);
      expect(Number.isNaN(Date.parse(updated))).toBe(false);
    }
    expect(new Set(read.entries.map(({ id }) => id)).size).toBe(13);
  });

  it("are not sent again while nothing has changed, by tag and by date", async () => {
    const address = `${stage.platform.resident}/feeds/consultations.json?phase=fed-back`;
    const first = await fetch(address);
    expect(((await first.json()) as { items: unknown[] }).items).toHaveLength(3);
    const ask = (headers: Record<string, string>) => fetch(address, { headers }).then(({ status }) => status);
    expect(await ask({ "if-none-match": first.headers.get("etag") ?? "" })).toBe(304);
    expect(await ask({ "if-none-match": `"other", W/${first.headers.get("etag")}` })).toBe(304);
    expect(await ask({ "if-modified-since": first.headers.get("last-modified") ?? "" })).toBe(304);
    expect(await ask({ "if-none-match": '"other"', "if-modified-since": new Date().toUTCString() })).toBe(200);
    expect(await ask({ "if-modified-since": new Date(0).toUTCString() })).toBe(200);
  });
});

describe("the list on another site", () => {
  it("is shown in a frame there, as no other page of this site is, and keeps nothing", async () => {
    const { page, context } = await stage.visitor();
    const address = `${stage.platform.resident}/embed/consultations?phase=open`;
    const elsewhere = createServer((_, answer) => {
      answer.setHeader("content-type", "text/html");
      answer.end(`<!doctype html><title>Another site</title><iframe title="list" src="${address}"></iframe>`);
    });
    await new Promise<void>((listening) => void elsewhere.listen(0, "127.0.0.1", listening));
    try {
      await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
      const items = page.frameLocator("iframe").getByRole("listitem");
      await expect.poll(() => items.count()).toBe(4);
    } finally {
      elsewhere.close();
    }
    const policy = async (path: string) =>
      (await fetch(stage.platform.resident + path)).headers.get("content-security-policy");
    expect(await policy("/embed/consultations")).toContain("frame-ancestors *");
    for (const path of ["/", "/consultations", "/embed", "/outcomes"])
      expect(await policy(path)).toContain("frame-ancestors 'none'");
    expect(await context.cookies()).toEqual([]);
  });
});
