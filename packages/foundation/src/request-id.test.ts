import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeReference } from "./reference.ts";
import { makeRequestId, readRequestId } from "./request-id.ts";

describe("the id of a request", () => {
  it("is four groups of four, to be read out over the telephone", () => {
    expect(makeRequestId(new Uint8Array([0x3f, 0x9a, 0x27, 0xc1, 0x08, 0xbe, 0x77, 0xd0]))).toBe("3f9a-27c1-08be-77d0");
  });
  it("is taken over from whoever made it before", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        expect(readRequestId(makeRequestId(random))).toBe(makeRequestId(random));
      }),
    );
    for (const id of ["00000000-0000-7000-8000-00000000000a", "4bf92f3577b34da6a3ce929d0e0e4736"])
      expect(readRequestId(id)).toBe(id);
  });
  it("is not taken over where it could carry words, a reference or a telephone number", () => {
    for (const given of [
      "",
      undefined,
      null,
      "RM17 6SL",
      "07700 900123",
      "someone@example.org",
      "a".repeat(15),
      "a".repeat(37),
    ])
      expect(readRequestId(given)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 11, maxLength: 11 }), (random) => {
        expect(readRequestId(makeReference(random))).toBeUndefined();
      }),
    );
  });
  it("cannot be made from too few random bytes", () => {
    expect(() => makeRequestId(new Uint8Array(7))).toThrow(RangeError);
  });
});
