import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples } from "./examples.tsx";
import * as surface from "./index.ts";
import { elements, having, markup } from "./read-markup.ts";

const all = Object.values(examples).flat();
const page = all.map((example) => markup(example.element)).join("\n");
const ids = having(page, "id").map((element) => element.attributes.get("id") ?? "");
const idsNamedBy = (attribute: string) =>
  having(page, attribute).flatMap((element) => (element.attributes.get(attribute) ?? "").split(" "));

describe("all components on one page", () => {
  it("have no id twice", () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(["for", "aria-describedby", "aria-labelledby", "data-aria-controls"])(
    "point %s at something there",
    (attribute) => {
      const named = idsNamedBy(attribute);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  it("link every error to its field", () => {
    const summary = all.find((example) => example.component === "ErrorSummary");
    const links = having(markup(summary?.element), "href").map((element) => element.attributes.get("href")?.slice(1));
    expect(links).toHaveLength(3);
    expect(links.filter((id) => !ids.includes(id ?? ""))).toEqual([]);
  });

  it("hold to a strict content security policy: no style attribute, no script, no handler", () => {
    expect(having(page, "style")).toEqual([]);
    expect(elements(page).filter((element) => element.tag === "script" || element.tag === "style")).toEqual([]);
    const handlers = elements(page).flatMap((element) =>
      [...element.attributes.keys()].filter((name) => /^on/.test(name)),
    );
    expect(handlers).toEqual([]);
  });

  it("give every control a label", () => {
    const labelled = new Set(idsNamedBy("for"));
    const controls = elements(page).filter((element) => ["input", "select", "textarea"].includes(element.tag));
    expect(controls.length).toBeGreaterThan(20);
    expect(controls.filter((control) => !labelled.has(control.attributes.get("id") ?? ""))).toEqual([]);
  });
});

describe("the examples", () => {
  it("show every component there is", () => {
    const shown = all.map((example) => example.component).join(", ");
    const partsOfOthers = ["ButtonGroup", "Mark", "ScrollRegion"];
    const components = Object.keys(surface).filter((name) => /^[A-Z]/.test(name) && !partsOfOthers.includes(name));
    expect(components.filter((name) => !shown.includes(name))).toEqual([]);
  });
});

describe("our own styles", () => {
  const folder = new URL("../styles/", import.meta.url);
  const sheets = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));

  it("move nothing, so that nobody has to ask for reduced motion", () => {
    expect(sheets.filter((sheet) => /animation|transition|@keyframes|scroll-behavior/.test(sheet))).toEqual([]);
  });

  it("load no font, and not GOV.UK's", () => {
    expect(sheets.filter((sheet) => /GDS Transport|@font-face|url\(/.test(sheet))).toEqual([]);
  });

  it("have a rule for every class of ours that the components use", () => {
    const styled = sheets.join("\n");
    const used = [...new Set(page.match(/cc-[a-z_-]+(?:[a-z]|\d)/g))];
    // A stage that is closed looks as stages do; levels are written in a loop.
    const known = ["cc-timeline__stage--closed", "cc-hex--level-"];
    const unstyled = used.filter(
      (name) => !styled.includes(`.${name}`) && !known.some((each) => name.startsWith(each)),
    );
    expect(unstyled).toEqual([]);
  });
});
