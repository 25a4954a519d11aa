import { fieldOf, type PlaceQuestion, type PostedForm } from "@collaborative-communities/surveys";

/** How a person says where something is. A postcode is looked up and becomes a ward; the map gives a point. */
const PLACE_WAYS = ["postcode", "ward", "name", "map"] as const;
export type PlaceWay = (typeof PLACE_WAYS)[number];

const one = (form: PostedForm, name: string): string =>
  (Object.hasOwn(form, name) ? (form[name]?.[0] ?? "") : "").trim();

/** The parts of a form that a way is made of. */
const PARTS: Readonly<Record<PlaceWay, readonly string[]>> = {
  postcode: ["postcode"],
  ward: ["ward"],
  name: ["name"],
  map: ["lat", "lon"],
};

/** The ways a question takes, in the order they are offered. A point is chosen on a page of its own, and then is one. */
export const waysOf = ({ takes }: Pick<PlaceQuestion, "takes">, hasPoint: boolean): readonly PlaceWay[] => [
  ...(takes.includes("ward") ? (["postcode", "ward"] as const) : []),
  ...(takes.includes("named") ? (["name"] as const) : []),
  ...(takes.includes("point") && hasPoint ? (["map"] as const) : []),
];

/** Whether a form has a point that was chosen on the map. */
export const hasPoint = (form: PostedForm, id: string): boolean =>
  one(form, fieldOf(id, "lat")) !== "" && one(form, fieldOf(id, "lon")) !== "";

/** The way that was chosen; where none was, the only one that something was given by. */
export const wayIn = (form: PostedForm, id: string): PlaceWay | "several" | undefined => {
  const chosen = PLACE_WAYS.find((way) => way === one(form, fieldOf(id, "way")));
  if (chosen) return chosen;
  const given = PLACE_WAYS.filter((way) => PARTS[way].every((part) => one(form, fieldOf(id, part)) !== ""));
  // The point stays in the form while it is on the page: whoever gives something else does not mean it any more.
  const typed = given.filter((way) => way !== "map");
  if (typed.length > 1) return "several";
  return typed[0] ?? given[0];
};

/** The choice “I do not know” or its like, which stands among the ways. */
export const declineIn = (form: PostedForm, id: string): string | undefined =>
  [one(form, fieldOf(id, "way")), one(form, id)].find((value) => value.startsWith("decline:"));

/** What was posted, with only what belongs to the way that was chosen: what `readForm` is to read. */
export const asChosen = (form: PostedForm, id: string): PostedForm => {
  const declined = declineIn(form, id);
  if (declined !== undefined) return { [id]: [declined] };
  const way = wayIn(form, id);
  if (way === undefined || way === "several") return {};
  return Object.fromEntries(PARTS[way].map((part) => [fieldOf(id, part), [one(form, fieldOf(id, part))]]));
};
