import { describe, expect, it } from "vitest";
import { Timeline, YearPlan } from "./index.ts";
import { elements, markup, textOf } from "./read-markup.ts";

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
