/** What came of `pnpm audit`: whether anything was checked, and what to say. */
export type Judged = { readonly code: 0 | 1; readonly sentence: string };

/** A registry of one's own often has no audit, and a machine without a network reaches none. */
const NOT_ANSWERED =
  /ERR_PNPM_AUDIT_(?:BAD_RESPONSE|ENDPOINT\w*|NO_\w+)|ERR_PNPM_(?:META_)?FETCH\w*|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/;

/**
 * Judges an audit. One that the registry did not answer fails nothing, since a build must not depend on it; it says
 * plainly that nothing was checked. One that found something fails.
 */
export const judgeAudit = ({ code, output }: { readonly code: number; readonly output: string }): Judged => {
  if (code === 0) return { code: 0, sentence: "The registry knows of no fault in what the programs are built from." };
  const status = /responded with (\d{3})/.exec(output)?.[1];
  if (NOT_ANSWERED.test(output))
    return {
      code: 0,
      sentence: `Nothing was checked: the package registry ${status ? `has no audit (it answered ${status})` : "did not answer"}. Run this where it has one before you release.`,
    };
  return { code: 1, sentence: "The audit found faults, or could not be run; what it said is above." };
};
