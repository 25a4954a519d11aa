/** Text of a PDF: what has a meaning of its own there is escaped, what its plain encoding lacks is left out. */
const textOf = (text: string): string => text.replace(/[^\x20-\x7e]/g, "").replace(/[\\()]/g, "\\$&");

/**
 * A whole PDF of one page with plain text, in English and with a title: for a demonstration and for tests. It is not
 * tagged, as a document for the public should be.
 */
export const aPdf = (title: string, lines: readonly string[]): Buffer => {
  const drawn = lines.map((line) => `(${textOf(line)}) Tj T*`).join("\n");
  const page = `BT /F1 20 Tf 24 TL 60 780 Td (${textOf(title)}) Tj T* /F1 12 Tf 20 TL T*\n${drawn}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    `<< /Title (${textOf(title)}) >>`,
  ];
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, "0");
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
};
