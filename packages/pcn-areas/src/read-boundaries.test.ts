import { no, yes } from "@collaborative-communities/foundation/testing";
import { describe, expect, it } from "vitest";
import { readBoundaries } from "./read-boundaries.ts";

const ring = [
  [0.3, 51.4],
  [0.4, 51.4],
  [0.4, 51.5],
  [0.3, 51.4],
];
const feature = (
  properties: Record<string, unknown>,
  geometry: unknown = { type: "Polygon", coordinates: [ring] },
) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

describe("a boundary file", () => {
  it("is read with plain properties or the ONS's", () => {
    const file = collection(
      feature({ code: "E05002230", name: "Belhus" }),
      feature({ FID: 1, WD25CD: "E05002239", WD25NM: "Ockendon", LAD25CD: "E06000034" }),
      feature({ LSOA21CD: "E01015954", LSOA21NM: "Thurrock 017A", BNG_E: 561_480 }),
      feature({ MSOA21CD: "E02003312", MSOA21NM: "Thurrock 017" }),
    );
    const { boundaries, problems } = yes(readBoundaries(file));
    expect(problems).toEqual([]);
    expect(boundaries.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "E05002230 Belhus",
      "E05002239 Ockendon",
      "E01015954 Thurrock 017A",
      "E02003312 Thurrock 017",
    ]);
    expect(boundaries[0]?.box).toEqual({ west: 0.3, south: 51.4, east: 0.4, north: 51.5 });
  });
  it("may hold multipolygons, heights and properties of your own choice", () => {
    const geometry = { type: "MultiPolygon", coordinates: [[ring.map((each) => [...each, 12])], [ring]] };
    const options = { codeProperty: "id", nameProperty: "title" };
    const { boundaries } = yes(readBoundaries(collection(feature({ id: "f1", title: "Forum" }, geometry)), options));
    expect(boundaries[0]).toMatchObject({ code: "f1", name: "Forum" });
    expect(boundaries[0]?.polygons.length).toBe(2);
    expect(boundaries[0]?.polygons[0]?.[0]?.[0]).toEqual([0.3, 51.4]);
  });
  it("is cut to the areas asked for", () => {
    const file = collection(feature({ WD25CD: "E05002230" }), feature({ WD25CD: "W05000001" }));
    const { boundaries, problems } = yes(readBoundaries(file, { onlyCodes: ["E05002230"] }));
    expect([boundaries.map((each) => each.code), problems]).toEqual([["E05002230"], []]);
  });
  it("reports features it cannot take, with their place and the reason", () => {
    const grid = [
      [561_000, 177_000],
      [562_000, 177_000],
      [562_000, 178_000],
      [561_000, 177_000],
    ];
    const file = collection(
      feature({ code: "A" }),
      feature({ code: "B" }, { type: "Point", coordinates: [0.3, 51.4] }),
      feature({ label: "no code" }),
      feature({ code: "C" }, { type: "Polygon", coordinates: [grid] }),
      feature({ code: "A" }),
      null,
    );
    const { boundaries, problems } = yes(readBoundaries(file));
    expect(boundaries.map((each) => each.code)).toEqual(["A"]);
    expect(problems.map((problem) => problem.feature)).toEqual([2, 3, 4, 5, 6]);
    expect(problems[2]?.reason).toContain("WGS84");
    expect(problems[3]?.reason).toContain("came before");
  });
  it.each([undefined, "text", {}, [], { type: "Feature" }])("is refused when it is %j", (input) => {
    expect(no(readBoundaries(input)).code).toBe("pcn-areas/not-a-feature-collection");
  });
});
