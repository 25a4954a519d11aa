import { type LocalDate, ok } from "@collaborative-communities/foundation";
import type { Answer } from "../questionnaire/answer.ts";
import { isDeclined, wordsIn } from "../questionnaire/answer.ts";
import type { Decline, Question } from "../questionnaire/question.ts";
import { checkAnswer } from "./check-answer.ts";
import { readUnits, writeUnits } from "./check-measure.ts";
import { type AnswerCode, type Checked, refuseAnswer } from "./no-answer.ts";
import { readMonth } from "./read-month.ts";

/** A form as it was posted: the values of each field by its name. */
export type PostedForm = Readonly<Record<string, readonly string[]>>;

const DECLINE = "decline:";

/** The value of the choice “I do not know” or “prefer not to say” in a form; no option's id has a colon. */
export const declineValue = (as: Decline): string => `${DECLINE}${as}`;

/**
 * The name of a part's field: of a row, an option, a day. The field of the whole question is the key itself.
 * @example fieldOf("born", "day") // "born.day"
 */
export const fieldOf = (key: string, part: string): string => `${key}.${part}`;

const BLANK: Answer | undefined = undefined;

const compose = (question: Question, one: (part?: string) => string, all: () => readonly string[]): Checked => {
  const parts = (options: readonly { readonly id: string }[]) =>
    options.flatMap(({ id }): [string, string][] => (one(id) === "" ? [] : [[id, one(id)]]));
  const no = (code: AnswerCode, message: string, details?: Record<string, string | number>) =>
    refuseAnswer(question, code, message, details);
  switch (question.kind) {
    case "text":
      return ok(all().length > 1 ? [...all()] : one());
    case "single":
    case "several": {
      const chosen = all().filter((value) => value !== "");
      const beside = question.options.flatMap(({ id, other }): [string, string][] =>
        other && one(`${id}.words`) !== "" ? [[id, one(`${id}.words`)]] : [],
      );
      // Without JavaScript the line for words is always there: what was written beside an option must not go unseen.
      const stray = question.options.find(
        ({ id }) => !chosen.includes(id) && beside.some(([option, words]) => option === id && words.trim() !== ""),
      );
      if (stray)
        return no(
          "words-not-chosen",
          `You wrote something beside “${stray.text}”. Choose it too, or take the words out.`,
          {
            option: stray.text,
          },
        );
      return ok(beside.length > 0 ? { kind: "choice", chosen, words: Object.fromEntries(beside) } : chosen);
    }
    case "number": {
      if (one() === "") return ok(BLANK);
      const units = readUnits(one(), question.decimals);
      if (units !== undefined) return ok({ kind: "number", units });
      if (readUnits(one(), 9) === undefined) return no("not-a-number", "Enter a number, like 12.");
      return question.decimals === 0
        ? no("not-a-whole-number", "Enter a whole number, like 12.")
        : no(
            "too-many-decimals",
            `Enter a number with at most ${question.decimals} decimal ${question.decimals === 1 ? "place" : "places"}.`,
            {
              most: question.decimals,
            },
          );
    }
    case "date": {
      const [day, month, year] = [one("day"), one("month"), one("year")];
      if (day === "" && month === "" && year === "") return ok(BLANK);
      if (year === "") return no("date-needs-year", "The date must include a year.");
      if (month === "" && day !== "") return no("date-needs-month", "The date must include a month.");
      const ofYear = month === "" ? undefined : readMonth(month);
      if ([day, year].some((part) => part !== "" && !/^\d{1,4}$/.test(part)) || (month !== "" && ofYear === undefined))
        return no("date-not-real", "Enter a real date.");
      return ok({
        kind: "date",
        year: Number(year),
        ...(ofYear !== undefined && { month: ofYear }),
        ...(day !== "" && { day: Number(day) }),
      });
    }
    case "scale":
      if (one() === "") return ok(BLANK);
      return ok({ kind: "scale", value: /^-?\d{1,3}$/.test(one()) ? Number(one()) : Number.MAX_SAFE_INTEGER });
    case "matrix":
      return ok({ kind: "matrix", rows: Object.fromEntries(parts(question.rows)) });
    case "ranking": {
      const given = parts(question.options).map(([id, place]) => ({ id, place: Number(place) }));
      const most = question.options.length;
      const textOf = (id: string | undefined) => question.options.find((option) => option.id === id)?.text ?? "";
      const off = given.find(({ place }) => !Number.isInteger(place) || place < 1 || place > most);
      if (off) return no("rank-off-list", `Choose places from 1 to ${most}.`, { most, option: textOf(off.id) });
      const second = given.find(({ place }, at) => given.findIndex((one) => one.place === place) < at);
      if (second) return no("rank-shared", "Give each place to one answer only.", { option: textOf(second.id) });
      // The first place that was left out; the order is clear without it, but a person may have forgotten something.
      given.sort((a, b) => a.place - b.place);
      const gap = given.findIndex(({ place }, at) => place !== at + 1);
      // The one after the gap is the one to look at, unless another has no place yet.
      const left = question.options.find(({ id }) => !given.some((one) => one.id === id))?.id;
      if (gap >= 0)
        return no("rank-missing", `Choose an answer for place ${gap + 1} too.`, {
          place: gap + 1,
          option: textOf(left ?? given[gap]?.id),
        });
      return ok({ kind: "ranking", order: given.map(({ id }) => id) });
    }
    case "allocation": {
      const amounts: Record<string, number> = {};
      for (const [id, typed] of parts(question.options)) {
        const units = readUnits(typed.replace(/^£/, ""), question.in === "pence" ? 2 : 0);
        const { text = id } = question.options.find((option) => option.id === id) ?? {};
        if (units === undefined)
          return question.in === "pence"
            ? no("not-an-amount", `Enter an amount for “${text}”, like 20 or 12.50.`, { option: text })
            : no("not-points", `Enter a whole number for “${text}”, like 10.`, { option: text });
        amounts[id] = units;
      }
      return ok({ kind: "allocation", amounts });
    }
    case "place": {
      const [lat, lon] = [one("lat"), one("lon")].map((part) =>
        /^-?\d{1,3}(\.\d+)?$/.test(part) ? Number(part) : undefined,
      );
      if (one("ward") !== "") return ok({ kind: "place", place: { kind: "ward", code: one("ward") } });
      if (lat !== undefined && lon !== undefined) return ok({ kind: "place", place: { kind: "point", lon, lat } });
      if (one("name") !== "") return ok({ kind: "place", place: { kind: "named", name: one("name") } });
      if (one("lat") !== "" || one("lon") !== "") return no("not-a-point", "Choose a place on the map again.");
      return ok(BLANK);
    }
    case "file":
      // A file is received elsewhere, and its answer is composed of what is known of it.
      return ok(BLANK);
  }
};

/**
 * Whether something was answered beside “I do not know”. A radio cannot be taken back without JavaScript, so of those
 * that stand apart from it nothing is lost by going with the later choice.
 */
const answeredBeside = (question: Question, form: PostedForm, key: string): boolean =>
  question.kind !== "matrix" &&
  Object.entries(form).some(
    ([name, values]) =>
      (name === key || name.startsWith(fieldOf(key, ""))) &&
      values.some((value) => value.trim() !== "" && !value.startsWith(DECLINE)),
  );

/**
 * Reads the answer to one question from a form that was posted without JavaScript, and checks it: one field with the
 * key as its name, or one for each part (`fieldOf`): `day`, `month` and `year` of a date; a select box for each option
 * of a ranking, with its place; an amount for each option of an allocation; a choice for each row; `ward`, `name`, or
 * `lat` and `lon` of a place; `<option>.words` beside an option that asks for them.
 * @param options.key the name of its field, where it is not the question's id
 * @param options.day on which it is answered, as for `checkAnswer`
 * @returns the answer to keep, `undefined` for a skipped question, or a refusal
 */
export const readForm = (
  question: Question,
  form: PostedForm,
  { key = question.id, day }: { readonly key?: string; readonly day?: LocalDate } = {},
): Checked => {
  const valuesOf = (name: string): readonly string[] => (Object.hasOwn(form, name) ? (form[name] ?? []) : []);
  const one = (part?: string): string => (valuesOf(part === undefined ? key : fieldOf(key, part))[0] ?? "").trim();
  const declines = (["do-not-know", "prefer-not-to-say"] as const).filter((as) =>
    valuesOf(key).includes(declineValue(as)),
  );
  const [declined] = declines;
  const composed =
    declined === undefined
      ? compose(question, one, () => valuesOf(key))
      : declines.length > 1 || answeredBeside(question, form, key)
        ? refuseAnswer(question, "declined-with-answer", "Choose either this or an answer, not both.")
        : ok<Answer>({ kind: "declined", as: declined });
  return composed.ok ? checkAnswer(question, composed.value, day) : composed;
};

/** The fields of a form that holds an answer: what `readForm` reads back as the same. A file has none. */
export const writeForm = (question: Question, answer: Answer | undefined, key: string = question.id): PostedForm => {
  if (answer === undefined) return {};
  if (isDeclined(answer)) return { [key]: [declineValue(answer.as)] };
  const fields = (parts: readonly (readonly [string, string | number | undefined])[]): PostedForm =>
    Object.fromEntries(
      parts.flatMap(([part, value]) => (value === undefined ? [] : [[fieldOf(key, part), [String(value)]]])),
    );
  if (typeof answer === "string") return { [key]: [answer] };
  if (Array.isArray(answer)) return { [key]: question.kind === "text" ? [wordsIn(answer)] : answer };
  switch (answer.kind) {
    case "choice":
      return {
        [key]: answer.chosen,
        ...fields(Object.entries(answer.words).map(([id, words]) => [`${id}.words`, words])),
      };
    case "number":
      return { [key]: [writeUnits(answer.units, question.kind === "number" ? question.decimals : 0)] };
    case "date":
      return fields([
        ["day", answer.day],
        ["month", answer.month],
        ["year", answer.year],
      ]);
    case "scale":
      return { [key]: [String(answer.value)] };
    case "matrix":
      return fields(Object.entries(answer.rows));
    case "ranking":
      return fields(answer.order.map((id, place) => [id, place + 1]));
    case "allocation": {
      const decimals = question.kind === "allocation" && question.in === "pence" ? 2 : 0;
      return fields(Object.entries(answer.amounts).map(([id, amount]) => [id, writeUnits(amount, decimals)]));
    }
    case "place": {
      const { place } = answer;
      if (place.kind === "ward") return fields([["ward", place.code]]);
      if (place.kind === "named") return fields([["name", place.name]]);
      return fields([
        ["lat", place.lat],
        ["lon", place.lon],
      ]);
    }
    case "file":
      return {};
  }
};
