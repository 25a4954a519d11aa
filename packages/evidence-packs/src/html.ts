const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What HTML has no place for: control characters, and halves of a character. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu;

/** Text as it stands in HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNPRINTABLE, "\ufffd")
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] as string);

export type Frame = {
  /** The title of the page, said first by a screen reader. */
  readonly title: string;
  /** What the pack is about, such as the consultation's title. */
  readonly pack: string;
  /** Which version, in words. */
  readonly version: string;
  readonly demonstration: boolean;
  /** How to get to the top folder: "" there, "../" in a part. */
  readonly top: string;
  /** The pages above this one, from the first. */
  readonly above: readonly { readonly href: string; readonly title: string }[];
};

/** The beginning of a page, up to its heading. */
export const openPage = ({ title, pack, version, demonstration, top, above }: Frame): string => {
  const name = title === pack ? "" : `${title} – `;
  const crumbs = above.map((page) => `<li><a href="${escapeHtml(page.href)}">${escapeHtml(page.title)}</a></li>\n`);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${name}Evidence pack: ${pack}`)}</title>
<link rel="stylesheet" href="${top}style.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p>Evidence pack, ${escapeHtml(version)}</p>
${demonstration ? '<p class="notice"><strong>Demonstration.</strong> The people and the answers in this pack are made up.</p>\n' : ""}</header>
${above.length > 0 ? `<nav aria-label="Breadcrumb"><ol>\n${crumbs.join("")}</ol></nav>\n` : ""}<main id="main" tabindex="-1">
<h1>${escapeHtml(title)}</h1>
`;
};

/** The end of a page. */
export const CLOSE_PAGE = "</main>\n</body>\n</html>\n";

/** The beginning of a table: what it is, and the headings of its columns. @param id unique on the page */
export const openTable = (id: string, caption: string, headings: readonly string[]): string =>
  `<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">${escapeHtml(caption)}</caption>
<thead><tr>${headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("")}</tr></thead>
<tbody>
`;

/** A row; its first cell says what the row is about. */
export const tableRow = ([first = "", ...others]: readonly string[]): string =>
  `<tr><th scope="row">${escapeHtml(first)}</th>${others.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>\n`;

export const CLOSE_TABLE = "</tbody>\n</table>\n</div>\n";

/** The one style sheet of a pack: a file of its own, so that a strict content security policy lets it be. */
export const STYLE_SHEET = `:root { color-scheme: light; }
body { margin: 0 auto; max-width: 75rem; padding: 0 1rem 3rem; color: #0b0c0c; background: #fff;
  font: 1.125rem/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
header { border-bottom: 0.25rem solid #1d4f76; margin-bottom: 1rem; }
header p { margin: 0; padding: 0.75rem 0; font-weight: 700; }
header .notice { font-weight: 400; margin-bottom: 0.75rem; padding: 0.25rem 1rem; }
h1 { font-size: 2rem; line-height: 1.2; overflow-wrap: break-word; }
h2 { font-size: 1.5rem; line-height: 1.25; margin-top: 2.5rem; }
p, li, dd { max-width: 44rem; }
a { color: #1d4f76; }
a:hover { color: #0b0c0c; }
a:focus, main:focus-visible, .scroll:focus { outline: 0.1875rem solid #0b0c0c; background: #fd0; color: #0b0c0c; }
.scroll:focus, main:focus-visible { background: none; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: 0.5rem; }
.notice { border-left: 0.5rem solid #b10e1e; padding: 0.5rem 1rem; margin: 1rem 0; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 0; padding: 0; }
.scroll { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; min-width: 100%; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid #6f777b;
  white-space: pre-line; min-width: 6rem; max-width: 40rem; overflow-wrap: break-word; }
tbody th { font-weight: 400; }
code, pre { font-family: "Liberation Mono", Menlo, Consolas, monospace; font-size: 1rem; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; padding: 1rem; background: #f3f2f1; }
dt { font-weight: 700; }
dd { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
@media print { .skip, nav { display: none; } .scroll { overflow: visible; } thead { display: table-header-group; } }
`;
