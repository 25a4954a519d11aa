import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectHeading, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

// The demonstration's translations were checked by nobody, and it says so.
const SAYS = {
  ro: "nimeni nu a verificat încă traducerea",
  pl: "nikt jeszcze nie sprawdził tłumaczenia",
  lt: "vertimo dar niekas nepatikrino",
} as const;
const SURVEY = "/consultations/your-parks-a-survey";

const saysOnce = async (page: Page, language: keyof typeof SAYS, name: string): Promise<void> => {
  const said = (await textOf(page.locator("main"))).split(SAYS[language]).length - 1;
  expect(said, `${name} in ${language}`).toBe(1);
  await inspectPage(page, `resident-unchecked-${name}-${language}`);
};

describe("a translation that nobody has checked", () => {
  it("is said to be so once on every page that shows it, wide, narrow and at 400 % zoom", async () => {
    const { page } = await stage.visitor();
    const site = stage.platform.resident;
    const pages = {
      plan: "/plan",
      help: `${SURVEY}/help`,
      challenge: `${SURVEY}/challenge`,
      subscribe: "/subscribe?consultation=your-parks-a-survey",
      frame: "/embed/consultations",
    };
    for (const language of ["ro", "pl", "lt"] as const)
      for (const [name, path] of Object.entries(pages)) {
        // One language looked at on every page, and every language on one.
        if (language !== "pl" && name !== "help") continue;
        await page.goto(`${site}/${language}${path}`);
        await saysOnce(page, language, name);
      }
  });

  it("is said to be so while somebody saves, checks and goes on with answers, and leads to the same page in English", async () => {
    const { page } = await stage.visitorWithoutScripts();
    const site = stage.platform.resident;
    await page.goto(`${site}/pl${SURVEY}`);
    await page.getByRole("button", { name: "Zacznij teraz" }).first().click();
    await page.waitForURL((url) => url.pathname.includes("/questions/"));
    const saidHere = async () => (await textOf(page.locator("main"))).split(SAYS.pl).length - 1;
    for (const path of ["/save", "/check", "/continue"]) {
      await page.goto(`${site}/pl${SURVEY}${path}`);
      expect(await saidHere(), path).toBe(1);
    }
    await page.goto(`${site}/pl${SURVEY}/save`);
    await page.getByRole("link", { name: "Przeczytaj stronę po angielsku" }).click();
    await page.waitForURL((url) => url.pathname === `${SURVEY}/save`);
    await expectHeading(page, "Save your answers for later");
    expect(await textOf(page.locator(".govuk-caption-l"))).toBe("Your parks: a survey");
  });
});
