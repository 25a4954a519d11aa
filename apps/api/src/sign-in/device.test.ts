import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceOf } from "./device.ts";

describe("a device", () => {
  it("is named by the family of its browser and of the machine", () => {
    expect(deviceOf("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0")).toBe(
      "Edge on Windows",
    );
    expect(deviceOf("Mozilla/5.0 (Macintosh; Intel Mac OS X) Version/18.0 Safari/605.1.15")).toBe("Safari on Mac");
    expect(deviceOf("Mozilla/5.0 (Linux; Android 16) Chrome/140.0 Mobile Safari/537.36")).toBe("Chrome on Android");
    expect(deviceOf("Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/153.0 Safari/537.36")).toBe("Chrome on Linux");
    expect(deviceOf(undefined)).toBe("A browser");
  });
  it("never repeats what the browser said, such as a version or a name", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (agent) => /^[A-Za-z ]{1,40}$/.test(deviceOf(agent))));
  });
});
