/** Which claim of an ID token shows a second factor, and which of its values do. */
export type MultiFactor = { readonly claim: string; readonly values: readonly string[] };

/**
 * Whether an ID token says that more than a password was used. The claim may be one value, as `acr` is, or several, as
 * `amr` is (RFC 8176); a token without it says nothing, and nothing is not enough.
 */
export const hasSecondFactor = (claims: Readonly<Record<string, unknown>>, { claim, values }: MultiFactor): boolean => {
  const said = Object.hasOwn(claims, claim) ? claims[claim] : undefined;
  const all: readonly unknown[] = Array.isArray(said) ? said : [said];
  return all.some((value) => typeof value === "string" && values.includes(value));
};
