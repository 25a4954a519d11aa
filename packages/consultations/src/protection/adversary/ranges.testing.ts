// The simplex method: between which ends an unknown sum lies, where all that is known are other sums of the same parts.

/** One unknown number, none of which is below nought: in which known sums it is, and how many times. */
export type Unknown = ReadonlyMap<number, number>;
/** How many times each unknown number is in the sum that is asked for. */
export type Weights = ArrayLike<number>;

export type Range = { readonly least: number; readonly most: number };

const NOUGHT = 1e-7;
/** So many steps that lead nowhere may be a circle; from then on the first way that leads on is taken, and none is. */
const PATIENCE = 60;

type Column = { readonly rows: Int32Array; readonly times: Float64Array };
type Corner = { readonly basis: Int32Array; readonly inverse: Float64Array; readonly held: Float64Array };

const copyOf = ({ basis, inverse, held }: Corner): Corner => ({
  basis: basis.slice(),
  inverse: inverse.slice(),
  held: held.slice(),
});

const columnOf = (unknown: Unknown): Column => ({
  rows: Int32Array.from(unknown.keys()),
  times: Float64Array.from(unknown.values()),
});

type Aim = {
  readonly weightOf: (unknown: number) => number;
  /** Whether what cannot be explained yet may still be there. */
  readonly isStart: boolean;
  /** From so much on it does not matter how much. */
  readonly enough: number;
};

/** Goes from corner to corner for as long as the sum grows. What is beyond the columns stands for what is not explained. */
const climb = (columns: readonly Column[], corner: Corner, { weightOf, isStart, enough }: Aim): number => {
  const { basis, inverse, held } = corner;
  const size = basis.length;
  const [prices, step] = [new Float64Array(size), new Float64Array(size)];
  const inBasis = new Uint8Array(columns.length + size);
  for (const one of basis) inBasis[one] = 1;
  for (let idle = 0, turns = 0; ; turns += 1) {
    if (turns > 20_000) throw new Error("The adversary walks in a circle.");
    let reached = 0;
    prices.fill(0);
    for (let row = 0; row < size; row += 1) {
      const weight = weightOf(basis[row] as number);
      if (weight === 0) continue;
      reached += weight * (held[row] as number);
      for (let at = 0; at < size; at += 1)
        prices[at] = (prices[at] as number) + weight * (inverse[row * size + at] as number);
    }
    if (reached >= enough - NOUGHT) return reached;
    let [next, gain] = [-1, NOUGHT];
    for (const [place, { rows, times }] of columns.entries()) {
      if (inBasis[place]) continue;
      let worth = weightOf(place);
      for (let at = 0; at < rows.length; at += 1)
        worth -= (prices[rows[at] as number] as number) * (times[at] as number);
      if (worth <= gain) continue;
      [next, gain] = [place, worth];
      if (idle > PATIENCE) break;
    }
    const entering = columns[next];
    if (!entering) return reached;
    step.fill(0);
    for (let row = 0; row < size; row += 1)
      for (let at = 0; at < entering.rows.length; at += 1)
        step[row] =
          (step[row] as number) +
          (inverse[row * size + (entering.rows[at] as number)] as number) * (entering.times[at] as number);
    let [leaving, far] = [-1, Number.POSITIVE_INFINITY];
    for (let row = 0; row < size; row += 1) {
      const by = step[row] as number;
      const isStuck = !isStart && (basis[row] as number) >= columns.length && Math.abs(by) > NOUGHT;
      if (!isStuck && by <= NOUGHT) continue;
      const reach = isStuck ? 0 : Math.max(0, (held[row] as number) / by);
      const isNearer = reach < far - 1e-12;
      const isFirst = reach <= far + 1e-12 && leaving >= 0 && (basis[row] as number) < (basis[leaving] as number);
      if (isNearer || isFirst) [leaving, far] = [row, Math.min(reach, far)];
    }
    if (leaving < 0) return Number.POSITIVE_INFINITY;
    idle = far > NOUGHT ? 0 : idle + 1;
    const by = step[leaving] as number;
    inBasis[basis[leaving] as number] = 0;
    inBasis[next] = 1;
    basis[leaving] = next;
    held[leaving] = far;
    for (let at = 0; at < size; at += 1) inverse[leaving * size + at] = (inverse[leaving * size + at] as number) / by;
    for (let row = 0; row < size; row += 1) {
      const times = step[row] as number;
      if (row === leaving || times === 0) continue;
      held[row] = Math.max(0, (held[row] as number) - times * far);
      for (let at = 0; at < size; at += 1)
        inverse[row * size + at] =
          (inverse[row * size + at] as number) - times * (inverse[leaving * size + at] as number);
    }
  }
};

/**
 * Reads known sums, and says of any other sum of the same unknown numbers what it can be. Whoever asks is not told how
 * far beyond `enough` it can be.
 * @throws Error where nothing fits what is known
 */
export const rangesIn = (
  unknowns: readonly Unknown[],
  sums: readonly number[],
): ((weights: Weights, enough: number) => Range) => {
  const columns = unknowns.map(columnOf);
  const size = sums.length;
  const start: Corner = {
    basis: Int32Array.from(sums, (_, row) => columns.length + row),
    inverse: Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0)),
    held: Float64Array.from(sums),
  };
  const weightOf = (place: number) => (place >= columns.length ? -1 : 0);
  const left = climb(columns, start, { weightOf, isStart: true, enough: Number.POSITIVE_INFINITY });
  if (left < -1e-4) throw new Error(`What the adversary wrote down does not add up: ${-left} is left.`);
  return (weights, enough) => {
    const of = (sign: 1 | -1) => (place: number) => (place >= columns.length ? 0 : sign * (weights[place] ?? 0));
    const corner = copyOf(start);
    const most = climb(columns, corner, { weightOf: of(1), isStart: false, enough });
    if (most >= enough - NOUGHT) return { least: 0, most };
    const least = -climb(columns, corner, { weightOf: of(-1), isStart: false, enough: 1 });
    return { least: Math.ceil(least - 1e-5), most: Math.floor(most + 1e-5) };
  };
};
