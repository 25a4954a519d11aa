import { describe, expect, it } from "vitest";
import { errorsOf, problemOf } from "./problem.ts";

const answer = (data: unknown) => Object.assign(new Error("x"), { data });
const refusal = { code: "consultation/received-too-late", message: "Too late.", field: "receivedOn" };

describe("a call that failed", () => {
  it("shows a rule's sentence by its field", () => {
    expect(errorsOf(problemOf(answer({ httpStatus: 409, refusal })))).toEqual([
      { field: "receivedOn", text: "Too late." },
    ]);
  });
  it("shows every message about malformed input", () => {
    expect(errorsOf(problemOf(answer({ httpStatus: 400, fields: { plan: ["One.", "Two."] } })))).toEqual([
      { text: "One." },
      { text: "Two." },
    ]);
  });
  it.each([
    [401, "signed-out"],
    [403, "not-allowed"],
    [404, "not-found"],
    [500, "down"],
  ])("with HTTP %i is told from the others as “%s”", (httpStatus, kind) => {
    expect(problemOf(answer({ httpStatus })).kind).toBe(kind);
  });
  it("counts as an outage when no answer of the API came at all", () => {
    for (const error of [new TypeError("fetch failed"), answer({ error: "busy" }), undefined])
      expect(problemOf(error).kind).toBe("down");
  });
  it("always says something that can be shown", () => {
    for (const httpStatus of [400, 401, 403, 404, 409, 413, 500, 503])
      expect(errorsOf(problemOf(answer({ httpStatus })))[0]?.text).toMatch(/\w{4}/);
  });
  it("gives the number to ask for help with, where the answer had one", () => {
    const failed = (id: string) => ({
      ...answer({ httpStatus: 500 }),
      meta: { response: { headers: new Headers({ "x-request-id": id }) } },
    });
    expect(errorsOf(problemOf(failed("3f9a-27c1-08be-77d0")))[0]?.text).toMatch(/number: 3f9a-27c1-08be-77d0$/);
    expect(errorsOf(problemOf(failed("<script>")))[0]?.text).toMatch(/in a few minutes\.$/);
  });
});
