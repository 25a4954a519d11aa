import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FRAMEWORK } from "./answering-steps.ts";
import { inspectPage, NARROW } from "./inspect-page.ts";
import { tabAndPress, tabTo, typeInto } from "./keyboard-steps.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const TABLE = "Place,Benches\nIn the park,3\nBy the shops,-1\n";

describe("documents of a consultation", () => {
  it("are attached by an officer with a keyboard, seen with kind and size, and downloaded without JavaScript", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/new`);
    await see(page, "New consultation");
    const press = (name: string) => tabAndPress(page, page.getByRole("button", { name, exact: true }));
    await typeInto(page, "Title", "Benches with documents");
    await page.getByLabel("Consult", { exact: true }).check();
    await press("Save and continue");
    await see(page, "What is proposed");
    await press("Save and go to the overview");
    await see(page, "Benches with documents");
    await tabAndPress(page, page.getByRole("link", { name: "Documents people can read before they answer" }));
    await see(page, "Documents");
    await inspectPage(page, "staff-documents-none");

    // A program under the name of a PDF: what was typed stays, and the message says what to do.
    await typeInto(page, "Title", "Where the benches are");
    const file = page.getByLabel("File", { exact: true });
    await tabTo(page, file);
    await file.setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ a program") });
    await press("Add the document");
    await page.locator(".govuk-error-summary").getByText("What is in the file is not what its name says.").waitFor();
    expect(await page.getByLabel("Title", { exact: true }).inputValue()).toBe("Where the benches are");
    await inspectPage(page, "staff-documents-wrong");

    await file.setInputFiles({ name: "Where they are (final).CSV", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
    await press("Add the document");
    await page.getByRole("cell", { name: "CSV, 1 kB" }).waitFor();
    await inspectPage(page, "staff-documents");

    const id = new URL(page.url()).pathname.split("/")[2] as string;
    await page.goto(`${stage.platform.staff}/consultations/${id}`);
    await see(page, "Benches with documents");
    const preview = await page.getByRole("link", { name: /Preview as residents/ }).getAttribute("href");

    // A colleague without JavaScript, by the preview; on the narrowest telephone.
    const { page: plain } = await stage.visitorWithoutScripts({ acceptDownloads: true, viewport: NARROW });
    await plain.goto(preview as string);
    const link = plain.getByRole("link", { name: "Where the benches are (CSV, 1 kB)" });
    const [download] = await Promise.all([plain.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("where-they-are-final.csv");
    expect(readFileSync(await download.path(), "utf8")).toBe(TABLE);

    // Taken away again, which is asked about once more.
    await page.goto(`${stage.platform.staff}/consultations/${id}/documents`);
    await tabAndPress(page, page.getByRole("link", { name: "Remove Where the benches are" }));
    await see(page, "Remove “Where the benches are”?");
    await inspectPage(page, "staff-documents-remove");
    await press("Remove the document");
    await see(page, "Documents");
    await page.getByText("There are no documents.").waitFor();
  });

  it("of an open consultation are on its page in every language, and cannot be changed any more", async () => {
    const { page: plain } = await stage.visitorWithoutScripts({ acceptDownloads: true });
    await plain.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}`);
    const link = plain.getByRole("link", { name: /^The draft framework on one page \(PDF, \d kB\)$/ });
    const [download] = await Promise.all([plain.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("framework-on-one-page.pdf");
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const { page } = await stage.visitor();
    for (const [prefix, title, said] of [
      ["/ro", "Documente", "în engleză"],
      ["/pl", "Dokumenty", "po angielsku"],
      ["/lt", "Dokumentai", "anglų kalba"],
    ] as const) {
      await page.goto(`${stage.platform.resident}${prefix}/consultations/${FRAMEWORK}`);
      await page.getByRole("heading", { name: title, exact: true }).waitFor();
      await page.getByRole("listitem").filter({ hasText: "on one page (PDF" }).filter({ hasText: said }).waitFor();
    }
    await inspectPage(page, "documents-lithuanian");

    await signIn(page, stage.platform.staff);
    await page.getByRole("table").getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
    await page.getByRole("link", { name: "Documents", exact: true }).click();
    await see(page, "Documents");
    await page.getByText("so its documents stay as they are").waitFor();
    expect(await page.getByLabel("File", { exact: true }).count()).toBe(0);
    expect(await page.getByRole("link", { name: /^Remove/ }).count()).toBe(0);
  });
});

describe("the counts", () => {
  it("are downloaded as a file that a spreadsheet reads, as they are shown", async () => {
    const { page } = await stage.visitor({ acceptDownloads: true });
    await signIn(page, stage.platform.staff);
    await page.getByRole("table").getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
    await page.getByRole("link", { name: "Counts", exact: true }).click();
    await see(page, "Counts");
    const button = page.getByRole("button", { name: "Download as CSV" });
    await tabTo(page, button);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toBe(`${FRAMEWORK}-counts.csv`);
    const lines = readFileSync(await download.path(), "utf8").split("\r\n");
    expect(lines[0]).toBe("\uFEFFPart,What,Answer,Number,Answered,Skipped,Not asked,Version");
    expect(lines[1]).toMatch(/^All,Answers,,\d+,,,,$/);
    expect(lines.filter((line) => line.startsWith("Question,")).length).toBeGreaterThan(3);
    await inspectPage(page, "staff-counts-download");
  });
});
