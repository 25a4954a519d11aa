/** Whether a text says something. */
export const isWritten = (text: string | undefined): boolean => (text ?? "").trim() !== "";

/** The sentences whose condition does not hold. */
export const lacking = (...needs: readonly (readonly [boolean, string])[]): string[] =>
  needs.filter(([holds]) => !holds).map(([, sentence]) => sentence);
