type Inner = Readonly<Record<string, unknown>>;

const steps = (at: string): string[] => (at === "" ? [] : at.split("."));

const isInner = (value: unknown): value is Inner =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path, or `undefined`. @example valueAt({ a: { b: 1 } }, "a.b") // 1 */
export const valueAt = (whole: unknown, at: string): unknown =>
  steps(at).reduce<unknown>((value, step) => (isInner(value) ? value[step] : undefined), whole);

/** The whole with another value at a path; `undefined` takes it out. */
export const withValue = (whole: unknown, at: string, value: unknown): unknown => {
  const [step, ...rest] = steps(at);
  if (step === undefined) return value;
  const inner = isInner(whole) ? whole : {};
  const { [step]: before, ...others } = inner;
  const after = withValue(before, rest.join("."), value);
  return after === undefined ? others : { ...inner, [step]: after };
};
