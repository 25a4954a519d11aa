import { describe, expect, it } from "vitest";
import { inspectPage } from "./inspect-page.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
const LIGHTS = "lights-on-the-riverside-path";

describe("the figures of many kinds of question", () => {
  it("are read by staff, drawn and as tables, with who answered and who did not", async () => {
    const { page } = await stage.visitor();
    await signIn(page, stage.platform.staff);
    await see(page, "Desk");
    await page.getByRole("table").getByRole("link", { name: "Lights on the riverside path" }).click();
    await see(page, "Lights on the riverside path");
    await page.getByRole("link", { name: "Counts" }).click();
    await see(page, "Counts");
    const chart = (name: RegExp) => page.getByRole("figure", { name });
    await chart(/How safe do you feel/).waitFor();
    const texts = await page.getByRole("figure").allTextContents();
    const of = (start: string) => texts.find((text) => text.includes(start)) ?? "";
    expect(of("How safe do you feel")).toMatch(
      /Of \d+ who answered this question. \d+ skipped it.[\s\S]*Mean: [\d.]+\./,
    );
    expect(of("How would you share out")).toMatch(/Lamp posts\s*£[\d.]+ \(\d+%\)/);
    expect(of("Which part should get light first")).toMatch(/mean place [\d.]+/);
    expect(of("How well lit")).toMatch(/Well \d+%, Well enough \d+%, Too dark \d+%/);
    expect(of("Answers by day")).toContain("Of 148 answers.");
    await inspectPage(page, "staff-figures");
    await chart(/How well lit/)
      .getByText("See the figures as a table")
      .waitFor();
    expect(
      await chart(/How well lit/)
        .getByRole("table")
        .textContent(),
    ).toContain("Under the bridge");
  });

  it("are told to residents without scripts, in their language", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(`${stage.platform.resident}/pl/consultations/${LIGHTS}`);
    const results = await page.getByRole("main").textContent();
    expect(results).toMatch(/Pośrodku: od \d+ do \d+/);
    expect(results).toContain("Nie wiem");
    // So few did not know that they are hidden, and with them the mean, by which they could be worked out.
    expect(results).toContain("Nie pokazujemy");
    expect(results).toContain("Średnia kwota");
    expect(results).not.toMatch(/Średnia(?! kwota)/);
    const { page: seen } = await stage.visitor();
    await seen.goto(`${stage.platform.resident}/consultations/${LIGHTS}`);
    await seen.getByRole("figure", { name: /How well lit/ }).waitFor();
    await inspectPage(seen, "resident-figures");
  });
});
