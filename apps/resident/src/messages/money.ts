/** Writes whole pence as a language writes pounds. @example moneyIn("en-GB")(5_000) // "£50" */
export const moneyIn =
  (tag: string) =>
  (pence: number): string =>
    (pence / 100).toLocaleString(tag, {
      style: "currency",
      currency: "GBP",
      // The sign, and not “GBP”, is what people in England read on every price.
      currencyDisplay: "narrowSymbol",
      trailingZeroDisplay: "stripIfInteger",
    });
