import { readPostcode } from "@collaborative-communities/pcn-areas";
import { fieldOf, type PlaceQuestion, type PostedForm } from "@collaborative-communities/surveys";
import { type Api, attempt, type WardMap, waitOf } from "../api.ts";
import { type Messages, refusalIn } from "../messages/index.ts";
import { asChosen, wayIn } from "./fields/place-form.ts";
import { type Area, areasFor } from "./place-words.ts";

/** What a form with a place comes to, once a postcode in it was looked up. */
export type LookedUp =
  | { readonly kind: "read"; readonly form: PostedForm }
  | { readonly kind: "choose"; readonly postcode: string }
  | {
      readonly kind: "wrong";
      readonly field: string;
      readonly text: string;
      readonly status: 400 | 429 | 503;
      readonly wait?: number;
    };

/** The wards of a postcode that are among the areas of the question. */
export const candidatesFor = async (api: Api, postcode: string, visitor: string, areas: readonly Area[]) => {
  const found = await attempt(api.areas.lookUp.query({ postcode }, { context: { visitor } }));
  if (!found.ok) return found;
  const { value } = found;
  const all = value.kind === "found" ? [value.ward] : value.kind === "candidates" ? value.wards : [];
  return {
    ok: true as const,
    kind: value.kind,
    wards: all.filter(({ code }) => areas.some((one) => one.code === code)),
  };
};

/** A ward that was chosen, as the question takes it: itself, or the point that stands for it. */
const asTaken = (id: string, form: PostedForm, areas: readonly Area[]): PostedForm => {
  const code = form[fieldOf(id, "ward")]?.[0] ?? "";
  const middle = areas.find((one) => one.code === code)?.middle;
  if (!middle) return form;
  return { [fieldOf(id, "lat")]: [String(middle.latitude)], [fieldOf(id, "lon")]: [String(middle.longitude)] };
};

/** Looks a postcode up where the place was given by one; every other way is read as it is. */
export const lookUpPlace = async (
  site: {
    readonly api: Api;
    readonly t: Messages;
    readonly visitor: string;
    readonly wardMap: () => Promise<WardMap>;
  },
  question: PlaceQuestion,
  form: PostedForm,
): Promise<LookedUp> => {
  const { api, t, visitor, wardMap } = site;
  const { id } = question;
  const way = wayIn(form, id);
  const wrong = (part: string | undefined, text: string, status: 400 | 429 | 503 = 400, wait?: number): LookedUp => ({
    kind: "wrong",
    field: part === undefined ? id : fieldOf(id, part),
    text,
    status,
    ...(wait !== undefined && { wait }),
  });
  if (way === "several") return wrong(undefined, t.fields.place.chooseWay);
  const read = asChosen(form, id);
  if (way === "ward" && fieldOf(id, "ward") in read) {
    const areas = await attempt(areasFor(question, wardMap));
    return areas.ok
      ? { kind: "read", form: asTaken(id, read, areas.value) }
      : wrong(undefined, t.answering.notSaved, 503);
  }
  if (way !== "postcode" || !(fieldOf(id, "postcode") in read)) return { kind: "read", form: read };
  const typed = (read[fieldOf(id, "postcode")]?.[0] ?? "").slice(0, 100);
  if (typed === "") return wrong("postcode", t.errors.enterPostcode);
  const postcode = readPostcode(typed);
  if (!postcode.ok) return wrong("postcode", refusalIn(t, postcode.refusal));
  const areas = await attempt(areasFor(question, wardMap));
  if (!areas.ok) return wrong(undefined, t.answering.notSaved, 503);
  const found = await candidatesFor(api, postcode.value, visitor, areas.value);
  if (!found.ok)
    return found.kind === "refused"
      ? wrong("postcode", refusalIn(t, found.refusal), 429, waitOf(found.refusal))
      : wrong(undefined, t.answering.notSaved, 503);
  const [first, ...others] = found.wards;
  if (!first) return wrong("postcode", found.kind === "unknown" ? t.fields.place.unknown : t.fields.place.outside);
  if (found.kind === "candidates" && others.length > 0) return { kind: "choose", postcode: postcode.value };
  return { kind: "read", form: asTaken(id, { [fieldOf(id, "ward")]: [first.code] }, areas.value) };
};
