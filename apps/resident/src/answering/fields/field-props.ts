import type { PostedForm, Question, SentFile } from "@collaborative-communities/surveys";
import type { View } from "../../view.ts";

/**
 * What the field of a question is drawn from: one component for each kind, `<kind>-field.tsx`, named in the switch of
 * `question-field.tsx`.
 *
 * - The names of the inputs are those that `readForm` reads: the question's id for the whole, `fieldOf(id, part)` for
 *   a part of it. The page's address says which round it is, so the form needs no round.
 * - An input has its name as its id. The first radio or checkbox of a group has the name, the further ones `…-2`, `…-3`.
 *   So the error summary leads to an input by the name of its field.
 * - `form` is what is shown in the inputs: what was posted, with its mistakes, or `writeForm` of the answer that is kept.
 * - `errors` has a sentence by the name of a field; `where-wrong.ts` says which field a refusal is about.
 * - Every text of the question has `lang={lang(part)}`: a text that is not translated is English on a page that is not.
 * - `heading` goes to every legend or label of the whole question: with `asPageHeading` it is the page's h1.
 * - Nothing needs JavaScript. A script that helps is named in `scripts.ts`.
 */
export type FieldProps<Asked extends Question = Question> = {
  readonly view: View;
  /** In the page's language, where it is translated. */
  readonly question: Asked;
  readonly form: PostedForm;
  readonly errors: Readonly<Record<string, string>>;
  /** One question a page: its text is the page's heading. */
  readonly asPageHeading: boolean;
  /** The language of a text of the question, where it is not the page's: of its text, or of `hint`, `option/yes`, `row/parks`. */
  readonly lang: (part?: string) => "en" | undefined;
  /** What else there is where a question is answered, and not only tried out. */
  readonly beside?: Beside | undefined;
};

/** What a field shows that is in no form: files that were sent, and where a point on the map is. */
export type Beside = {
  readonly files: readonly SentFile[];
  /** The page on which a file is taken back. */
  readonly removeAt: (id: string) => string;
  /** The areas from which a place may be chosen. */
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** The page with the map, for a question that takes a point. */
  readonly mapAt: string;
  /** The point in the form, in words. */
  readonly where?: string | undefined;
};

export type AskedAs<Kind extends Question["kind"]> = FieldProps<Extract<Question, { kind: Kind }>>;

/** The values posted under a name; none where the name is not there. */
export const allIn = (form: PostedForm, name: string): readonly string[] =>
  Object.hasOwn(form, name) ? (form[name] ?? []) : [];

/** The one value under a name, leaving aside “I do not know” and its like. */
export const oneIn = (form: PostedForm, name: string): string =>
  allIn(form, name).find((value) => !value.startsWith("decline:")) ?? "";
