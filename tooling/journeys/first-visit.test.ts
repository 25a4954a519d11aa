import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FRAMEWORK, startAnswering, textOf } from "./answering-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const CONSULTATION = `/consultations/${FRAMEWORK}`;
const PUBLIC_PAGES = ["/", CONSULTATION, "/areas", "/reference", "/cookies", `/lt${CONSULTATION}`];

type Loaded = { readonly path: string; readonly kind: string; readonly bytes: number };

/** Everything a browser fetches to show a page, with the bytes that came over the wire, headers included. */
const load = async (page: Page, path: string): Promise<Loaded[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const asked = new Map<string, { path: string; kind: string }>();
  const loaded: Loaded[] = [];
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "Other" }) =>
    asked.set(requestId, { path: new URL(request.url).pathname, kind: type }),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = asked.get(requestId);
    if (request) loaded.push({ ...request, bytes: encodedDataLength });
  });
  await page.goto(stage.platform.resident + path, { waitUntil: "networkidle" });
  await session.detach();
  return loaded;
};

/** The picture in the tab, which a browser without tabs does not ask for. */
const iconBytes = async (page: Page): Promise<number> => {
  const href = await page.locator("link[rel=icon]").getAttribute("href");
  const answer = await page.context().request.get(stage.platform.resident + href, {
    headers: { "accept-encoding": "br" },
  });
  const headers = answer.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
  return headers + (await answer.body()).length;
};

describe("a first visit", () => {
  it("to a consultation takes at most 25,000 bytes, and no JavaScript", async () => {
    const { page } = await stage.visitor();
    const loaded = await load(page, CONSULTATION);
    expect(loaded.map(({ kind }) => kind)).toContain("Stylesheet");
    expect(loaded.filter(({ kind }) => kind === "Script")).toEqual([]);
    const icon = loaded.some(({ path }) => path === "/icon.svg") ? 0 : await iconBytes(page);
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, icon);
    expect(loaded.every(({ bytes }) => bytes > 0)).toBe(true);
    expect(total, JSON.stringify(loaded)).toBeLessThanOrEqual(25_000);
  });

  it("to any page that asks takes at most 25,000 bytes, 8,000 of them JavaScript", async () => {
    const { page: starting, context } = await stage.visitor();
    const survey = "your-parks-a-survey";
    await startAnswering(starting, stage.platform.resident, survey);
    const choose = async (id: string) => {
      await starting.locator(`[id="${id}"]`).check();
      await starting.locator("main form button").first().click();
    };
    await choose("how-often");
    await choose("reasons-4");
    const cookies = await context.cookies();
    const pages = ["how-often", "reasons", "last-visit", "safe", "quality", "companion-age", "companion-hours"];
    for (const key of [...pages, "companion", "order", "share", "where", "photo", "else"]) {
      const { page, context: fresh } = await stage.visitor();
      await fresh.addCookies(cookies);
      const loaded = await load(page, `/consultations/${survey}/questions/${key}`);
      expect(page.url()).toMatch(new RegExp(`/questions/${key}$`));
      const icon = loaded.some(({ path }) => path === "/icon.svg") ? 0 : await iconBytes(page);
      const of = (kind?: string) =>
        loaded.filter((one) => kind === undefined || one.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
      expect(of("Script"), JSON.stringify(loaded)).toBeLessThanOrEqual(8_000);
      expect(of() + icon, JSON.stringify(loaded)).toBeLessThanOrEqual(25_000);
    }
  });

  it("leaves nothing on the device until “Start now” is pressed, and then two cookies that go with the browser", async () => {
    const { page, context } = await stage.visitor();
    for (const path of PUBLIC_PAGES) {
      await page.goto(stage.platform.resident + path);
      const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
      expect([await context.cookies(), kept]).toEqual([[], 0]);
    }
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    expect(await context.cookies()).toMatchObject(
      ["visitor", `draft-${FRAMEWORK}`].map((name) => ({ name, httpOnly: true, sameSite: "Lax", expires: -1 })),
    );
  });

  it("is to pages that allow nothing from elsewhere, and nothing on them is refused", async () => {
    const { page } = await stage.visitor();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    // The question in one's own words is the page that has a script.
    for (const path of [...PUBLIC_PAGES, `${CONSULTATION}/questions/change`, "/nothing"]) {
      const answer = await page.goto(stage.platform.resident + path);
      const policy = answer?.headers()["content-security-policy"] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(await page.locator("[style], [onclick]").count()).toBe(0);
    }
  });

  it("can be answered from the browser’s own store when it is repeated", async () => {
    const { page, context } = await stage.visitor();
    const first = await page.goto(stage.platform.resident + CONSULTATION);
    const etag = first?.headers().etag ?? "";
    const again = await context.request.get(stage.platform.resident + CONSULTATION, {
      headers: { "if-none-match": etag },
    });
    expect(again.status()).toBe(304);
  });
});

describe("while somebody writes with JavaScript", () => {
  it("the page counts how much of the space is used, and says so to a screen reader", async () => {
    const { page } = await stage.visitor();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await page.goto(`${stage.platform.resident}${CONSULTATION}/questions/change`);
    const info = page.locator("#change-info");
    expect(await textOf(info)).toBe("You can enter up to 2,000 characters.");
    await page.locator("#change").fill("Shorter 👍");
    expect(await textOf(info)).toBe("9 / 2,000");
    await page.locator("#change").fill("x".repeat(2_001));
    expect(await textOf(info)).toBe("2,001 / 2,000");
    await expect.poll(() => textOf(page.locator("[aria-live=polite]")), { timeout: 10_000 }).toBe("2001 / 2000");
  });
});
