interface OneFewOther {
  readonly one: string;
  readonly few: string;
  readonly other: string;
}

interface OneFewManyOther extends OneFewOther {
  readonly many: string;
}

/** The forms each language needs for counting, by their names in Unicode's CLDR plural rules. */
interface Forms {
  ro: OneFewOther;
  pl: OneFewManyOther;
  lt: OneFewManyOther;
}

/**
 * Gives the counting of one language: its forms in, the words for a count out. `#` stands for the number, written as
 * that language writes it. A form the language needs and does not get is a type error.
 * @example
 * const plural = pluralIn("pl");
 * const answers = plural({ one: "# odpowiedź", few: "# odpowiedzi", many: "# odpowiedzi", other: "# odpowiedzi" });
 * answers(1) // "1 odpowiedź"
 */
export const pluralIn = <L extends keyof Forms>(language: L) => {
  const rules = new Intl.PluralRules(language);
  return (forms: Forms[L]) => {
    const byCategory: { readonly [C in Intl.LDMLPluralRule]?: string } & { readonly other: string } = forms;
    return (count: number): string =>
      (byCategory[rules.select(count)] ?? byCategory.other).replaceAll("#", () => count.toLocaleString(language));
  };
};
