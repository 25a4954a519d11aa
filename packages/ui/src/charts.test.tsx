import { describe, expect, it } from "vitest";
import {
  BarChart,
  bucketsFor,
  DayChart,
  type HexArea,
  HexMap,
  StackedChart,
  Timeline,
  writeShare,
  YearPlan,
} from "./index.ts";
import { elements, having, markup, textOf } from "./read-markup.ts";

const bars = [
  { key: "a", label: "Benches", count: 288 },
  { key: "b", label: "A café", count: 1 },
  { key: "c", label: "Something else" },
];
const chart = markup(<BarChart id="park" title="What should there be more of?" base={412} bars={bars} />);
const [picture = "", table = ""] = chart.split("<table");

describe("a chart of answers", () => {
  it("says how many people it is about", () => {
    expect(textOf(picture)).toContain("Of 412 who answered");
  });

  it("has the same figures in the picture's text and in the table", () => {
    for (const figure of ["Benches", "288", "70%", "A café", "&lt;1%", "Something else", "Too few to show"]) {
      expect(picture).toContain(figure);
      expect(table).toContain(figure);
    }
  });

  it("draws each bar as long as its share of those who answered, and none where the number is withheld", () => {
    const drawn = elements(picture).filter((element) => element.attributes.get("class") === "cc-bars__bar");
    expect(drawn.map((element) => element.attributes.get("width"))).toEqual(["69.9%", "0.2%"]);
  });

  it("draws a number that is withheld as unknown, from end to end, and not as nought", () => {
    const unknown = elements(picture).filter((element) => element.attributes.get("class") === "cc-bars__unknown");
    expect(unknown.map((element) => [element.attributes.get("x1"), element.attributes.get("x2")])).toEqual([
      ["0%", "100%"],
    ]);
  });

  it("keeps a label's markup as text", () => {
    const hostile = markup(<BarChart id="x" title="<b>" base={1} bars={[{ key: "a", label: "<i>", count: 1 }]} />);
    expect(elements(hostile).filter((element) => element.tag === "i" || element.tag === "b")).toEqual([]);
  });

  it("names the share that is compared with, beside the bar and in the table", () => {
    const compared = markup(
      <BarChart
        id="age"
        title="Age"
        base={100}
        compareText="Residents"
        bars={[{ key: "a", label: "16 to 34", count: 14, compareShare: 0.31 }]}
      />,
    );
    expect(compared.split("<table").map((part) => textOf(part).includes("31%"))).toEqual([true, true]);
    expect(compared).toContain('x1="31%"');
    expect(compared.replaceAll(/<[^>]+>/g, "")).toContain("14% (14) Residents: 31%");
  });

  it("writes numbers and words in the language it is given", () => {
    const polish = markup(
      <BarChart
        id="pl"
        title="Wiek"
        base={12345}
        baseText="Spośród 12 345 osób"
        countHeader="Liczba"
        lang="pl"
        bars={[{ key: "a", label: "Ławki", count: 12345 }]}
      />,
    );
    expect(polish).toContain((12345).toLocaleString("pl"));
    expect(textOf(polish)).toContain("Spośród 12 345 osób");
    expect(having(polish, "lang")[0]?.attributes.get("lang")).toBe("pl");
  });
});

describe("a chart of amounts", () => {
  it("writes the amount first and its share of the whole beside it, in the picture and in the table", () => {
    const amounts = markup(
      <BarChart
        id="budget"
        title="Budget"
        base={100}
        writeCount={(pounds) => `£${pounds}`}
        noteHeader="Gave it nothing"
        bars={[{ key: "a", label: "Trees", count: 45, note: "31 gave it nothing" }]}
      />,
    );
    expect(textOf(amounts)).toContain("£45 (45%, 31 gave it nothing)");
    expect(amounts.split("<table").map((part) => textOf(part).includes("31 gave it nothing"))).toEqual([true, true]);
  });
});

describe("a chart of days", () => {
  it("has every day between the first and the last, also one without any", () => {
    const drawn = markup(<DayChart id="days" title="By day" days={{ "2026-03-28": 4, "2026-03-30": 2 }} />);
    const columns = elements(drawn).filter((element) => element.tag === "rect");
    expect(columns.map(({ attributes }) => attributes.get("height"))).toEqual(["120", "0", "60"]);
    expect(textOf(drawn.split("<tbody")[1] ?? "")).toContain("29 March 2026 0");
  });

  it("draws one day alone as a column, and not over the whole width", () => {
    const drawn = markup(<DayChart id="days" title="By day" days={{ "2026-03-28": 1 }} />);
    const width = Number(/viewBox="0 0 (\d+) /.exec(drawn)?.[1]);
    expect(drawn.match(/<rect/g)).toHaveLength(1);
    expect(width).toBeGreaterThan(10);
  });
  it("draws nothing of no days", () => {
    expect(markup(<DayChart id="days" title="By day" days={{}} />)).not.toContain("<svg");
  });
});

describe("a chart of rows that share one scale", () => {
  const columns = [
    { key: "good", label: "Good" },
    { key: "poor", label: "Poor" },
  ];
  const rows = [
    { key: "parks", label: "Parks", base: 4, counts: [3, 1] },
    { key: "ferry", label: "The ferry", base: 0, counts: [0, 0] },
  ];
  const stacked = markup(<StackedChart id="services" title="Services" columns={columns} rows={rows} />);

  it("draws each part as long as its share of those who answered that row, one after the other", () => {
    const parts = elements(stacked.split("</ul>")[1] ?? "").filter(
      (element) => element.attributes.get("class") === "cc-stack__part",
    );
    expect(parts.map(({ attributes }) => [attributes.get("x"), attributes.get("width")])).toEqual([
      ["0%", "75%"],
      ["75%", "25%"],
    ]);
  });

  it("says and draws which part of a row is not shown, and no share where its base is not", () => {
    const some = [
      { key: "parks", label: "Parks", base: 40, counts: [30, undefined] },
      { key: "ferry", label: "The ferry", base: undefined, counts: [20, undefined] },
    ];
    const drawn = markup(<StackedChart id="some" title="Services" columns={columns} rows={some} />);
    expect(having(drawn, "x1").map(({ attributes }) => attributes.get("x1"))).toEqual(["75%", "0%"]);
    for (const text of ["Good 75%, Poor: Too few to show", "Good 20, Poor: Too few to show", "30 (75%)"])
      expect(textOf(drawn)).toContain(text);
  });

  it("says the same in words under each row and in the table, with the row's own base", () => {
    const [said = "", figures = ""] = stacked.split("<table");
    for (const text of ["Good 75%", "Poor 25%"]) expect(textOf(said)).toContain(text);
    for (const text of ["Parks", "3 (75%)", "1 (25%)", "Answered", "The ferry"])
      expect(textOf(figures)).toContain(text);
  });
});

describe("a share", () => {
  it("never makes something out to be nothing, nor less than all to be all", () => {
    expect(writeShare(1, 1000, "en-GB")).toBe("<1%");
    expect(writeShare(999, 1000, "en-GB")).toBe(">99%");
    expect(writeShare(0, 1000, "en-GB")).toBe("0%");
    expect(writeShare(1000, 1000, "en-GB")).toBe("100%");
  });

  it("of nobody is no number", () => {
    expect(writeShare(0, 0, "en-GB")).toBe("–");
  });
});

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

describe("a timeline", () => {
  const timeline = markup(
    <Timeline
      label="Stages"
      stages={[
        { key: "a", name: "Talks", opens: "2026-01-01", closes: "2026-01-10", state: "closed" },
        { key: "b", name: "Consultation", opens: "2026-01-11", closes: "2026-01-20", state: "open" },
        { key: "c", name: "Decision", opens: "2026-01-20", state: "planned" },
      ]}
    />,
  );

  it("says dates and states in words", () => {
    expect(textOf(timeline)).toBe(
      "Talks Closed 1 January 2026 to 10 January 2026 Consultation Open now 11 January 2026 to 20 January 2026 Decision Planned 20 January 2026",
    );
  });

  it("draws each stage where it lies in the whole time", () => {
    const spans = elements(timeline).filter((element) => element.attributes.get("class") === "cc-timeline__span");
    expect(spans.map((span) => [span.attributes.get("x"), span.attributes.get("width")])).toEqual([
      ["0%", "50%"],
      ["50%", "50%"],
      [undefined, undefined],
    ]);
    expect(spans[2]?.attributes.get("cx")).toBe("97.5%");
  });

  it("is an empty list where nothing is planned", () => {
    expect(markup(<Timeline label="Stages" stages={[]} />)).toContain("<ol");
  });
});

describe("a year of plans", () => {
  const months = [
    { key: "2026-01", from: "2026-01-01", to: "2026-01-31" },
    { key: "2026-02", from: "2026-02-01", to: "2026-02-28" },
  ];
  const bar = { key: "a", name: "Benches", from: "2025-12-01", to: "2026-01-10" };
  const drawn = (bars: (typeof bar)[], today?: string) =>
    markup(
      <YearPlan
        id="year"
        title="The plan"
        months={months}
        today={today}
        lanes={[{ key: "council", name: "The council", bars }]}
        figures={<p>As a table</p>}
      />,
    );

  it("says whose each is, its name and its dates in words", () => {
    expect(textOf(drawn([bar]))).toContain("The council Benches 1 December 2025 to 10 January 2026");
    expect(textOf(drawn([{ ...bar, to: bar.from }]))).toContain("Benches 1 December 2025 ");
  });

  it("draws what began before or ends after as far as the plan goes", () => {
    const bars = elements(drawn([bar, { ...bar, key: "b", from: "2026-02-20", to: "2026-09-01" }])).filter(
      (element) => element.attributes.get("class") === "cc-year__bar",
    );
    expect(bars.map((one) => [one.attributes.get("x"), one.attributes.get("width")])).toEqual([
      ["0%", "16.9%"],
      ["84.7%", "15.3%"],
    ]);
  });

  it("has a line for today only where today is in it", () => {
    expect(drawn([bar], "2026-01-20")).toContain("cc-year__today");
    expect(drawn([bar], "2027-01-20")).not.toContain("cc-year__today");
  });
});
