import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFault, LogLevel, openLog } from "./log.ts";

const now = () => new Date("2026-05-20T10:00:00Z");

const aLog = (level: LogLevel, later?: (flush: () => void) => void) => {
  const written: string[] = [];
  const log = openLog({ service: "api", level, now, write: (lines) => written.push(lines), ...(later && { later }) });
  return { log, written };
};

describe("a log", () => {
  it("is a line of JSON for each event, with when, who and how grave", () => {
    const { log, written } = aLog("info");
    log.info("request", { status: 200, route: "a\nb" });
    expect(written).toEqual([
      '{"at":"2026-05-20T10:00:00.000Z","level":"info","service":"api","event":"request","status":200,"route":"a\\nb"}\n',
    ]);
  });
  it("leaves out what is less grave than was asked for", () => {
    for (const [level, expected] of [
      ["error", 1],
      ["warn", 2],
      ["info", 3],
    ] as const) {
      const { log, written } = aLog(level);
      for (const grade of LogLevel.options) log[grade]("event");
      expect(written).toHaveLength(expected);
    }
  });
  it("always has what happened at the door", () => {
    const { log, written } = aLog("error");
    log.security("sign-in-refused");
    expect(JSON.parse(written[0] as string)).toMatchObject({ event: "sign-in-refused", security: true });
  });
  it("writes news together, and what is grave at once, in order", () => {
    let flush = (): void => undefined;
    const { log, written } = aLog("info", (given) => {
      flush = given;
    });
    log.info("one");
    log.info("two");
    expect(written).toEqual([]);
    flush();
    expect(written).toHaveLength(1);
    log.info("three");
    log.error("four");
    expect(written[1]?.match(/three[\s\S]*four/)).not.toBeNull();
    log.flush();
    expect(written).toHaveLength(2);
  });
});

describe("a fault, as a log describes it", () => {
  it("shows nothing that was quoted from what somebody sent", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9"' ]{8,40}$/), (secret) => {
        for (const message of [`Unexpected token, "${secret}" is not valid JSON`, `cannot read '${secret}`])
          expect(JSON.stringify(describeFault(new Error(message)).message)).not.toContain(
            JSON.stringify(secret).slice(1, -1),
          );
      }),
    );
  });
  it("shows no postcode, reference, e-mail address or query either", () => {
    const { message } = describeFault(
      new Error("RM17 6SL rm176sl 7F3K-9QXD-M2TD someone@example.org http://127.0.0.1/x?input=secret failed"),
    );
    expect(message).toBe("… … … … http://127.0.0.1/x?… failed");
  });
  it("says what the deepest cause was, where, and in which table", () => {
    const cause = Object.assign(new RangeError("out of range"), { code: "22003", table: "response", detail: "secret" });
    const told = describeFault(new Error("The call failed.", { cause: new Error("Failed.", { cause }) }));
    expect(told).toMatchObject({ fault: "RangeError", code: "22003", message: "out of range", table: "response" });
    expect(told.frames).not.toEqual([]);
    expect(JSON.stringify(told)).not.toContain("secret");
  });
  it("says at least of what kind a thing is that is no error", () => {
    expect(describeFault("a secret")).toEqual({ fault: "string" });
  });
});
