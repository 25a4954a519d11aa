import { describe, expect, it } from "vitest";
import {
  LanguageSwitcher,
  NotificationBanner,
  pagesAround,
  ServiceFooter,
  ServiceHeader,
  SummaryList,
  Table,
} from "./index.ts";
import { elements, having, markup, textOf } from "./read-markup.ts";

describe("answers to check", () => {
  const list = markup(
    <SummaryList
      rows={[
        { key: "Name", value: "Ada", actions: [{ href: "/name", hiddenText: "name" }] },
        { key: "Age", actions: [{ href: "/age", hiddenText: "age" }] },
        { key: "Children", value: 0 },
      ]}
    />,
  );

  it("say what each Change link changes", () => {
    expect(textOf(list)).toContain("Change name");
    expect(textOf(list)).toContain("Change age");
  });

  it("say Not provided for a question that was skipped, but not for nought", () => {
    expect(textOf(list)).toContain("Age Not provided");
    expect(textOf(list)).toContain("Children 0");
  });

  it("are marked with the language they were written in", () => {
    const polish = markup(<SummaryList rows={[{ key: "Answer", value: "Ławki", lang: "pl" }]} />);
    expect(having(polish, "lang").map((element) => element.tag)).toEqual(["dd"]);
  });
});

describe("a table", () => {
  const rows = [{ key: "web", cells: { a: "Web", b: 1, c: 2, d: 3 } }];
  const columns = [
    { key: "a", header: "Channel" },
    { key: "b", header: "April", numeric: true },
    { key: "c", header: "May", numeric: true },
    { key: "d", header: "June", numeric: true },
  ] as const;

  it("with four columns can be scrolled by keyboard on a narrow screen, and is named", () => {
    const [region] = having(markup(<Table caption="Answers" columns={columns} rows={rows} />), "tabindex");
    expect(region?.attributes.get("role")).toBe("region");
    expect(region?.attributes.get("aria-label")).toBe("Answers");
  });

  it("with two columns adds no stop for the keyboard", () => {
    expect(having(markup(<Table caption="Answers" columns={columns.slice(0, 2)} rows={rows} />), "tabindex")).toEqual(
      [],
    );
  });

  it("names its rows and columns", () => {
    const scopes = having(markup(<Table caption="Answers" columns={columns} rows={rows} />), "scope");
    expect(scopes.map((element) => element.attributes.get("scope"))).toEqual(["col", "col", "col", "col", "row"]);
  });
});

describe("pages of a list", () => {
  const shown = (current: number, last: number) =>
    pagesAround(current, last, (page) => `?page=${page}`).items.map((item) => ("gapAfter" in item ? "…" : item.number));

  it("are the first, the last and those beside the current one", () => {
    expect(shown(5, 9)).toEqual([1, "…", 4, 5, 6, "…", 9]);
    expect(shown(1, 9)).toEqual([1, 2, "…", 9]);
    expect(shown(1, 1)).toEqual([1]);
  });

  it("have nothing before the first and nothing after the last", () => {
    expect(pagesAround(1, 3, String).previous).toBeUndefined();
    expect(pagesAround(3, 3, String).next).toBeUndefined();
  });
});

describe("two banners on a page", () => {
  it("can each have a name of their own", () => {
    const banner = markup(
      <NotificationBanner isSuccess titleId="saved">
        Saved
      </NotificationBanner>,
    );
    expect(having(banner, "aria-labelledby")[0]?.attributes.get("aria-labelledby")).toBe("saved");
    expect(having(banner, "id").map((element) => element.attributes.get("id"))).toEqual(["saved"]);
  });
});

describe("the header", () => {
  it("says which page is open, and offers the others in their own language", () => {
    const header = markup(
      <ServiceHeader
        council="Thurrock Council"
        navigation={[
          { href: "/", text: "Home" },
          { href: "/petitions", text: "Petitions", current: true },
        ]}
        languages={
          <LanguageSwitcher
            current="en"
            languages={[
              { lang: "en", text: "English", href: "?lang=en" },
              { lang: "lt", text: "Lietuvių", href: "?lang=lt" },
            ]}
          />
        }
      />,
    );
    expect(having(header, "aria-current").map((element) => element.attributes.get("aria-current"))).toEqual([
      "true",
      "page",
    ]);
    expect(having(header, "hreflang").map((element) => element.attributes.get("lang"))).toEqual(["lt"]);
    expect(textOf(header)).toContain("Thurrock Council");
    expect(elements(header).filter((element) => element.tag === "img")).toEqual([]);
  });
});

describe("the foot of a page", () => {
  it("has a heading for its links, and none where there are no links to head", () => {
    const links = [{ href: "/privacy", text: "Privacy" }];
    expect(textOf(markup(<ServiceFooter links={links} />))).toContain("Support links Privacy");
    expect(elements(markup(<ServiceFooter>Call 01632 960 123</ServiceFooter>)).map(({ tag }) => tag)).not.toContain(
      "h2",
    );
  });
});
