import { readdirSync, readFileSync } from "node:fs";
import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import type { Outcomes } from "./api.ts";
import { OutcomesPage } from "./outcomes/outcomes-page.tsx";
import { render } from "./page.tsx";
import { OTHER_LANGUAGES, shownWith, TITLES, viewIn } from "./unchecked.testing.ts";
import { PAGES } from "./unchecked-pages.testing.tsx";
import type { View } from "./view.ts";

/** Files that hand such words on, by the page on which they stand. */
const HANDED_ON: Readonly<Record<string, keyof typeof PAGES>> = {
  "answering/wording.tsx": "answering/check-page.tsx",
  "challenges/routes.ts": "challenges/form-page.tsx",
  "consultations/how-fair.tsx": "consultations/consultation-page.tsx",
  "consultations/parts.tsx": "consultations/consultation-page.tsx",
  "consultations/proposal.tsx": "consultations/consultation-page.tsx",
  "feeds/entry.ts": "feeds/atom.ts",
  "integrity/counting-rules.tsx": "consultations/fairness-page.tsx",
  "outcomes/outcome.tsx": "outcomes/outcomes-page.tsx",
  "page.tsx": "answering/sent-page.tsx",
  "portal/activity-card.tsx": "portal/portal-page.tsx",
  "returning/help-routes.ts": "returning/help-pages.tsx",
  "returning/hub-routes.ts": "returning/hub-pages.tsx",
  "returning/panel-routes.ts": "returning/panel-pages.tsx",
  "returning/save-routes.ts": "returning/save-pages.tsx",
};

const drawn = (page: ReactElement | string): string => (typeof page === "string" ? page : render(page));

/** How often a page says that nobody has checked a translation. */
const timesSaid = ({ t }: View, html: string): number => {
  const sentences = [t.asking.notChecked, ...Object.values(t.told)];
  return sentences.reduce((sum, sentence) => sum + html.split(sentence).length - 1, 0);
};

const walk = Object.entries(PAGES).flatMap(([file, pages]) =>
  pages.map((draw, place) => [pages.length > 1 ? `${file}, page ${place + 1}` : file, draw] as const),
);

describe.each(OTHER_LANGUAGES)("a page that shows what a consultation is called (%s)", (language) => {
  const view = viewIn(language);
  it.each(walk)("says once that nobody has checked the translation: %s", (_, draw) => {
    const html = drawn(draw(view, shownWith(false)));
    expect(html).toContain(TITLES[language]);
    expect(timesSaid(view, html)).toBe(1);
  });
  it.each(walk)("says nothing where somebody has checked it: %s", (_, draw) => {
    const html = drawn(draw(view, shownWith(true)));
    expect(html).toContain(TITLES[language]);
    expect(timesSaid(view, html)).toBe(0);
  });
});

it("leads from an unchecked title to the same page in English, where there is nothing to check", () => {
  const draw = PAGES["returning/save-pages.tsx"]?.[0];
  const polish = draw && drawn(draw(viewIn("pl"), shownWith(false)));
  expect(polish).toContain(`href="/consultations/benches">${viewIn("pl").t.asking.readEnglish}</a>`);
  const english = draw && drawn(draw(viewIn("en"), shownWith(false)));
  expect(english).not.toContain('href="/consultations/benches"></a>');
});

it("says it of a list where a text below a title alone is unchecked", () => {
  const { outcomes } = shownWith(true);
  const [outcome] = outcomes.outcomes;
  const decides = { text: "Rada", from: "Cabinet", status: "machine" as const };
  const found = {
    ...outcomes,
    outcomes: [
      { ...outcome, decisionMaker: "Cabinet", translations: { pl: { texts: { "plan/decision-maker": decides } } } },
    ],
  } as Outcomes;
  const polish = viewIn("pl");
  const html = render(<OutcomesPage view={polish} chosen={{ page: 1, all: false }} found={found} />);
  expect(html).toContain("Rada");
  expect(timesSaid(polish, html)).toBe(1);
});

const here = new URL(".", import.meta.url);
const sourceOf = (file: string): string => readFileSync(new URL(file, here), "utf8");
const REMEDY = "A new page says where nobody has checked a title (told.tsx), and is walked here.";

it("knows of every file that shows or hands on what is translated of a consultation", () => {
  const found = readdirSync(here, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      /\.tsx?$/.test(file) && !/\.test(?:ing)?\.tsx?$/.test(file) && /from "[./]+told\.tsx"/.test(sourceOf(file)),
  );
  const known = [...Object.keys(PAGES), ...Object.keys(HANDED_ON)];
  expect(found.sort(), REMEDY).toEqual(known.sort());
  expect(Object.values(HANDED_ON).filter((page) => !(page in PAGES))).toEqual([]);
});

it.each(Object.entries(PAGES))("walks every page of %s that shows it", (file, pages) => {
  const [, ...exported] = sourceOf(file).split(/^export const /m);
  const showing = exported.filter((source) => /\bSaid\b|\b(?:titles?(?:In|Of)|saidOf|toldIn)\(/.test(source));
  expect(showing, REMEDY).toHaveLength(pages.length);
});
