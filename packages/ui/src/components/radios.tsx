import type { ChangeEventHandler } from "react";
import { classNames } from "../class-names.ts";
import { Choice, type ChoiceItem, choiceId } from "./choice.tsx";
import { FieldGroup, type GroupProps } from "./fieldset.tsx";

export type RadiosProps = GroupProps & {
  readonly items: readonly ChoiceItem[];
  /** The value of the chosen item. With `onChange` the radios are controlled. */
  readonly value?: string | undefined;
  readonly onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  /** Side by side from the tablet size up: for two short answers. */
  readonly inline?: boolean | undefined;
  readonly small?: boolean | undefined;
};

/** One choice from a few. */
export const Radios = (props: RadiosProps) => {
  const { name, id = name, items, value, onChange, inline, small } = props;
  return (
    <FieldGroup field={props} id={id}>
      <div
        className={classNames("govuk-radios", inline && "govuk-radios--inline", small && "govuk-radios--small")}
        data-module="govuk-radios"
      >
        {items.map((item, index) =>
          "divider" in item ? (
            <div key={`divider ${item.divider}`} className="govuk-radios__divider">
              {item.divider}
            </div>
          ) : (
            <Choice
              key={item.value}
              kind="radio"
              option={item}
              id={choiceId(id, index)}
              name={name}
              chosen={item.value === value}
              onChange={onChange}
            />
          ),
        )}
      </div>
    </FieldGroup>
  );
};
