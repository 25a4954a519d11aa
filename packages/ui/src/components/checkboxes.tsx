import type { ChangeEventHandler } from "react";
import { classNames } from "../class-names.ts";
import { Choice, type ChoiceItem, choiceId } from "./choice.tsx";
import { FieldGroup, type GroupProps } from "./fieldset.tsx";

export type CheckboxesProps = GroupProps & {
  readonly items: readonly ChoiceItem[];
  /** The values of the chosen items. With `onChange` the checkboxes are controlled. */
  readonly values?: readonly string[] | undefined;
  readonly onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
  readonly small?: boolean | undefined;
};

/** Any number of choices. All are sent under one name. */
export const Checkboxes = (props: CheckboxesProps) => {
  const { name, id = name, items, values = [], onChange, small } = props;
  return (
    <FieldGroup field={props} id={id}>
      <div
        className={classNames("govuk-checkboxes", small && "govuk-checkboxes--small")}
        data-module="govuk-checkboxes"
      >
        {items.map((item, index) =>
          "divider" in item ? (
            <div key={`divider ${item.divider}`} className="govuk-checkboxes__divider">
              {item.divider}
            </div>
          ) : (
            <Choice
              key={item.value}
              kind="checkbox"
              option={item}
              id={choiceId(id, index)}
              name={name}
              chosen={values.includes(item.value)}
              onChange={onChange}
            />
          ),
        )}
      </div>
    </FieldGroup>
  );
};
