import { describe, expect, it } from "vitest";
import { judgeAudit } from "./judge-audit.ts";

describe("the audit of dependencies", () => {
  it("fails where a fault is known", () => {
    const found = judgeAudit({ code: 1, output: "1 vulnerabilities found\nSeverity: 1 high" });
    expect(found.code).toBe(1);
  });
  it("passes where none is known", () => {
    expect(judgeAudit({ code: 0, output: "No known vulnerabilities found" }).code).toBe(0);
  });
  it("fails nothing where the registry has no audit, and says that nothing was checked", () => {
    const none = "Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n  × The audit endpoint responded with 405:";
    expect(judgeAudit({ code: 1, output: none })).toEqual({
      code: 0,
      sentence: expect.stringMatching(/^Nothing was checked: the package registry has no audit \(it answered 405\)/),
    });
    expect(judgeAudit({ code: 1, output: "getaddrinfo ENOTFOUND" }).sentence).toMatch(
      /^Nothing was checked: .* did not answer/,
    );
  });
});
