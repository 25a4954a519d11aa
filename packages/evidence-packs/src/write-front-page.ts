import { CLOSE_PAGE, escapeHtml, type Frame, openPage } from "./html.ts";
import { INDEX_FILE, KEY_FILE, SIGNATURE_FILE, SUMS_FILE } from "./pack-index.ts";
import type { PackAbout } from "./pack-input.ts";
import { folderOf, type Part } from "./part.ts";
import { momentOnPage } from "./show-cell.ts";
import type { PartFacts } from "./write-part.ts";

type Front = {
  readonly about: PackAbout;
  readonly frame: Pick<Frame, "pack" | "version" | "demonstration">;
  readonly parts: readonly { readonly part: Part; readonly facts: PartFacts }[];
  readonly fingerprint: string;
};

const says = (term: string, text: string): string => `<dt>${term}</dt><dd>${escapeHtml(text)}</dd>\n`;

const partLine = ({ part, facts }: Front["parts"][number]): string => {
  const rows = Object.values(facts.rows).reduce((sum, one) => sum + one, 0);
  const holds = rows === 0 ? "none recorded" : `${rows.toLocaleString("en-GB")} ${rows === 1 ? "row" : "rows"}`;
  return `<li><a href="${folderOf(part)}/index.html">${escapeHtml(part.title)}</a>: ${holds}</li>\n`;
};

/** The first page: what the pack is, its parts, and how anybody can verify it. */
export const frontPage = ({ about, frame, parts, fingerprint }: Front): string => {
  const { consultation, madeAt, audit, previousIndexSha256 } = about;
  return `${openPage({ ...frame, title: frame.pack, top: "", above: [] })}<dl>
${says("Organisation", consultation.organisation)}${says("State of the consultation", consultation.state)}${says(
  "Read at one moment",
  momentOnPage(madeAt),
)}${says("Audit trail", `${audit.facts.toLocaleString("en-GB")} facts, verified; head ${audit.head}`)}${says(
  "Pack made before this one",
  previousIndexSha256 ? `its index has the SHA-256 ${previousIndexSha256}` : "none",
)}${says("Fingerprint of the signing key", fingerprint)}</dl>
<h2>The eighteen parts</h2>
<ol>
${parts.map(partLine).join("")}</ol>
<h2>How to verify this pack</h2>
<p>With Node 20 or newer, with the package @collaborative-communities/evidence-packs installed, and the fingerprint that the organisation publishes elsewhere:</p>
<pre>npx verify-evidence-pack PACK.zip --key FINGERPRINT</pre>
<p>By hand, with the ZIP unpacked and sha256sum and OpenSSL 3 at hand, in its folder:</p>
<ol>
<li>The fingerprint of the key must be the one that the organisation publishes. The one in this pack proves nothing by itself.
<pre>openssl pkey -pubin -in ${KEY_FILE} -outform DER | sha256sum</pre></li>
<li>The index must be signed with that key.
<pre>openssl pkeyutl -verify -pubin -inkey ${KEY_FILE} -rawin -in ${INDEX_FILE} -sigfile ${SIGNATURE_FILE}</pre></li>
<li>The list of sums must be the one in the index: this finds its line there.
<pre>grep -c "$(sha256sum ${SUMS_FILE} | cut -d ' ' -f 1)" ${INDEX_FILE}</pre></li>
<li>Every file must have its sum.
<pre>sha256sum --check --quiet ${SUMS_FILE}</pre></li>
<li>No file may be there that is not listed. Only ${SUMS_FILE}, ${INDEX_FILE} and ${SIGNATURE_FILE} are not in ${SUMS_FILE} itself.
<pre>find . -type f | sort</pre></li>
</ol>
${CLOSE_PAGE}`;
};
