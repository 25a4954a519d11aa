import type { ChangeEventHandler, ReactNode } from "react";
import { idList } from "../class-names.ts";
import { Hint, Label, present } from "./field.tsx";

/** One thing to choose. */
export type ChoiceOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What more to ask when this is chosen. It shows at all times without JavaScript, so its label must say when it applies. */
  readonly conditional?: ReactNode;
  /** What stands under it whether it is chosen or not, such as more to read behind a link. It is no part of its name. */
  readonly more?: ReactNode;
  readonly disabled?: boolean | undefined;
  /** Checkboxes only: choosing it takes back the others ("None of these"). The server must check it as well. */
  readonly exclusive?: boolean | undefined;
  readonly lang?: string | undefined;
};

/** A word between two choices, such as "or". */
export type ChoiceDivider = { readonly divider: string };

export type ChoiceItem = ChoiceOption | ChoiceDivider;

/** The id of the item at this place: the first has the group's own id, so that the error summary can link to it. */
export const choiceId = (group: string, index: number): string => (index === 0 ? group : `${group}-${index + 1}`);

type ChoiceProps = {
  readonly kind: "radio" | "checkbox";
  readonly option: ChoiceOption;
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
  readonly onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
};

const blockOf = { radio: "govuk-radios", checkbox: "govuk-checkboxes" } as const;

/** A radio or a checkbox with its label, hint and further question. */
export const Choice = ({ kind, option, id, name, chosen, onChange }: ChoiceProps) => {
  const block = blockOf[kind];
  const hintId = present(option.hint) && `${id}-item-hint`;
  const conditionalId = present(option.conditional) ? `conditional-${id}` : undefined;
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={id}
          name={name}
          type={kind}
          value={option.value}
          disabled={option.disabled}
          {...(onChange ? { checked: chosen, onChange } : { defaultChecked: chosen })}
          data-aria-controls={conditionalId}
          data-behaviour={option.exclusive ? "exclusive" : undefined}
          aria-describedby={idList(hintId)}
        />
        <Label htmlFor={id} className={`${block}__label`} lang={option.lang}>
          {option.label}
        </Label>
        {hintId && (
          <Hint id={hintId} className={`${block}__hint`} lang={option.lang}>
            {option.hint}
          </Hint>
        )}
      </div>
      {conditionalId && (
        <div className={`${block}__conditional`} id={conditionalId}>
          {option.conditional}
        </div>
      )}
      {present(option.more) && <div className="cc-choice__more">{option.more}</div>}
    </>
  );
};
