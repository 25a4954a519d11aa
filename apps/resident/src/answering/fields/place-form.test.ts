import { describe, expect, it } from "vitest";
import { asChosen, wayIn, waysOf } from "./place-form.ts";

const form = (parts: Record<string, string>) =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [part === "" ? "where" : `where.${part}`, [value]]));
const read = (parts: Record<string, string>) => asChosen(form(parts), "where");

describe("a place in a form", () => {
  it("is the one that the chosen way gives, whatever else was typed", () => {
    expect(read({ way: "name", name: "Grays Beach", ward: "E05002235", lat: "51.4", lon: "0.3" })).toEqual({
      "where.name": ["Grays Beach"],
    });
    expect(read({ way: "ward", ward: "E05002235", postcode: "RM17 6SL" })).toEqual({ "where.ward": ["E05002235"] });
    expect(read({ way: "map", lat: "51.4", lon: "0.3", name: "Grays" })).toEqual({
      "where.lat": ["51.4"],
      "where.lon": ["0.3"],
    });
  });

  it("needs no way to be chosen where only one was filled in, and asks where several were", () => {
    expect(read({ name: " Grays Beach ", ward: "", postcode: "" })).toEqual({ "where.name": ["Grays Beach"] });
    expect(wayIn(form({ name: "Grays", postcode: "RM17 6SL" }), "where")).toBe("several");
    expect(read({ name: "", postcode: "" })).toEqual({});
  });

  it("is no longer the point on the map once something else is typed", () => {
    expect(wayIn(form({ lat: "51.4", lon: "0.3" }), "where")).toBe("map");
    expect(wayIn(form({ lat: "51.4", lon: "0.3", name: "Grays" }), "where")).toBe("name");
  });

  it("is declined among the ways, or as the answer that is kept", () => {
    expect(read({ way: "decline:do-not-know", name: "Grays" })).toEqual({ where: ["decline:do-not-know"] });
    expect(read({ "": "decline:do-not-know" })).toEqual({ where: ["decline:do-not-know"] });
  });

  it("offers only the ways the question takes, and the map's once a point was chosen", () => {
    expect(waysOf({ takes: ["point", "ward", "named"] }, false)).toEqual(["postcode", "ward", "name"]);
    expect(waysOf({ takes: ["point", "named"] }, true)).toEqual(["postcode", "ward", "name", "map"]);
    expect(waysOf({ takes: ["point"] }, false)).toEqual(["postcode", "ward"]);
    expect(waysOf({ takes: ["named"] }, true)).toEqual(["name"]);
  });
});
