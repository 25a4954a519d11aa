import { describe, expect, it } from "vitest";
import { BarChart, DayChart, StackedChart, writeShare } from "./index.ts";
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
