import { describe, expect, it } from "vitest";
import { bucketsFor, type HexArea, HexMap } from "./index.ts";
import { elements, having, markup, textOf } from "./read-markup.ts";

const areas: readonly HexArea[] = [
  { code: "E1", name: "Ockendon", column: 0, row: 0, value: 31 },
  { code: "E2", name: "Tilbury Riverside and Thurrock Park", column: 1, row: 0, value: 9 },
  { code: "E3", name: "Belhus", column: 0, row: 1 },
];

describe("a picture of wards", () => {
  const map = markup(<HexMap id="wards" title="Where answers come from" measure="Answers" areas={areas} />);
  const [drawing = "", list = ""] = map.split("<table");

  it("has a name that says what it shows", () => {
    const [image] = elements(map).filter((element) => element.attributes.get("role") === "img");
    const name = elements(map).find(
      (element) => element.attributes.get("id") === image?.attributes.get("aria-labelledby"),
    );
    expect(name?.tag).toBe("title");
    expect(drawing).toContain("Where answers come from: Answers</title>");
  });

  it("prints each value in its hexagon and in the table", () => {
    expect(
      elements(drawing).filter((element) => element.attributes.get("class")?.startsWith("cc-hex__area")),
    ).toHaveLength(3);
    for (const figure of [">31<", ">9<"]) {
      expect(drawing).toContain(figure);
      expect(list).toContain(figure);
    }
  });

  it("tells a ward without a figure from one with nought", () => {
    expect(textOf(list)).toContain("Belhus No figure");
    expect(textOf(drawing)).toContain("No figure");
    const nought = markup(
      <HexMap id="n" title="N" measure="M" areas={[{ code: "E1", name: "A", column: 0, row: 0, value: 0 }]} />,
    );
    expect(nought).not.toContain("No figure");
  });

  it("breaks a long name into at most four lines and loses no word", () => {
    const lines = [...drawing.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, line]) => line);
    expect(lines).toEqual(["Ockendon", "Tilbury", "Riverside", "and Thurrock", "Park", "Belhus"]);
  });

  it("can be scrolled by keyboard when it is wider than the screen", () => {
    const [region] = having(drawing, "tabindex");
    expect(region?.attributes.get("role")).toBe("region");
    expect(region?.attributes.get("aria-label")).toBe("Where answers come from: Answers");
  });
});

describe("the classes of a picture", () => {
  it("hold every value exactly once, in at most five", () => {
    for (const values of [[0], [7, 46], [3, 17, 38], [1, 1, 1], [0.1, 0.3, 0.7], [-4, 12], [998, 100_000]]) {
      const buckets = bucketsFor(values, String);
      expect(buckets.length).toBeGreaterThan(0);
      expect(buckets.length).toBeLessThanOrEqual(5);
      expect(buckets[0]?.from).toBeLessThanOrEqual(Math.min(...values));
      const starts = buckets.map((bucket) => bucket.from);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it("say which whole numbers are in them", () => {
    expect(bucketsFor([3, 17, 38], String).map((bucket) => bucket.label)).toEqual([
      "0 to 9",
      "10 to 19",
      "20 to 29",
      "30 to 39",
    ]);
    expect(bucketsFor([0.1, 0.9], String)[0]?.label).toBe("0 to under 0.2");
  });
});
