import { beforeAll, describe, expect, it } from "vitest";
import { inspectPage } from "./inspect-page.ts";
import { tabAndPress, typeInto } from "./keyboard-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
let id: string;
beforeAll(async () => {
  ({ id } = await (await signInAsOfficer(stage.platform)).plan("Benches and who counts", ONE_OF_EACH));
}, 120_000);

describe("the rules by which answers count", () => {
  it("are written by an officer with a keyboard, and kept as they were chosen", async () => {
    const { page } = await stage.visitor();
    const address = `${stage.platform.staff}/consultations/${id}/design/time`;
    await signIn(page, address);
    await see(page, "Time, duty and late answers");
    await typeInto(page, "Days after closing in which late answers on the site are still kept", "400");
    await page.getByLabel("The last one").focus();
    await page.keyboard.press("ArrowDown");
    await tabAndPress(page, page.getByLabel("The same name and the same postcode"), "Space");
    await page
      .getByLabel("Question in which people give their name")
      .selectOption({ label: "What else should we know about the benches?" });
    await typeInto(page, "What is done with answers of a campaign", "Each of them counts.");
    await tabAndPress(page, page.getByRole("button", { name: "Save and go to the overview" }));
    await page.locator(".govuk-error-summary").getByText("enter a whole number").waitFor();
    expect(await page.getByLabel("What is done with answers of a campaign").inputValue()).toBe("Each of them counts.");
    await inspectPage(page, "staff-closing-rules");
    await typeInto(page, "Days after closing in which late answers on the site are still kept", "14");
    await tabAndPress(page, page.getByRole("button", { name: "Save and go to the overview" }));
    await page.getByText("Saved: time, duty and late answers.").first().waitFor();
    await page.goto(address);
    await see(page, "Time, duty and late answers");
    expect(await page.getByLabel("The first one").isChecked()).toBe(true);
    expect(await page.getByLabel("The same name and the same postcode").isChecked()).toBe(true);
    expect(await page.getByLabel("The same postcode and the same words").isChecked()).toBe(false);
    const kept = "Days after closing in which late answers on the site are still kept";
    expect(await page.getByLabel(kept).inputValue()).toBe("14");
  });
});
