/** The part of the earth that a map shows, in degrees. */
export type MapBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

type Degrees = { readonly longitude: number; readonly latitude: number };
type Outline = { readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[] };

/** Around everything that is drawn there is so much room, in degrees: about a kilometre. */
const ROOM = 0.01;

/** What a map shows: what the question asks about; else all that is known, with a little room. */
export const boxAround = (
  within: readonly [number, number, number, number] | undefined,
  { outlines, points }: { readonly outlines: readonly Outline[]; readonly points: readonly Degrees[] },
): MapBox => {
  if (within) {
    const [west, south, east, north] = within;
    return { west, south, east, north };
  }
  const corners = [
    ...outlines.flatMap(({ polygons }) => polygons.flat(2)),
    ...points.map(({ longitude, latitude }) => [longitude, latitude] as const),
  ];
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of corners) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return { west: box.west - ROOM, south: box.south - ROOM, east: box.east + ROOM, north: box.north + ROOM };
};

/** The width of the picture, in its own units; its height follows from the part of the earth. */
export const PICTURE_WIDTH = 1_000;

/**
 * Lays a part of the earth on a plane: degrees of longitude are as much shorter as they are at its middle. True enough
 * for a district; the same sum, turned round, makes a place on the picture into degrees again.
 */
export const layOut = (box: MapBox) => {
  const narrowing = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const scale = PICTURE_WIDTH / ((box.east - box.west) * narrowing);
  const height = (box.north - box.south) * scale;
  const x = (longitude: number): number => (longitude - box.west) * narrowing * scale;
  const y = (latitude: number): number => (box.north - latitude) * scale;
  return { height, x, y, narrowing, scale };
};

/** The outline of an area as the path of an SVG, in whole and tenths of units. */
export const pathOf = ({ polygons }: Outline, { x, y }: Pick<ReturnType<typeof layOut>, "x" | "y">): string =>
  polygons
    .flat()
    .map((ring) => {
      const corners = ring.map(([longitude, latitude]) => `${x(longitude).toFixed(1)} ${y(latitude).toFixed(1)}`);
      return `M${corners.join("L")}Z`;
    })
    .join("");

/** Lines of whole hundredths of a degree, every second one, so that a map without outlines has something to go by. */
export const gridOf = (
  box: MapBox,
  { x, y, height }: Pick<ReturnType<typeof layOut>, "x" | "y" | "height">,
): string => {
  const steps = (from: number, to: number): number[] => {
    const [first, last] = [Math.ceil(from * 50), Math.floor(to * 50)];
    // A map of half the earth would have lines without number.
    return last - first > 100 ? [] : Array.from({ length: last - first + 1 }, (_, step) => (first + step) / 50);
  };
  const upright = steps(box.west, box.east).map((one) => `M${x(one).toFixed(1)} 0V${height.toFixed(1)}`);
  const level = steps(box.south, box.north).map((one) => `M0 ${y(one).toFixed(1)}H${PICTURE_WIDTH}`);
  return [...upright, ...level].join("");
};
