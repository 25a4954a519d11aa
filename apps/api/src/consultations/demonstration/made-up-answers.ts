import { addDays, daysBetween, type LocalDate } from "@collaborative-communities/foundation";
import { type Answer, lengthOf, type Question } from "@collaborative-communities/surveys";
import { pick, weigh } from "./drawing.ts";
import { DEMONSTRATION_REMARKS } from "./remarks.ts";

type Random = () => number;

/** A question, made ready to be answered many times. What must be answered is never skipped. */
export type MadeReady = {
  readonly id: string;
  readonly chance: number;
  /** @param on the day on which it is answered */
  readonly make: (random: Random, on: LocalDate) => Answer | undefined;
};

type Of<Kind extends Question["kind"]> = Extract<Question, { kind: Kind }>;
type Maker = MadeReady["make"];

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

/** Earlier options are chosen more often, in a slope that differs between questions. */
const slopeOf = ({ text }: Question): number => 0.45 + (text.length % 7) * 0.06;

const several = (question: Of<"several">): Maker => {
  const slope = slopeOf(question);
  const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
  const of = question.options.map(({ id }, place) => {
    const chance = Math.max(question.required && place === 0 ? 1 : 0, 0.3 + slope ** (place + 1) / 2);
    return [id, chance] as const;
  });
  return (random) => {
    const drawn = of.filter(([, chance]) => random() < chance).map(([id]) => id);
    const together = drawn.length > 1 ? drawn.filter((id) => !alone.includes(id)) : drawn;
    const chosen = together.slice(0, question.most);
    return chosen.length > 0 ? chosen : undefined;
  };
};

/** Most are near the smaller end, and none is off either. */
const number = ({ min, max }: Of<"number">): Maker => {
  const most = max ?? (min ?? 0) + 100;
  const least = min ?? Math.min(0, most - 100);
  return (random) => ({ kind: "number", units: least + Math.floor(random() ** 2 * (most - least + 1)) });
};

const date = ({ from, to, least, notIn }: Of<"date">): Maker => {
  return (random, on) => {
    const last = notIn === "past" ? (to ?? addDays(on, 365)) : notIn === "future" && (!to || on < to) ? on : to;
    const latest = last ?? "2025-12-31";
    const first = notIn === "past" && (!from || on > from) ? on : (from ?? addDays(latest, -20_000));
    const days = Math.max(0, daysBetween(first, latest));
    const [year = 0, month = 1, day = 1] = addDays(first, upTo(random, days)).split("-").map(Number);
    return { kind: "date", year, ...(least !== "year" && { month }), ...(least === "day" && { day }) };
  };
};

const scale =
  ({ min, max }: Of<"scale">): Maker =>
  (random) => ({
    kind: "scale",
    // The mean of two draws: more in the middle than at the ends.
    value: Math.round(min + ((random() ** 0.7 + random()) / 2) * (max - min)) + 0,
  });

const matrix = (question: Of<"matrix">): Maker => {
  const slope = slopeOf(question);
  const columns = weigh(question.columns.map(({ id }, place) => [id, slope ** (place * 0.6)] as const));
  return (random) => {
    const answered = question.rows.filter(() => question.required || random() < 0.93);
    const rows = Object.fromEntries(answered.map(({ id }) => [id, pick(random, columns)]));
    return answered.length > 0 ? { kind: "matrix", rows } : undefined;
  };
};

const ranking = (question: Of<"ranking">): Maker => {
  const slope = slopeOf(question);
  const places = question.most ?? question.options.length;
  return (random) => {
    const drawn = question.options.map(({ id }, place) => ({ id, at: random() ** (1 / (0.3 + slope ** place)) }));
    drawn.sort((one, other) => other.at - one.at);
    const ranked = question.total ? places : 1 + upTo(random, places - 1);
    return { kind: "ranking", order: drawn.slice(0, ranked).map(({ id }) => id) };
  };
};

const allocation =
  ({ options, total }: Of<"allocation">): Maker =>
  (random) => {
    const weights = options.map((_, place) => (random() < 0.15 ? 0 : random() + 1 / (place + 2)));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    let left = total;
    const amounts: Record<string, number> = {};
    for (const [place, { id }] of options.entries()) {
      const share = all === 0 ? 0 : Math.floor((total * (weights[place] ?? 0)) / all);
      amounts[id] = Math.min(left, share);
      left -= amounts[id];
    }
    // What rounding left over goes to the first.
    const first = options[0]?.id;
    if (first !== undefined) amounts[first] = (amounts[first] ?? 0) + left;
    return { kind: "allocation", amounts };
  };

const NAMED = weigh([
  ["The park (made up)", 5],
  ["Beside the station (made up)", 3],
  ["The old pier (made up)", 2],
]);

const place = ({ takes, wards = [], within = [0.2, 51.45, 0.5, 51.56] }: Of<"place">): Maker => {
  const ways = takes.filter((way) => way !== "ward" || wards.length > 0);
  const [west, south, east, north] = within;
  const rounded = (value: number) => Math.round(value * 1e5) / 1e5;
  return (random) => {
    const way = ways[upTo(random, ways.length - 1)];
    const ward = wards[upTo(random, wards.length - 1)];
    if (way === "ward" && ward) return { kind: "place", place: { kind: "ward", code: ward.code } };
    if (way === "named") return { kind: "place", place: { kind: "named", name: pick(random, NAMED) } };
    if (way !== "point") return undefined;
    const lon = rounded(west + (0.1 + random() * 0.8) * (east - west));
    const lat = rounded(south + (0.1 + random() * 0.8) * (north - south));
    return { kind: "place", place: { kind: "point", lon, lat } };
  };
};

const makerOf = (question: Question): Maker => {
  switch (question.kind) {
    case "text": {
      const short = DEMONSTRATION_REMARKS.filter((remark) => lengthOf(remark) <= question.maxLength);
      const remarks = weigh(short.map((remark) => [remark, 1]));
      return (random) => pick(random, remarks);
    }
    case "single": {
      const slope = slopeOf(question);
      const options = weigh(question.options.map(({ id }, at) => [id, slope ** (at * 0.7)] as const));
      return (random) => pick(random, options);
    }
    case "several":
      return several(question);
    case "number":
      return number(question);
    case "date":
      return date(question);
    case "scale":
      return scale(question);
    case "matrix":
      return matrix(question);
    case "ranking":
      return ranking(question);
    case "allocation":
      return allocation(question);
    case "place":
      return place(question);
    case "file":
      // A file has content, and none is made up.
      return () => undefined;
  }
};

/** Of so many who may say that they do not know, one does. */
const DECLINES = 0.04;

export const madeReady = (question: Question): MadeReady => {
  const { id, required, declines = [] } = question;
  const make = makerOf(question);
  const chance = required ? 1 : question.kind === "text" ? 0.42 : 0.94;
  const [decline] = declines;
  if (!decline) return { id, chance, make };
  return {
    id,
    chance,
    make: (random, on) => (random() < DECLINES ? { kind: "declined", as: decline } : make(random, on)),
  };
};
