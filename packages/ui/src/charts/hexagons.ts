/** Centre to corner, in the units of the drawing, which are CSS pixels at its natural size. */
const RADIUS = 55;
const HALF_WIDTH = Math.round(RADIUS * Math.sin(Math.PI / 3));

/** Where an area stands: column and row count from 0 at the top left; odd rows stand half a column further right. */
export type Place = { readonly column: number; readonly row: number };

const round = (value: number): number => Math.round(value * 10) / 10;

/** The middle of a hexagon, with room for a border at the top left. */
export const centreOf = ({ column, row }: Place): { x: number; y: number } => ({
  x: 2 + HALF_WIDTH * (2 * column + 1 + (row % 2)),
  y: 2 + RADIUS * (1 + 1.5 * row),
});

/** The corners of a hexagon standing on its point, for SVG's `points`. */
export const cornersOf = (place: Place): string => {
  const { x, y } = centreOf(place);
  const half = RADIUS / 2;
  return [
    [x, y - RADIUS],
    [x + HALF_WIDTH, y - half],
    [x + HALF_WIDTH, y + half],
    [x, y + RADIUS],
    [x - HALF_WIDTH, y + half],
    [x - HALF_WIDTH, y - half],
  ]
    .map(([cornerX = 0, cornerY = 0]) => `${round(cornerX)},${round(cornerY)}`)
    .join(" ");
};

/** The size of a drawing that holds all these places. */
export const sizeOf = (places: readonly Place[]): { width: number; height: number } => ({
  width: Math.max(0, ...places.map((place) => centreOf(place).x)) + HALF_WIDTH + 2,
  height: Math.max(0, ...places.map((place) => centreOf(place).y)) + RADIUS + 2,
});

const breakAt = (name: string, length: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of name.split(/(?<=[-\s])/)) {
    const joined = (lines.at(-1) ?? "") + word;
    if (lines.length > 0 && joined.trimEnd().length <= length) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
};

/**
 * Breaks a name at spaces and after hyphens into lines of about eleven characters, a few more where it would else take
 * more than the four lines a hexagon has room for. A longer word stays whole.
 */
export const breakName = (name: string): readonly string[] =>
  [11, 12, 13].map((length) => breakAt(name, length)).find((lines) => lines.length <= 4) ?? breakAt(name, 14);
