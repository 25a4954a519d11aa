import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { districtOf, Postcode, readPostcode, sectorOf } from "./postcode.ts";
import { THURROCK_POSTCODE_SECTORS } from "./thurrock-postcode-sectors.ts";

const letter = fc.constantFrom(..."ABDEFGHJLNPQRSTUWXYZ");
const postcode = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...THURROCK_POSTCODE_SECTORS.map((each) => each.sector)),
      fc.constantFrom("SW1A 2", "EC1A 1", "M1 1", "B33 8", "CR0 2", "W1A 0", "DN55 1"),
    ),
    letter,
    letter,
  )
  .map(([sector, one, two]) => `${sector}${one}${two}`);

describe("a postcode", () => {
  it("is read however it is typed", () => {
    const spacing = fc.constantFrom("", " ", "  ", "-", "\t", "\u00a0");
    fc.assert(
      fc.property(postcode, spacing, fc.boolean(), (written, space, small) => {
        const typed = ` ${written.replace(" ", space)}. `;
        expect(yes(readPostcode(small ? typed.toLowerCase() : typed))).toBe(written);
        expect(Postcode.safeParse(written).success).toBe(true);
      }),
    );
  });
  it("is read with the letter O for a nought and I or l for a one", () => {
    expect(yes(readPostcode("RM2O 3AB"))).toBe("RM20 3AB");
    expect(yes(readPostcode("RMl7 6SL"))).toBe("RM17 6SL");
    expect(yes(readPostcode("SS17 OAA"))).toBe("SS17 0AA");
    expect(yes(readPostcode("EI 6AN"))).toBe("E1 6AN");
    expect(yes(readPostcode("ＲＭ１７　６ＳＬ"))).toBe("RM17 6SL");
  });
  it("is left alone where its letters are right: SO14 stays in Southampton", () => {
    expect(yes(readPostcode("SO14 0AA"))).toBe("SO14 0AA");
    expect(yes(readPostcode("IP1 1AA"))).toBe("IP1 1AA");
    expect(yes(readPostcode("LL11 1AA"))).toBe("LL11 1AA");
    expect(yes(readPostcode("gir 0aa"))).toBe("GIR 0AA");
  });
  it.each(["", "RM17", "RM17 6", "6SL", "Grays", "RM17 6SLX", "RM177 6SL", "RМ17 6SL", "RM17 6CI", "RM07 6SL"])(
    "is refused when it is %j, with an example of one",
    (typed) => {
      const refusal = no(readPostcode(typed));
      expect([refusal.code, refusal.field]).toEqual(["pcn-areas/not-a-postcode", "postcode"]);
      expect(refusal.message).toContain("RM17 6SL");
    },
  );
  it("is either refused or read in its one written form, whatever was typed", () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."RMSO10ILab7 -") }));
    fc.assert(
      fc.property(typed, (text) => {
        const read = readPostcode(text);
        if (!read.ok) expect(read.refusal.code).toBe("pcn-areas/not-a-postcode");
        else {
          expect(Postcode.safeParse(read.value).success).toBe(true);
          expect(yes(readPostcode(read.value))).toBe(read.value);
        }
      }),
    );
  });
  it("names its sector and its district", () => {
    expect([sectorOf("RM17 6SL"), districtOf("RM17 6SL"), districtOf("RM17 6")]).toEqual(["RM17 6", "RM17", "RM17"]);
  });
});
