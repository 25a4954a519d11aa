import type { HeldRecord } from "@collaborative-communities/data-protection";
import { formatDate } from "@collaborative-communities/foundation";
import { type MapRow, PLACES } from "./data-map.ts";

const safe = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const recordHtml = (record: HeldRecord): string =>
  `<section><h3>${safe(PLACES[record.table] ?? record.table)}</h3><dl>${Object.entries(record.values)
    .map(([field, text]) => `<dt>${safe(field)}</dt><dd>${safe(text)}</dd>`)
    .join("")}</dl></section>`;

const whyHtml = (row: MapRow): string =>
  `<tr><td>${safe(row.place)}</td><td>${safe(row.purpose)}</td><td>${safe(row.lawfulBasis)}</td><td>${safe(row.kept)}</td></tr>`;

/** A copy for the person: a page that any browser shows, and the same as JSON. The same records give the same texts. */
export const writeCopy = ({
  reference,
  receivedOn,
  records,
  why,
}: {
  readonly reference: string;
  readonly receivedOn: string;
  readonly records: readonly HeldRecord[];
  readonly why: readonly MapRow[];
}): { html: string; json: string } => {
  const html = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>What we keep about you</title>
<style>body{font-family:system-ui,sans-serif;line-height:1.5;max-width:46em;margin:2em auto;padding:0 1em}dt{font-weight:bold}dd{margin:0 0 .75em;white-space:pre-wrap;overflow-wrap:anywhere}table{border-collapse:collapse}td,th{border-bottom:1px solid #999;padding:.4em;text-align:left;vertical-align:top}</style></head><body>
<h1>What we keep about you</h1>
<p>You asked on ${safe(formatDate(receivedOn))}, under the reference ${safe(reference)}. “[redacted]” stands where something about somebody else was taken out. People who work for the council are named by their post.</p>
<h2>What there is</h2>
${records.length === 0 ? "<p>We found nothing that is kept about you.</p>" : records.map(recordHtml).join("\n")}
<h2>Why, and for how long</h2>
<table><thead><tr><th scope="col">What</th><th scope="col">Why</th><th scope="col">Lawful basis (UK GDPR)</th><th scope="col">How long</th></tr></thead><tbody>
${why.map(whyHtml).join("\n")}
</tbody></table>
<h2>What you can do</h2>
<p>You can ask for it to be put right or erased, and object to its use. If you are not content with our answer, you can complain to us and to the Information Commissioner.</p>
</body></html>
`;
  const data = {
    reference,
    receivedOn,
    records: records.map(({ table, values }) => ({ what: PLACES[table] ?? table, values })),
    why: why.map(({ place, purpose, lawfulBasis, kept }) => ({ what: place, purpose, lawfulBasis, kept })),
  };
  return { html, json: `${JSON.stringify(data, null, 2)}\n` };
};
