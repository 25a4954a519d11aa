import { Checkboxes, Tag, type TagColour, Textarea } from "@collaborative-communities/ui";
import type { Outputs } from "../api.ts";
import { writeMoment } from "../site/day-parts.ts";
import { languageName } from "./languages.ts";
import { STATE_NAMES, stateOf, type TextForm, type TextState, textField } from "./translation-form.ts";

type Kept = Outputs["questionnaires"]["read"]["translations"][number];

const COLOURS: Readonly<Record<TextState, TagColour>> = {
  missing: "red",
  outdated: "orange",
  machine: "yellow",
  draft: "yellow",
  checked: "green",
};

/** What a text is, from its key. */
const partOf = (key: string): string => {
  const [list, , part] = key.split("/");
  if (part === "hint") return list === "section" ? "Words under the title" : "Hint";
  if (part === "another") return "Asked after each round";
  if (part === "option" || part === "column") return "Answer";
  if (part === "row") return "Row";
  if (part === "low" || part === "high") return "End of the scale";
  if (part === "unit") return "What is counted";
  return list === "section" ? "Section" : "Question";
};

/** One text: the English, its translation, where it stands, and whether somebody has checked it. */
export const TextRow = (props: {
  readonly textKey: string;
  readonly english: string;
  readonly language: string;
  readonly kept: Kept | undefined;
  readonly typed: TextForm;
  readonly before: TextForm | undefined;
  readonly error: string | undefined;
  readonly mayWrite: boolean;
  readonly change: (part: Partial<TextForm>) => void;
}) => {
  const { textKey, english, language, kept, typed, before, error, mayWrite, change } = props;
  const state = stateOf(textKey, english, kept?.translation);
  const earlier = kept?.translation.texts[textKey]?.from;
  const check = kept?.checks[textKey];
  const name = textField(textKey);
  const isNew = typed.text !== before?.text || typed.isChecked !== before.isChecked;
  return (
    <div className="staff-translation">
      <div>
        <p className="govuk-body-s staff-translation__part">{partOf(textKey)}</p>
        <p className="govuk-body" id={`${name}-english`}>
          {english}
        </p>
        {state === "outdated" && earlier !== undefined && (
          <p className="govuk-body-s">It was translated from: “{earlier}”</p>
        )}
      </div>
      <div>
        {mayWrite ? (
          <>
            <Textarea
              label={
                <>
                  In {languageName(language)}
                  <span className="govuk-visually-hidden">: {english}</span>
                </>
              }
              name={name}
              rows={english.length > 60 ? 3 : 1}
              error={error}
              value={typed.text}
              // What was changed is no longer what somebody checked.
              onChange={({ target }) => change({ text: target.value, isChecked: false })}
            />
            <Checkboxes
              legend={<span className="govuk-visually-hidden">Has somebody checked “{english}”?</span>}
              name={`${name}-checked`}
              small
              values={typed.isChecked ? ["yes"] : []}
              items={[
                {
                  value: "yes",
                  label: (
                    <>
                      Checked<span className="govuk-visually-hidden">: {english}</span>
                    </>
                  ),
                },
              ]}
              onChange={({ target }) => change({ isChecked: target.checked })}
            />
          </>
        ) : (
          <p className="govuk-body" lang={language}>
            {typed.text}
          </p>
        )}
        <p className="govuk-body-s">
          {isNew ? <Tag colour="grey">Not saved yet</Tag> : <Tag colour={COLOURS[state]}>{STATE_NAMES[state]}</Tag>}{" "}
          {check && !isNew && `by ${check.by ?? "somebody"}, ${writeMoment(check.at)}`}
        </p>
      </div>
    </div>
  );
};
