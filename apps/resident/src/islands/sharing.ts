/**
 * Says how much is left to give out while somebody shares a budget out. Without it the page says so once the form was
 * sent, and the server checks. The sentences come from the page, in its language, as templates with {amount}.
 */
for (const field of document.querySelectorAll<HTMLElement>("[data-sharing]")) {
  const left = field.querySelector<HTMLElement>(".cc-sharing__left");
  const inputs = [...field.querySelectorAll<HTMLInputElement>("input[type=text]")];
  if (!left) continue;
  const [total, isMoney, language] = [
    Number(field.dataset.sharing),
    field.dataset.in === "pence",
    document.documentElement.lang,
  ];

  /** In whole pence or points, as the server reads it; nothing for what it cannot read. */
  const unitsIn = (typed: string): number | undefined => {
    const plain = typed
      .trim()
      .replace(/^£\s*/, "")
      .replace(/(\d)[, \u00A0\u202F](?=\d{3}(?:\D|$))/g, "$1");
    if (plain === "") return 0;
    const parts = /^\+?(\d{1,12})(?:[.,](\d*))?$/.exec(plain);
    const fraction = parts?.[2] ?? "";
    const decimals = isMoney ? 2 : 0;
    if (!parts || fraction.length === 3 || /[1-9]/.test(fraction.slice(decimals))) return undefined;
    return isMoney ? Number(parts[1]) * 100 + Number(fraction.slice(0, 2).padEnd(2, "0")) : Number(parts[1]);
  };
  const written = (units: number): string =>
    isMoney
      ? (units / 100).toLocaleString(language, {
          style: "currency",
          currency: "GBP",
          currencyDisplay: "narrowSymbol",
          trailingZeroDisplay: "stripIfInteger",
        })
      : units.toLocaleString(language);

  const sentence = (): string => {
    const { done = "", left: some = "", over = "", unread = "" } = field.dataset;
    const units = inputs.map(({ value }) => unitsIn(value));
    if (units.includes(undefined)) return unread;
    const rest = total - units.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    if (rest === 0) return done;
    return (rest > 0 ? some : over).replace("{amount}", written(Math.abs(rest)));
  };

  const spoken = document.createElement("div");
  spoken.className = "govuk-visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  left.after(spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    left.textContent = sentence();
    clearTimeout(timer);
    timer = setTimeout(() => {
      spoken.textContent = left.textContent;
    }, 700);
  });
  left.textContent = sentence();
}
