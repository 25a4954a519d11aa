import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { renderToStaticMarkup } from "react-dom/server";

/** For tests: the markup of an element, as the server sends it. */
export const markup = renderToStaticMarkup;

export type MarkupElement = { readonly tag: string; readonly attributes: ReadonlyMap<string, string> };

const tokens = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;

const readAttributes = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [name.toLowerCase(), value]),
  );

/** For tests: every element of some markup, in order. */
export const elements = (html: string): readonly MarkupElement[] =>
  [...html.matchAll(tokens)].flatMap(([, close, tag, attributes = ""]) =>
    tag && !close ? [{ tag, attributes: readAttributes(attributes) }] : [],
  );

/** For tests: the elements that have this attribute. */
export const having = (html: string, attribute: string): readonly MarkupElement[] =>
  elements(html).filter((element) => element.attributes.has(attribute));

/** For tests: the element with this id. */
export const withId = (html: string, id: string): MarkupElement | undefined =>
  elements(html).find((element) => element.attributes.get("id") === id);

/** For tests: the text a reader sees or hears, without the elements. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const entities: Readonly<Record<string, string>> = { "&#x27;": "'", "&#39;": "'", "&ctdot;": "⋯" };

/** For tests: markup line by line with attributes and classes in order and spaces levelled, so that two can be compared. */
export const shape = (html: string): readonly string[] =>
  [...html.matchAll(tokens)].flatMap(([, close, tag, attributes = "", text]) => {
    if (text !== undefined) {
      const level = text
        .replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
        .replaceAll(/\s+/g, " ")
        .trim();
      return level ? [level] : [];
    }
    if (close) return tag === "path" ? [] : [`</${tag}>`];
    const sorted = [...readAttributes(attributes)]
      .map(([name, value]) => `${name}="${name === "class" ? value.split(/\s+/).sort().join(" ") : value}"`)
      .sort();
    return [`<${[tag, ...sorted].join(" ")}>`];
  });

const find = createRequire(import.meta.url);

/** For tests: the markup that govuk-frontend publishes for "component: example". */
export const published = (componentAndExample: string): string => {
  const [component = "", name = ""] = componentAndExample.split(": ");
  const file = find.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  const { fixtures } = JSON.parse(readFileSync(file, "utf8")) as {
    fixtures: readonly { name: string; html: string }[];
  };
  const fixture = fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`govuk-frontend has no example “${name}” of ${component}.`);
  return fixture.html;
};
