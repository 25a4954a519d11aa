import type { Answer, Answers, PostedForm, Question, SentFile } from "@collaborative-communities/surveys";
import { fieldOf } from "@collaborative-communities/surveys";
import { attempt, type WardMap } from "../api.ts";
import type { View } from "../view.ts";
import { at, pageAt } from "./addresses.ts";
import { type Beside, oneIn } from "./fields/field-props.ts";
import { hasPoint } from "./fields/place-form.ts";
import { areasFor, pointInWords } from "./place-words.ts";

/** The files that an answer names; none for another. */
export const filesIn = (answer: Answer | undefined): readonly SentFile[] =>
  typeof answer === "object" && !Array.isArray(answer) && answer.kind === "file" ? answer.files : [];

/** Where a file is taken back, and back to where one came from. */
export const removeAt =
  (slug: string, from: string | undefined) =>
  (id: string): string =>
    `${at(slug)}/files/${id}/remove${from ? `?from=${from}` : ""}`;

/** What the field of a question shows that is in no form. */
export const besideOf = async (
  { view, wardMap }: { readonly view: View; readonly wardMap: () => Promise<WardMap> },
  asked: {
    readonly slug: string;
    readonly key: string;
    readonly question: Question;
    readonly answers: Answers;
    readonly form: PostedForm;
    readonly from: string | undefined;
  },
): Promise<Beside> => {
  const { slug, key, question, answers, form, from } = asked;
  const { id } = question;
  const point = question.kind === "place" && hasPoint(form, id);
  const [lat, lon] = ["lat", "lon"].map((part) => Number(oneIn(form, fieldOf(id, part)))) as [number, number];
  const isPoint = point && Number.isFinite(lat) && Number.isFinite(lon);
  // The page is shown without its list where the list cannot be had: the other ways remain.
  const areas = await attempt(question.kind === "place" ? areasFor(question, wardMap) : Promise.resolve([]));
  return {
    files: filesIn(answers[key]),
    removeAt: removeAt(slug, from),
    areas: areas.ok ? areas.value : [],
    mapAt: `${pageAt(slug, key)}/map${from ? `?from=${from}` : ""}`,
    ...(isPoint && { where: pointInWords(view, { lat, lon }, await wardMap()) }),
  };
};
