import { toLocalDate } from "@collaborative-communities/foundation";
import {
  type Answer,
  fieldOf,
  isDeclined,
  type PostedForm,
  type Question,
  readForm,
  writeForm,
} from "@collaborative-communities/surveys";
import type { Control, Served } from "./served-form.ts";

/** A place is said in one of several ways, of which each is a radio; nothing is said by one that is left empty. */
const wayFor = (answer: Answer | undefined): readonly string[] => {
  if (isDeclined(answer)) return [`decline:${answer.as}`];
  const kind =
    typeof answer === "object" && "kind" in answer && answer.kind === "place" ? answer.place.kind : undefined;
  if (kind === undefined) return ["ward", "name"];
  return [{ ward: "ward", named: "name", point: "map" }[kind]];
};

const isOffered = ({ value, values, kind }: Control, wanted: string): boolean =>
  kind === "list" ? values.includes(wanted) : value === wanted;

/**
 * What a form sends once somebody who means an answer has filled it in. What it does not offer is left out; a radio
 * that was chosen before and is not meant any more stays, because it cannot be taken back.
 */
export const fillIn = ({ controls }: Served, question: Question, answer: Answer | undefined): PostedForm => {
  const way = fieldOf(question.id, "way");
  const ways = controls.filter(({ name }) => name === way).map(({ value }) => value);
  const meant = wayFor(answer).find((one) => ways.includes(one));
  const wanted = { ...writeForm(question, answer, question.id), ...(meant !== undefined && { [way]: [meant] }) };
  const fields: Record<string, string[]> = {};
  for (const control of controls) {
    const { name, kind, value, isChosen } = control;
    const all = Object.hasOwn(wanted, name) ? (wanted[name] ?? []) : [];
    const say = (one: string) => {
      fields[name] = [...(fields[name] ?? []), one];
    };
    if (kind === "hidden") say(value);
    else if (kind === "area") say(all[0] ?? "");
    // A field of one line holds no line break.
    else if (kind === "text") say((all[0] ?? "").replaceAll("\n", ""));
    else if (kind === "list") say(all.find((one) => isOffered(control, one)) ?? "");
    else if (kind === "checkbox" && all.includes(value)) say(value);
    else if (kind === "radio") {
      const others = controls.filter((one) => one.name === name);
      const isMeant = others.some((one) => all.includes(one.value));
      if (isMeant ? all.includes(value) : isChosen) say(value);
    }
  }
  return fields;
};

/** Whether a radio would stay that is not meant any more. */
export const mustTakeBack = ({ controls }: Served, question: Question, answer: Answer | undefined): boolean => {
  const wanted = writeForm(question, answer, question.id);
  return (
    controls.some(({ kind, name }) => kind === "button" && name === "clear") &&
    controls.some(({ kind, name, isChosen }) => kind === "radio" && isChosen && !Object.hasOwn(wanted, name))
  );
};

/** What a form sends that nobody touches. */
export const untouched = ({ controls }: Served): PostedForm => {
  const fields: Record<string, string[]> = {};
  for (const { name, kind, value, isChosen } of controls)
    if (["text", "area", "list", "hidden"].includes(kind) || isChosen) fields[name] = [...(fields[name] ?? []), value];
  return fields;
};

/** How the rules read today what a form sends; of a place, the radio says whether it is one. */
export const readFields = (question: Question, fields: PostedForm): ReturnType<typeof readForm> => {
  const [way] = fields[fieldOf(question.id, "way")] ?? [];
  const day = toLocalDate(new Date());
  return readForm(question, way?.startsWith("decline:") ? { [question.id]: [way] } : fields, { day });
};
