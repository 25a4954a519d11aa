import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Loaded } from "./loaded.tsx";
import { IsInPage } from "./page.tsx";

const down = new Error("The API cannot be reached.");
const shown = (isInPage: boolean, query: { data?: string; error?: unknown }) =>
  renderToStaticMarkup(
    <IsInPage value={isInPage}>
      <Loaded query={{ data: query.data, error: query.error, refetch: async () => undefined }}>
        {(words) => <p>{words}</p>}
      </Loaded>
    </IsInPage>,
  );

describe("a part of a page that has to be read first", () => {
  it("waits in its place, and is no second page in the page", () => {
    expect(shown(true, {})).toBe('<p class="govuk-body" role="status">Loading…</p>');
    expect(shown(false, {})).toContain('<main class="govuk-main-wrapper" id="main-content"');
  });

  it("says in its place that it cannot be read, with a way to try again", () => {
    const part = shown(true, { error: down });
    expect(part).toContain("This part of the page cannot be read at the moment.");
    expect(part).toContain("Try again");
    expect(part).not.toMatch(/<h1|<main/);
  });

  it("is shown once it was read, also where reading it again went wrong", () => {
    expect(shown(true, { data: "Read.", error: down })).toBe("<p>Read.</p>");
  });
});
