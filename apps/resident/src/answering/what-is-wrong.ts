/** What a question asks and what is wrong with its answer, one sentence after the other; the second alone where none is asked. */
export const wrongWith = (question: string | undefined, what: string): string => {
  if (!question) return what;
  return `${/[.?!…:]$/.test(question) ? question : `${question}.`} ${what}`;
};
