import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { fewFilesAtOnce, TAKES_FILES } from "./send-file.ts";

describe("forms with files", () => {
  it("are held twelve at once; who is one too many is told so, and the place of one that is done is free again", async () => {
    const done: (() => void)[] = [];
    const slow = fewFilesAtOnce(
      async (c) => {
        await new Promise<void>((resolve) => done.push(resolve));
        return c.text("kept");
      },
      async (c) => c.text("busy", 429),
    );
    const app = new Hono().post("*", slow);
    const send = () => app.request("/", { method: "POST" });
    const first = Array.from({ length: 12 }, send);
    await expect.poll(() => done.length).toBe(12);
    expect((await send()).status).toBe(429);
    done[0]?.();
    expect(await (await first[0])?.text()).toBe("kept");
    const another = send();
    await expect.poll(() => done.length).toBe(13);
    for (const end of done) end();
    expect((await another).status).toBe(200);
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  it("can be sent to the page of a question alone, in every language", () => {
    for (const path of ["/consultations/benches/questions/photo", "/pl/consultations/benches/questions/photo/2"])
      expect(TAKES_FILES.test(path), path).toBe(true);
    for (const path of ["/consultations/benches/check", "/your-data/ask", "/x/y/consultations/a/questions/b"])
      expect(TAKES_FILES.test(path), path).toBe(false);
  });
});
