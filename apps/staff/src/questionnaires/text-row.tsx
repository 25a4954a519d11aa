import type { SuggestedText } from "@collaborative-communities/surveys";
import { Checkboxes, Tag, type TagColour, Textarea } from "@collaborative-communities/ui";
import type { Outputs } from "../api.ts";
import { writeMoment } from "../site/day-parts.ts";
import { announce } from "../site/news.ts";
import { languageName } from "./languages.ts";
import { Suggestions } from "./suggestions.tsx";
import { partOf } from "./text-groups.ts";
import { STATE_NAMES, shorten, stateOf, type TextForm, type TextState, textField } from "./translation-form.ts";

type Kept = Outputs["questionnaires"]["read"]["translations"][number];

const COLOURS: Readonly<Record<TextState, TagColour>> = {
  missing: "red",
  outdated: "orange",
  machine: "yellow",
  draft: "yellow",
  checked: "green",
};

/** Room to see a whole text while it is written, up to a point. */
const rowsFor = (english: string): number =>
  english.length > 30 ? Math.min(12, Math.ceil(english.length / 45) + 1) : 1;

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
  /** What the same English is called elsewhere. */
  readonly suggestions: readonly SuggestedText[];
  readonly change: (part: Partial<TextForm>) => void;
}) => {
  const { textKey, english, language, kept, typed, before, error, mayWrite, suggestions, change } = props;
  const state = stateOf(textKey, english, kept?.translation);
  const earlier = kept?.translation.texts[textKey]?.from;
  const check = kept?.checks[textKey];
  const name = textField(textKey);
  const isNew = typed.text !== before?.text || typed.isChecked !== before.isChecked;
  return (
    <div className="staff-translation">
      <div>
        <p className="govuk-body-s staff-translation__part">{partOf(textKey)}</p>
        <p className="govuk-body staff-translation__text" id={`${name}-english`}>
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
                  <span className="govuk-visually-hidden">: {shorten(english)}</span>
                </>
              }
              name={name}
              rows={rowsFor(english)}
              error={error}
              value={typed.text}
              // What was changed is no longer what somebody checked.
              onChange={({ target }) => change({ text: target.value, isChecked: false })}
            />
            <Suggestions
              of={suggestions}
              {...{ english, language }}
              takeOver={(text) => {
                change({ text, isChecked: false });
                // The button is gone then.
                document.getElementById(name)?.focus();
                announce("Taken over. It is not checked here yet.");
              }}
            />
            <Checkboxes
              legend={<span className="govuk-visually-hidden">Has somebody checked “{shorten(english)}”?</span>}
              name={`${name}-checked`}
              small
              values={typed.isChecked ? ["yes"] : []}
              items={[
                {
                  value: "yes",
                  label: (
                    <>
                      Checked<span className="govuk-visually-hidden">: {shorten(english)}</span>
                    </>
                  ),
                },
              ]}
              onChange={({ target }) => change({ isChecked: target.checked })}
            />
          </>
        ) : (
          <p className="govuk-body staff-translation__text" lang={language}>
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
