import type { Questionnaire } from "@collaborative-communities/surveys";

/** A cell as a spreadsheet reads it back: in quotation marks, with those inside doubled. */
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * The first line of a file to import, headed so that every column is known again; the last heading names the version, so
 * that a file filled in later is still read by it. Begins with a byte-order mark, for spreadsheets.
 */
export const templateSheet = (questionnaire: Questionnaire): string =>
  `\uFEFF${["Call reference", "Received", "Postcode", ...questionnaire.questions.map(({ text }) => text), `Version ${questionnaire.version}`].map(cell).join(",")}\r\n`;

/** Gives the person a file to save. */
export const saveFile = (name: string, content: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** The content of a file in base 64, as the API takes it. */
export const readBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ""));
    reader.readAsDataURL(file);
  });
