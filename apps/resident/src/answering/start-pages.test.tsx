import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CATALOGUES } from "../messages/index.ts";
import type { View } from "../view.ts";
import { SentBeforePage } from "./start-pages.tsx";

const view: View = {
  language: "en",
  t: CATALOGUES.en,
  path: "/consultations/benches/continue",
  assets: {} as View["assets"],
  demonstration: false,
};
type Props = Parameters<typeof SentBeforePage>[0];
const pageOf = (takesAnswers: boolean, draft: Props["draft"]): string => {
  const consultation = { slug: "benches", takesAnswers } as Props["asked"]["consultation"];
  return renderToStaticMarkup(<SentBeforePage asked={{ view, consultation }} draft={draft} />);
};
const { untilClose } = CATALOGUES.en.returning.change;

describe("the page of a browser from which answers were sent", () => {
  const draft = { reference: "7F3K-9QXD-M2TD" };

  it("says that they can be changed while people can answer, and never afterwards", () => {
    expect(pageOf(true, draft)).toContain(untilClose);
    expect(pageOf(false, draft)).not.toContain(untilClose);
  });

  it("says it of no answers that came too late", () => {
    expect(pageOf(true, { ...draft, late: true })).not.toContain(untilClose);
  });

  it("leads to the answers by their reference", () => {
    expect(pageOf(false, draft)).toContain('href="/reference/7F3K-9QXD-M2TD"');
  });
});
