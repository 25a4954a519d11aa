/**
 * A cross on a map that is moved by keys, by buttons or by pressing on the map, and says where it is. Loaded on the page
 * with the map alone. The picture is the page's own; nothing is fetched.
 */
const METRES_IN_A_DEGREE = 111_320;
/** How often the picture is doubled at most: the cross then moves by some ten metres. */
const MOST_CLOSER = 6;
/** A press moves the cross by such a part of what is seen. */
const PRESSES_ACROSS = 40;
/** Beyond this, in metres, a place is near nothing. As on the server. */
const NEAR_METRES = 3_000;

const begin = (
  parts: { form: HTMLFormElement; map: HTMLElement; svg: SVGSVGElement; cross: SVGGElement; where: HTMLElement },
  fields: { lat: HTMLInputElement; lon: HTMLInputElement },
): void => {
  const said = parts.form.dataset as Record<string, string>;
  const [west, south, east, north] = [said.west, said.south, said.east, said.north].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const { width, height } = parts.svg.viewBox.baseVal;
  const [perLon, perLat] = [width / (east - west), height / (north - south)];
  const metresPerUnit = METRES_IN_A_DEGREE / perLat;
  const at = { x: (Number(fields.lon.value) - west) * perLon, y: (north - Number(fields.lat.value)) * perLat };
  let closer = 0;
  const names = [...parts.svg.querySelectorAll<SVGGElement>("[data-name]")];
  const texts = [...parts.svg.querySelectorAll<SVGTextElement>("text")];
  const dots = [...parts.svg.querySelectorAll<SVGCircleElement>(".cc-map__names circle")];
  const wards = [...parts.svg.querySelectorAll<SVGPathElement>("[data-ward]")];

  const degrees = (value: number): string =>
    value.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  const sentence = (): string => {
    const [lat, lon] = [degrees(north - at.y / perLat), degrees(west + at.x / perLon)];
    const fill = (template: string | undefined, ward = ""): string =>
      (template ?? "").replace("{ward}", ward).replace("{lat}", lat).replace("{lon}", lon);
    const point = new DOMPoint(at.x, at.y);
    const inside = wards.find((ward) => ward.isPointInFill(point));
    if (inside) return fill(said.inWard, inside.dataset.ward);
    let nearest: { name: string; metres: number } | undefined;
    for (const { dataset } of names) {
      const metres = Math.hypot(Number(dataset.x) - at.x, Number(dataset.y) - at.y) * metresPerUnit;
      if (metres <= (nearest?.metres ?? NEAR_METRES)) nearest = { name: dataset.name ?? "", metres };
    }
    return nearest ? fill(said.nearWard, nearest.name) : fill(said.outside);
  };

  /** A name that would lie on another is not shown; closer by there is room for it. */
  const showNames = (): void => {
    const shown: DOMRect[] = [];
    for (const text of texts) {
      const box = text.getBoundingClientRect();
      const isFree = shown.every(
        (one) => box.right < one.left || box.left > one.right || box.bottom < one.top || box.top > one.bottom,
      );
      text.style.visibility = isFree ? "visible" : "hidden";
      if (isFree) shown.push(box);
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (beside = ""): void => {
    const part = 1 / 2 ** closer;
    const [seenWidth, seenHeight] = [width * part, height * part];
    const within = (middle: number, seen: number, all: number): number =>
      Math.min(Math.max(middle - seen / 2, 0), all - seen);
    const box = [within(at.x, seenWidth, width), within(at.y, seenHeight, height), seenWidth, seenHeight];
    parts.svg.setAttribute("viewBox", box.join(" "));
    // Cross, names and dots stay as large on the screen however close one looks.
    const unit = seenWidth / Math.max(parts.svg.clientWidth, 1);
    parts.cross.setAttribute("transform", `translate(${at.x} ${at.y}) scale(${unit})`);
    for (const text of texts) text.style.fontSize = `${13 * unit}px`;
    for (const dot of dots) dot.setAttribute("r", String(4 * unit));
    showNames();
    fields.lat.value = (north - at.y / perLat).toFixed(6);
    fields.lon.value = (west + at.x / perLon).toFixed(6);
    clearTimeout(timer);
    timer = setTimeout(() => {
      parts.where.textContent = `${sentence()} ${beside}`.trim();
    }, 150);
  };

  const moveTo = (x: number, y: number): void => {
    [at.x, at.y] = [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)];
    draw(at.x === x && at.y === y ? "" : said.edge);
  };
  const look = (by: 1 | -1): void => {
    closer = Math.min(Math.max(closer + by, 0), MOST_CLOSER);
    const metres = Math.max(1, Math.round(stepNow() * metresPerUnit));
    draw((said.step ?? "").replace("{metres}", metres.toLocaleString(document.documentElement.lang)));
  };
  const stepNow = (): number => width / 2 ** closer / PRESSES_ACROSS;
  const moves: Readonly<Record<string, () => void>> = {
    north: () => moveTo(at.x, at.y - stepNow()),
    south: () => moveTo(at.x, at.y + stepNow()),
    west: () => moveTo(at.x - stepNow(), at.y),
    east: () => moveTo(at.x + stepNow(), at.y),
    closer: () => look(1),
    wider: () => look(-1),
  };
  const KEYS: Readonly<Record<string, string>> = {
    ArrowUp: "north",
    ArrowDown: "south",
    ArrowLeft: "west",
    ArrowRight: "east",
    "+": "closer",
    "=": "closer",
    "-": "wider",
    _: "wider",
  };

  parts.map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[KEYS[event.key] ?? ""];
    if (!move && event.key !== "Enter") return;
    event.preventDefault();
    if (move) move();
    else parts.form.requestSubmit();
  });
  parts.map.addEventListener("click", ({ clientX, clientY }) => {
    const turned = parts.svg.getScreenCTM()?.inverse();
    if (!turned) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(turned);
    moveTo(x, y);
  });
  for (const button of parts.form.querySelectorAll<HTMLElement>("[data-map-move]"))
    button.addEventListener("click", () => moves[button.dataset.mapMove ?? ""]?.());
  window.addEventListener("resize", () => draw());

  document.querySelector("[data-map-without]")?.remove();
  parts.form.hidden = false;
  draw();
};

const page = document.querySelector<HTMLFormElement>("[data-map]");
if (page) {
  const part = <Found extends Element>(selector: string): Found => page.querySelector<Found>(selector) as Found;
  begin(
    {
      form: page,
      map: part(".cc-map"),
      svg: part(".cc-map__picture"),
      cross: part(".cc-map__cross"),
      where: part("[data-map-where]"),
    },
    { lat: part("[data-map-lat]"), lon: part("[data-map-lon]") },
  );
}
