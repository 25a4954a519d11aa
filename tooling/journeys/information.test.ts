import { describe, expect, it } from "vitest";
import { textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

/** What stands above the reasons, and above what changed since it opened. */
const HEADINGS = {
  ro: ["De ce se propune", "Ce s-a schimbat de la deschidere", "Cât costă", "În persoană"],
  pl: ["Dlaczego to proponujemy", "Co się zmieniło od otwarcia", "Ile to kosztuje", "Osobiście"],
  lt: ["Kodėl tai siūloma", "Kas pasikeitė nuo atidarymo", "Kiek tai kainuoja", "Atvykus į vietą"],
} as const;

describe("what people are given so that they can answer well", () => {
  it("is on the page without scripts, in each language, and says what has changed since it opened", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { id, slug } = await officer.open("Benches and what is known of them", ONE_OF_EACH);
    const address = `/consultations/${slug}`;
    const { page: bare } = await stage.visitorWithoutScripts();
    await bare.goto(stage.platform.resident + address);
    const opened = await textOf(bare.locator("main"));
    for (const words of ["Why it is proposed", "Other ways we looked at", "What it costs", "Who it affects"])
      expect(opened).toContain(words);
    expect(opened).toContain("Nothing more than now.");
    expect(opened).toContain("Any hub");
    expect(opened).not.toContain("What has changed since it opened");

    await officer.changeProposal(id, "The benches would have backs.", "The benches get backs.");
    const { page } = await stage.visitor();
    // A page that everybody sees is held for some seconds.
    const read = async () => {
      await page.goto(stage.platform.resident + address);
      return textOf(page.locator("main"));
    };
    await expect.poll(read, { timeout: 15_000, interval: 500 }).toContain("This is version 2. It has stood since");
    const changed = await read();
    expect(changed).toContain("The benches get backs.");
    expect(changed).toContain("The benches would have backs.");
    await inspectPage(page, "consultation-changed");

    for (const [language, words] of Object.entries(HEADINGS)) {
      await bare.goto(`${stage.platform.resident}/${language}${address}`);
      const shown = await textOf(bare.locator("main"));
      for (const heading of words) expect(shown).toContain(heading);
    }
  });
});
