import type { SuggestedText } from "@collaborative-communities/surveys";
import { Button, InsetText } from "@collaborative-communities/ui";
import { shorten } from "./translation-form.ts";

/** What the same English is called elsewhere, each to be taken over with one press. */
export const Suggestions = (props: {
  readonly of: readonly SuggestedText[];
  readonly english: string;
  readonly language: string;
  readonly takeOver: (text: string) => void;
}) => {
  const { of, english, language, takeOver } = props;
  if (of.length === 0) return null;
  return (
    <div className="staff-small-buttons staff-suggestions">
      {of.map(({ text, isChecked }) => (
        <button key={text} type="button" className="staff-small-button" onClick={() => takeOver(text)}>
          Take over <span lang={language}>“{shorten(text)}”</span> from the same English elsewhere
          {isChecked ? ", checked there" : ""}
          <span className="govuk-visually-hidden">, for: {shorten(english)}</span>
        </button>
      ))}
    </div>
  );
};

/** Takes over the likeliest for every text that is empty. */
export const TakeOverAll = ({ count, takeOver }: { readonly count: number; readonly takeOver: () => void }) => {
  if (count === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">
        {count === 1 ? "1 empty text has" : `${count} empty texts have`} the same English as a text that is translated.
        Where it is translated in different words, what somebody has checked comes first, and then what is used most.
        What you take over is not checked: the same word can need another translation in another place.
      </p>
      <Button type="button" look="secondary" onClick={takeOver}>
        {count === 1 ? "Take over 1 translation" : `Take over ${count} translations`}
      </Button>
    </InsetText>
  );
};
