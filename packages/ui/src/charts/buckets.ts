/** A class of values on a map: from this value up to the next bucket. */
export type Bucket = { readonly from: number; readonly label: string };

const steps = [1, 2, 2.5, 5, 10];

/** Joins the ends of a bucket; the upper end is in it where the values are whole numbers. */
export type BetweenText = (from: string, to: string, toIncluded: boolean) => string;

/** The next round number at or above a step: 1, 2, 2.5 or 5 times a power of ten; whole where `whole`. */
const roundUp = (step: number, whole: boolean): number => {
  const power = 10 ** Math.floor(Math.log10(step));
  const found = steps.map((each) => each * power).find((each) => each >= step && (!whole || Number.isInteger(each)));
  return found ?? 10 * power;
};

/**
 * At most five buckets of one width on round numbers, over these values.
 * @example bucketsFor([3, 17, 38], String).map((bucket) => bucket.label) // ["0 to 9", "10 to 19", "20 to 29", "30 to 39"]
 */
export const bucketsFor = (
  values: readonly number[],
  write: (value: number) => string,
  between: BetweenText = (from, to, toIncluded) => `${from} to ${toIncluded ? to : `under ${to}`}`,
): readonly Bucket[] => {
  if (values.length === 0) return [];
  const whole = values.every(Number.isInteger);
  const lowest = Math.min(...values);
  const spread = Math.max(...values) - lowest;
  let step = roundUp(Math.max(spread / 5, whole ? 1 : 0.01), whole);
  let start = Math.floor(lowest / step) * step;
  while (start + 5 * step <= Math.max(...values)) {
    step = roundUp(step * 1.01, whole);
    start = Math.floor(lowest / step) * step;
  }
  const count = Math.floor((Math.max(...values) - start) / step) + 1;
  return Array.from({ length: count }, (_, place) => {
    // Ten digits, so that 0.1 + 0.2 is the 0.3 that a value of 0.3 is compared with.
    const from = Number((start + place * step).toPrecision(10));
    const to = Number((from + step).toPrecision(10)) - (whole ? 1 : 0);
    return { from, label: from === to ? write(from) : between(write(from), write(to), whole) };
  });
};

/** Which bucket a value falls in, counted from 0; a value below the first counts as in the first. */
export const bucketOf = (value: number, buckets: readonly Bucket[]): number =>
  Math.max(
    0,
    buckets.findLastIndex((bucket) => value >= bucket.from),
  );

/** How dark a bucket is drawn, from 0 to 4, so that two buckets differ as much as five allow. */
export const levelOf = (bucket: number, buckets: number): number =>
  buckets < 2 ? 2 : Math.round((4 * bucket) / (buckets - 1));
