import { expect, it } from "vitest";
import { expectHeading } from "./answering-steps.ts";
import { inspectPage, NARROW } from "./inspect-page.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

/** The newest message to an address, as the demonstration keeps it. */
const messagesTo = async (to: string) => {
  const answer = await fetch(`${stage.platform.api}/resident/trpc/mail.outbox`);
  const { result } = (await answer.json()) as { result: { data: { to: string; subject: string; body: string }[] } };
  return result.data.filter((message) => message.to === to);
};

const linkIn = (body: string, page: "confirm" | "stop"): string =>
  new RegExp(`http\\S+/subscriptions/${page}/\\S+`).exec(body)?.[0] ?? "";

it("lets somebody be told by e-mail of a topic, without a script, and stop again at one press from a mail program", async () => {
  const { page } = await stage.visitorWithoutScripts({ viewport: NARROW });
  await page.goto(`${stage.platform.resident}/consultations?topic=parks`);
  await page.getByRole("link", { name: "Be told by email" }).click();
  await expect.poll(() => page.getByText("Parks and open spaces").count(), { timeout: 10_000 }).toBe(1);
  await page.getByRole("button", { name: "Tell me" }).click();
  expect(await page.getByRole("alert").textContent()).toContain("Enter your email in full");
  await page.getByLabel("Email address").fill("ana@example.org");
  await page.getByRole("button", { name: "Tell me" }).click();
  await expectHeading(page, "Look at your email");

  const [confirming] = await messagesTo("ana@example.org");
  await page.goto(linkIn(confirming?.body ?? "", "confirm"));
  await expectHeading(page, "Begin to be told?");
  await page.getByRole("button", { name: "Yes, tell me" }).click();
  await expectHeading(page, "You will be told");

  const officer = await signInAsOfficer(stage.platform);
  const listing = { topics: ["parks"], audiences: [], areas: [], organisation: "", owner: { post: "" } };
  await officer.open("A new pond", ONE_OF_EACH, { listing });
  const told = async () =>
    (await messagesTo("ana@example.org")).filter(({ subject }) => subject === "A new consultation is open");
  await expect.poll(async () => (await told()).length, { timeout: 20_000, interval: 500 }).toBe(1);
  const stop = linkIn((await told())[0]?.body ?? "", "stop");

  await page.goto(stop);
  await expectHeading(page, "Stop being told?");
  const pressed = await fetch(stop, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(pressed.status).toBe(200);
  await page.goto(stop);
  await expectHeading(page, "This link is too old");
});

it("has nothing that axe finds on its pages", async () => {
  const { page } = await stage.visitor();
  await page.goto(`${stage.platform.resident}/subscribe?topic=parks&area=E05002235`);
  await inspectPage(page, "subscribe");
  await page.getByRole("button", { name: "Tell me" }).click();
  await inspectPage(page, "subscribe-wrong");
  await page.getByLabel("Email address").fill("bela@example.org");
  await page.getByRole("button", { name: "Tell me" }).click();
  await inspectPage(page, "subscribe-sent");
  const [confirming] = await messagesTo("bela@example.org");
  await page.goto(linkIn(confirming?.body ?? "", "confirm"));
  await inspectPage(page, "subscribe-confirm");
  await page.getByRole("button", { name: "Yes, tell me" }).click();
  await inspectPage(page, "subscribe-confirmed");
});
