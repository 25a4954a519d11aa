import { describe, expect, it } from "vitest";
import { areHexNeighbours, type Hex, HexPicture, hexCentre } from "./hex-picture.ts";
import { HEXES_WARDS_2004, HEXES_WARDS_2026, hexesOf } from "./hexes-of-wards.ts";
import { WARDS_2004 } from "./wards-2004.ts";
import { WARDS_2026 } from "./wards-2026.ts";

const reachable = (hexes: readonly Hex[]): Set<string> => {
  const reached = new Set(hexes.slice(0, 1));
  for (const at of reached) for (const next of hexes) if (areHexNeighbours(at, next)) reached.add(next);
  return new Set([...reached].map((hex) => hex.code));
};

describe.each([
  { picture: HEXES_WARDS_2004, set: WARDS_2004 },
  { picture: HEXES_WARDS_2026, set: WARDS_2026 },
])("the hexagons of $set.id", ({ picture, set }) => {
  it("are one for each ward, no two in one place, and hang together", () => {
    expect(HexPicture.safeParse(picture).error).toBeUndefined();
    const codes = picture.hexes.map((hex) => hex.code);
    expect([...codes].sort()).toEqual(set.areas.map((ward) => ward.code).sort());
    expect(new Set(picture.hexes.map((hex) => `${hex.column},${hex.row}`)).size).toBe(20);
    expect(reachable(picture.hexes)).toEqual(new Set(codes));
  });
  it("are found by the id of the set and say that they are no map", () => {
    expect(hexesOf(set.id)).toBe(picture);
    expect(picture.note).toBe("Schematic, not a map.");
  });
});

describe("the hexagons of the new wards", () => {
  const centre = (name: string) => {
    const code = WARDS_2026.areas.find((ward) => ward.name === name)?.code;
    return hexCentre(HEXES_WARDS_2026.hexes.find((hex) => hex.code === code) as Hex);
  };
  it.each([
    ["Purfleet-on-Thames", "Chafford Hundred West", "Chafford Hundred East", "Chadwell St Mary"],
    ["Aveley", "Belhus", "Stifford", "Orsett, Horndon & Bulphan", "Stanford-le-Hope South"],
    ["Purfleet-on-Thames", "West Thurrock & South Stifford", "Grays Riverside", "Grays Town", "Tilbury St Chads"],
    ["Little Thurrock Rectory", "Chadwell St Mary", "East Tilbury, Linford & West Tilbury"],
    ["Ockendon", "The Homesteads & Stanford-le-Hope North", "Corringham & Fobbing"],
  ])("run from west to east as the places do: %s …", (...names) => {
    const across = names.map((name) => centre(name).x);
    expect(across).toEqual([...across].sort((one, other) => one - other));
    expect(new Set(across).size).toBe(across.length);
  });
  it.each([
    ["Ockendon", "Belhus", "Chafford Hundred West", "West Thurrock & South Stifford"],
    ["Stifford", "Little Thurrock Blackshots", "Little Thurrock Rectory", "Tilbury Riverside"],
    ["The Homesteads & Stanford-le-Hope North", "Stanford-le-Hope South", "East Tilbury, Linford & West Tilbury"],
    ["Orsett, Horndon & Bulphan", "Chadwell St Mary", "Tilbury St Chads", "Tilbury Riverside"],
    ["Aveley", "Purfleet-on-Thames"],
  ])("run from north to south as the places do: %s …", (...names) => {
    const down = names.map((name) => centre(name).y);
    expect(down).toEqual([...down].sort((one, other) => one - other));
    expect(new Set(down).size).toBe(down.length);
  });
});

describe("a hexagon", () => {
  it("has six neighbours, odd rows being moved half a hexagon to the right", () => {
    const grid = Array.from({ length: 25 }, (_, at) => ({ code: `${at}`, column: at % 5, row: Math.floor(at / 5) }));
    const around = (code: string) =>
      grid.filter((hex) => areHexNeighbours(grid[Number(code)] as Hex, hex)).map((hex) => hex.code);
    expect(around("12")).toEqual(["6", "7", "11", "13", "16", "17"]);
    expect(around("7")).toEqual(["2", "3", "6", "8", "12", "13"]);
  });
  it("is not drawn for a set that has no picture", () => {
    expect(hexesOf("lsoa-2021")).toBeUndefined();
  });
});
