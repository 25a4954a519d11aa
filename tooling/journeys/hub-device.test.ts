import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectHeading, pressContinue, ratherNotSay, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { tabAndPress, typeInto } from "./keyboard-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
let slug: string;
let id: string;
let address: string;
beforeAll(async () => {
  ({ slug, id } = await (await signInAsOfficer(stage.platform)).open("Benches at the hub", ONE_OF_EACH));
}, 120_000);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();
const SECRET_WORDS = "Only I know this.";

const setUp = async (page: Page): Promise<void> => {
  await page.goto(address);
  await press(page, "Set up this device");
  await expectHeading(page, "Benches at the hub");
};

/** Answers with words of one's own, up to the check page. */
const answer = async (page: Page): Promise<void> => {
  await press(page, "Start now");
  await page.getByLabel("Blue", { exact: true }).check();
  await pressContinue(page);
  await pressContinue(page);
  await page.getByLabel("What else should we know").fill(SECRET_WORDS);
  await pressContinue(page);
  await ratherNotSay(page);
};

/** What the pages show that "Back" comes to, one after the other. */
const allTheWayBack = async (page: Page): Promise<string> => {
  const seen: string[] = [];
  for (let steps = 0; steps < 15; steps += 1) {
    if ((await page.goBack({ waitUntil: "load" })) === null && page.url() === "about:blank") break;
    const fields = await page.locator("input:not([type=hidden]), textarea").evaluateAll((all) =>
      all.map((one) => {
        const field = one as HTMLInputElement;
        return field.type === "radio" || field.type === "checkbox" ? (field.checked ? "checked" : "") : field.value;
      }),
    );
    seen.push(`${await textOf(page.locator("main"))} ${fields.join(" ")}`);
  }
  return seen.join("\n");
};

describe("a hub's shared device", () => {
  it("is set up by an officer with a keyboard, whose page shows the address once", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/hub-devices`);
    await see(page, "Shared devices in hubs");
    await inspectPage(page, "staff-hub-devices-none");
    await tabAndPress(page, page.getByRole("button", { name: "Make the address" }));
    await page.locator(".govuk-error-summary").getByText("Enter what the hub is called.").waitFor();
    await typeInto(page, "Name of the hub", "Example Hub");
    await tabAndPress(page, page.getByRole("button", { name: "Make the address" }));
    await page.locator(".staff-address").waitFor();
    address = (await textOf(page.locator(".staff-address"))).trim();
    await inspectPage(page, "staff-hub-devices");
    await page.reload();
    await page.getByText("Example Hub").first().waitFor();
    expect(await page.getByText(address).count()).toBe(0);
  });

  it("starts clean with each person, and “Back” shows nothing of the last one, without JavaScript", async () => {
    const { page, context } = await stage.visitorWithoutScripts();
    await setUp(page);
    await answer(page);
    expect(await page.getByText(SECRET_WORDS).count()).toBe(1);
    await press(page, "Send your answers");
    await expectHeading(page, "Answers received");
    const reference = (await textOf(page.locator(".cc-reference"))).trim();
    expect(page.url()).not.toContain(reference);
    await press(page, "Finish and clear");
    await expectHeading(page, "Benches at the hub");
    expect((await context.cookies()).map(({ name }) => name)).toEqual(["hub"]);
    const seen = await allTheWayBack(page);
    for (const secret of [reference, SECRET_WORDS, "checked"]) expect(seen).not.toContain(secret);
    await page.goto(`${stage.platform.resident}/hub`);
    await press(page, "Start now");
    await page.getByRole("radio").first().waitFor();
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
  });

  it("says that the last turn has ended and how, and lets nobody begin while another's has not", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await setUp(page);
    await answer(page);
    await page.goto(`${stage.platform.resident}/`);
    await page.getByRole("heading", { name: "Somebody’s turn has not ended" }).waitFor();
    expect(await page.getByRole("button", { name: "Start now" }).count()).toBe(0);
    await page.getByRole("button", { name: "Go on with my answers" }).click();
    expect(await page.getByText(SECRET_WORDS).count()).toBe(1);
    const back = await page.goto(`${stage.platform.resident}/hub`);
    // Left like this, it clears itself as any other page.
    expect(back?.headers().refresh).toMatch(/^600; url=\/hub\/more-time/);
    await page.getByRole("main").getByRole("button", { name: "Finish and clear" }).click();
    await page.getByRole("heading", { name: "The last person’s turn has ended" }).waitFor();
    expect(await page.getByText("Nothing they wrote is left on this device.").count()).toBe(1);
    await press(page, "Start now");
    await page.getByRole("radio").first().waitFor();
    await page.goto(`${stage.platform.resident}/hub/clear`);
    await page.getByText("Nobody did anything for a while").waitFor();
  });

  it("leaves nothing in the browser: no cookie but its own, nothing stored, no worker, no field that is filled in", async () => {
    const { page, context } = await stage.visitor();
    await setUp(page);
    await press(page, "Start now");
    const fields = new Set<string>();
    for (let pages = 0; pages < 6; pages += 1) {
      await page.locator("main").waitFor();
      for (const found of await page
        .locator("form, input:not([type=hidden]), textarea, select")
        .evaluateAll((all) =>
          all.map(
            (one) => (one.closest("form") as HTMLFormElement).autocomplete + (one.getAttribute("autocomplete") ?? ""),
          ),
        ))
        fields.add(found);
      const other = page.getByLabel("What else should we know");
      if ((await other.count()) > 0) await other.fill(SECRET_WORDS);
      const onward = page.getByRole("button", { name: "Continue", exact: true });
      if ((await onward.count()) === 0) break;
      await onward.click();
      await page.waitForLoadState("load");
    }
    expect([...fields].filter((found) => !/^off(off)?$/.test(found))).toEqual([]);
    expect(fields.size).toBeGreaterThan(0);
    await press(page, "Finish and clear");
    await page.getByRole("heading", { name: "The last person’s turn has ended" }).waitFor();
    expect((await context.cookies()).map(({ name }) => name)).toEqual(["hub"]);
    const kept = await page.evaluate(async () => ({
      stored: localStorage.length + sessionStorage.length,
      caches: (await caches.keys()).length,
      bases: (await indexedDB.databases()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ stored: 0, caches: 0, bases: 0, workers: 0 });
  });

  it("clears what was begun and not sent, and “Back” shows nothing of it", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await setUp(page);
    await answer(page);
    await press(page, "Finish and clear");
    await expectHeading(page, "Benches at the hub");
    const seen = await allTheWayBack(page);
    for (const secret of [SECRET_WORDS, "checked"]) expect(seen).not.toContain(secret);
  });

  it("asks by itself whether more time is needed, and then clears itself, without JavaScript", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await setUp(page);
    await answer(page);
    const here = page.url();
    // The same headers as the site sends, with a second in the place of ten minutes.
    let waited = "";
    await page.route("**/*", async (route) => {
      const answered = await route.fetch({ maxRedirects: 0 });
      const refresh = answered.headers().refresh;
      if (refresh === undefined) return route.fulfill({ response: answered });
      waited += `${refresh.split(";")[0]} `;
      return route.fulfill({
        response: answered,
        headers: { ...answered.headers(), refresh: refresh.replace(/^\d+/, waited.split(" ").length > 3 ? "1" : "2") },
      });
    });
    await page.reload();
    await page.getByRole("heading", { name: "Do you need more time?" }).waitFor();
    await page.getByRole("button", { name: "Yes, I need more time" }).click();
    expect(page.url()).toBe(here);
    expect(await page.getByText(SECRET_WORDS).count()).toBe(1);
    await page.getByRole("heading", { name: "Benches at the hub" }).waitFor();
    expect(waited.trim().split(" ").slice(0, 2)).toEqual(["600", "120"]);
    await page.unroute("**/*");
    await page.goto(here);
    expect(await page.getByText(SECRET_WORDS).count()).toBe(0);
  });

  it("shows its one consultation and nothing else, keeps no page, and ends when an officer ends it", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await setUp(page);
    for (const path of ["/reference", "/account", "/consultations", "/come-back", "/pl/reference"]) {
      await page.goto(`${stage.platform.resident}${path}`);
      await expectHeading(page, "Benches at the hub");
    }
    const shown = await page.goto(`${stage.platform.resident}/consultations/${slug}`);
    expect(shown?.headers()["cache-control"]).toBe("no-store");
    const officer = (await stage.visitor()).page;
    await signIn(officer, `${stage.platform.staff}/consultations/${id}/hub-devices`);
    await tabAndPress(officer, officer.getByRole("button", { name: "End the device of Example Hub" }));
    await officer.getByText("was ended. Nobody can begin an answer on it.").first().waitFor();
    await page.goto(`${stage.platform.resident}/hub`);
    await expectHeading(page, "This device is not set up any more");
  });

  it("has pages that are as they should be, and works with a keyboard", async () => {
    const officer = (await stage.visitor()).page;
    await signIn(officer, `${stage.platform.staff}/consultations/${id}/hub-devices`);
    await see(officer, "Shared devices in hubs");
    await typeInto(officer, "Name of the hub", "Second Hub");
    await tabAndPress(officer, officer.getByRole("button", { name: "Make the address" }));
    await officer.locator(".staff-address").waitFor();
    address = (await textOf(officer.locator(".staff-address"))).trim();
    const { page } = await stage.visitor();
    await page.goto(address);
    await inspectPage(page, "hub-set-up");
    await tabAndPress(page, page.getByRole("button", { name: "Set up this device" }));
    await page.getByRole("button", { name: "Start now" }).waitFor();
    await inspectPage(page, "hub-start");
    await tabAndPress(page, page.getByRole("button", { name: "Start now" }));
    await page.getByRole("heading", { name: "Which colour" }).waitFor();
    await inspectPage(page, "hub-question");
    await page.getByLabel("Blue", { exact: true }).check();
    await tabAndPress(page, page.getByRole("button", { name: "Continue" }));
    await page.getByRole("heading", { name: "Where should the benches be?" }).waitFor();
    await page.goto(`${stage.platform.resident}/hub/more-time?back=%2Fhub`);
    await inspectPage(page, "hub-more-time");
    await page.goto(`${stage.platform.resident}/consultations/${slug}/check`);
    await tabAndPress(page, page.getByRole("button", { name: "Send your answers" }));
    await page.getByRole("heading", { name: "Answers received" }).waitFor();
    await inspectPage(page, "hub-sent");
    await tabAndPress(page, page.getByRole("main").getByRole("button", { name: "Finish and clear" }));
    await page.getByRole("heading", { name: "The last person’s turn has ended" }).waitFor();
    await inspectPage(page, "hub-turn-ended");
    await tabAndPress(page, page.getByRole("button", { name: "Start now" }));
    await page.getByRole("heading", { name: "Which colour" }).waitFor();
    await page.goto(`${stage.platform.resident}/hub`);
    await inspectPage(page, "hub-turn-begun");
  });
});
