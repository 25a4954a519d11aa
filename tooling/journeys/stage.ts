import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Platform, startPlatform } from "./platform.ts";

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of: script errors, and anything that the content security policy refused. */
  readonly complaints: readonly string[];
};

export type Stage = {
  readonly platform: Platform;
  /** A person with a browser of their own that nothing is kept in yet. It is closed after the test. */
  visitor(options?: BrowserContextOptions): Promise<Visitor>;
  /** The same with JavaScript off. */
  visitorWithoutScripts(options?: BrowserContextOptions): Promise<Visitor>;
};

/** How long a page may take on a machine that is busy with other things. */
const PATIENCE_MS = 20_000;

/**
 * One platform and one browser for all the tests of a file, ended whatever happens in it. Fails a test in whose
 * browser a script went wrong or the content security policy refused something.
 */
export const useStage = (options?: Parameters<typeof startPlatform>[0]): Stage => {
  let platform: Platform | undefined;
  let browser: Browser | undefined;
  const visitors: Visitor[] = [];

  beforeAll(async () => {
    const [started, opened] = await Promise.allSettled([startPlatform(options), openBrowser()]);
    if (started.status === "fulfilled") platform = started.value;
    if (opened.status === "fulfilled") browser = opened.value;
    for (const one of [started, opened]) if (one.status === "rejected") throw one.reason;
  });
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints);
    await Promise.all(visitors.splice(0).map(({ context }) => context.close()));
    expect(complaints, "what the browser complained of").toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
  });

  const visitor = async (wanted: BrowserContextOptions = {}): Promise<Visitor> => {
    if (!browser) throw new Error("The browser is not open yet.");
    const context = await browser.newContext({
      locale: "en-GB",
      timezoneId: "Europe/London",
      viewport: { width: 1280, height: 1024 },
      ...wanted,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const complaints: string[] = [];
    context.on("weberror", (error) => complaints.push(error.error().message));
    context.on("console", (message) => {
      // An answer such as "400, look at it again" is part of the service, and no fault of a page.
      const isStatus = message.text().startsWith("Failed to load resource: the server responded");
      // Nor is a connection that a test has taken away.
      const isOffline = message.text().includes("net::ERR_INTERNET_DISCONNECTED");
      if (message.type() === "error" && !isStatus && !isOffline) complaints.push(message.text());
    });
    const visiting = { context, page: await context.newPage(), complaints };
    visitors.push(visiting);
    return visiting;
  };
  return {
    get platform() {
      if (!platform) throw new Error("The platform has not started yet.");
      return platform;
    },
    visitor,
    visitorWithoutScripts: (wanted = {}) => visitor({ ...wanted, javaScriptEnabled: false }),
  };
};
