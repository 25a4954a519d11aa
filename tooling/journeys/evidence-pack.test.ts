import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inspectPage } from "./inspect-page.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
const VERIFIER = fileURLToPath(new URL("../../packages/evidence-packs/src/verify-command.ts", import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evidence-pack-journey-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes a pack from a page as a person does, and gives where it was saved, and its name. */
const take = async (page: Page, link: string): Promise<{ path: string; name: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link, exact: true }).click(),
  ]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { path, name };
};

const verify = (path: string) => spawnSync(process.execPath, [VERIFIER, path], { encoding: "utf8" });

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".css": "text/css" };

/** The files of a pack at an address, with a policy that lets nothing but its own style sheet be. */
const serve = async (path: string): Promise<{ origin: string; close(): void }> => {
  const files = unzipSync(readFileSync(path));
  const server = createServer(({ url = "" }, response) => {
    const file = files[url.slice(1)];
    response.writeHead(file ? 200 : 404, {
      "Content-Type": TYPES[extname(url)] ?? "application/octet-stream",
      // axe reads the style sheet by a call of its own.
      "Content-Security-Policy": "default-src 'none'; style-src 'self'; connect-src 'self'",
    });
    response.end(file);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

describe("an evidence pack", () => {
  it("is taken by a resident without JavaScript, verifies, and its pages have nothing that axe finds", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(stage.platform.resident);
    await page.getByRole("link", { name: /Small grants for neighbours/ }).click();
    const { path, name } = await take(page, "Download the evidence pack (ZIP)");
    expect(name).toMatch(/^evidence-pack-small-grants-.*-public-\d{4}-\d\d-\d\d\.zip$/);
    expect(verify(path)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("From a demonstration: the people and answers in it are made up."),
    });
    const pages = await serve(path);
    const { page: reader } = await stage.visitor();
    await reader.goto(`${pages.origin}/index.html`);
    await see(reader, /Small grants for neighbours/);
    await inspectPage(reader, "evidence-pack");
    for (const part of ["Plan and approvals", "Responses", "Feedback", "Challenges and outcomes", "System log"]) {
      await reader.getByRole("link", { name: part, exact: true }).click();
      await see(reader, new RegExp(`^\\d+\\. ${part}$`));
      await inspectPage(reader, `evidence-pack-${part.toLowerCase().replaceAll(" ", "-")}`);
      await reader.getByRole("link", { name: "Contents" }).click();
    }
    pages.close();
  });

  it("is taken in its restricted version by an officer, from the page of the consultation", async () => {
    const { page } = await stage.visitor();
    await signIn(page, stage.platform.staff);
    await page.getByRole("link", { name: /Small grants for neighbours/ }).click();
    await see(page, /Small grants for neighbours/);
    await page.getByRole("heading", { name: "Evidence pack" }).waitFor();
    await inspectPage(page, "staff-overview-evidence-pack");
    const { path, name } = await take(page, "Download the restricted evidence pack (ZIP)");
    expect(name).toContain("-restricted-");
    expect(verify(path)).toMatchObject({ status: 0, stdout: expect.stringContaining("restricted version") });
  });
});
