import { Button, Checkboxes, TextInput } from "@collaborative-communities/ui";
import { useLayoutEffect, useRef } from "react";
import { focusOn } from "../site/focus.ts";
import { announce } from "../site/news.ts";
import { newOption, type OptionForm } from "./question-form.ts";
import { fieldName } from "./read-questions.ts";

type Props = {
  readonly questionId: string;
  readonly list: "options" | "rows";
  readonly legend: string;
  /** What one of them is called. */
  readonly one: string;
  readonly options: readonly OptionForm[];
  /** Marks that can be set beside an answer. */
  readonly marks: readonly ("other" | "exclusive")[];
  readonly errorOf: (field: string) => string | undefined;
  readonly change: (options: readonly OptionForm[]) => void;
};

const MARKS = {
  other: "Asks for words beside it, like “Something else”",
  exclusive: "Cannot be chosen together with another, like “None of these”",
} as const;

const swapped = <Item,>(items: readonly Item[], at: number, by: -1 | 1): Item[] => {
  const [one, other] = [items[at], items[at + by]];
  if (one === undefined || other === undefined) return [...items];
  return items.with(at, other).with(at + by, one);
};

/** The answers to choose from: write, mark, put in order, remove, add. Enter goes to the next one; several lines pasted at once become several answers. */
export const OptionFields = ({ questionId, list, legend, one, options, marks, errorOf, change }: Props) => {
  const name = (option: OptionForm, part = "") => fieldName(questionId, `${list}-${option.id}${part}`);
  const heading = fieldName(questionId, list);
  const next = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    focusOn(next.current);
    next.current = undefined;
  });
  const set = (option: OptionForm, part: Partial<OptionForm>) =>
    change(options.map((before) => (before === option ? { ...before, ...part } : before)));
  const pasted = (option: OptionForm, text: string) => {
    const [first = "", ...others] = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const added: OptionForm[] = [];
    for (const line of others) added.push({ ...newOption([...options, ...added].map(({ id }) => id)), text: line });
    const at = options.indexOf(option);
    change([...options.slice(0, at), { ...option, text: first }, ...added, ...options.slice(at + 1)]);
    announce(`${others.length + 1} lines became ${others.length + 1} entries.`);
  };
  const add = () => {
    const added = newOption(options.map(({ id }) => id));
    change([...options, added]);
    next.current = name(added);
  };
  /** Enter is for the next one, and does not send half a list of answers. */
  const goOnFrom = (at: number) => {
    const following = options[at + 1];
    if (following) focusOn(name(following));
    else if (options[at]?.text.trim() !== "") add();
  };
  return (
    <fieldset className="govuk-fieldset staff-options">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s" id={heading} tabIndex={-1}>
        {legend}
      </legend>
      <p className="govuk-hint">Press Enter for the next one. A list that you paste becomes one for each line.</p>
      {errorOf(heading) && <p className="govuk-error-message">{errorOf(heading)}</p>}
      <ol className="govuk-list">
        {options.map((option, at) => (
          <li key={option.id} className="staff-options__one">
            <TextInput
              label={`${one} ${at + 1}`}
              name={name(option)}
              error={errorOf(name(option))}
              value={option.text}
              onChange={({ target }) => set(option, { text: target.value })}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                goOnFrom(at);
              }}
              onPaste={(event) => {
                const text = event.clipboardData.getData("text");
                if (!/\n\s*\S/.test(text)) return;
                event.preventDefault();
                pasted(option, text);
              }}
            />
            {marks.length > 0 && (
              <Checkboxes
                legend={<span className="govuk-visually-hidden">{`About ${one.toLowerCase()} ${at + 1}`}</span>}
                name={name(option, "-marks")}
                small
                values={marks.filter((mark) => option[mark])}
                items={marks.map((mark) => ({ value: mark, label: MARKS[mark] }))}
                onChange={({ target }) => set(option, { [target.value]: target.checked })}
              />
            )}
            <div className="staff-small-buttons">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className="staff-small-button"
                  id={name(option, by < 0 ? "-up" : "-down")}
                  aria-disabled={options[at + by] === undefined}
                  onClick={() => {
                    if (options[at + by] === undefined) return;
                    change(swapped(options, at, by));
                    next.current = name(option, by < 0 ? "-up" : "-down");
                    announce(`${one} ${at + 1} is now ${at + by + 1} of ${options.length}.`);
                  }}
                >
                  {by < 0 ? "Move up" : "Move down"}
                  <span className="govuk-visually-hidden"> {`${one.toLowerCase()} ${at + 1}`}</span>
                </button>
              ))}
              <button
                type="button"
                className="staff-small-button"
                onClick={() => {
                  change(options.filter((before) => before !== option));
                  const neighbour = options[at + 1] ?? options[at - 1];
                  next.current = neighbour ? name(neighbour) : heading;
                  announce(`${one} ${at + 1} removed.`);
                }}
              >
                Remove<span className="govuk-visually-hidden"> {`${one.toLowerCase()} ${at + 1}`}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <Button type="button" look="secondary" onClick={add}>
        Add {/^[aeiou]/i.test(one) ? "an" : "a"} {one.toLowerCase()}
      </Button>
    </fieldset>
  );
};
