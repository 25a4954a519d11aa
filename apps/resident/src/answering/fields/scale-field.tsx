import { ErrorMessage, Fieldset, Hint } from "@collaborative-communities/ui";
import { type AskedAs, allIn } from "./field-props.ts";
import { Declines, groupOf } from "./question-parts.tsx";

/** Numbers between two ends, each end with its words. They wrap where the page is narrow. */
export const ScaleField = (asked: AskedAs<"scale">) => {
  const { view, question, form, lang } = asked;
  const { id, min, max, low, high } = question;
  const group = groupOf(asked, view.t.asking.onScale(min, max));
  const values = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  const endOf = (value: number) =>
    value === min
      ? low && { text: low, part: "low" }
      : value === max
        ? high && { text: high, part: "high" }
        : undefined;
  const ids = [group.hint && `${id}-hint`, group.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`govuk-form-group${group.error ? " govuk-form-group--error" : ""}`}>
      <Fieldset
        legend={group.legend}
        legendSize={group.legendSize}
        legendIsPageHeading={group.legendIsPageHeading}
        {...(ids && { describedBy: ids })}
      >
        {group.hint && <Hint id={`${id}-hint`}>{group.hint}</Hint>}
        {group.error && (
          <ErrorMessage id={`${id}-error`} prefix={group.errorPrefix}>
            {group.error}
          </ErrorMessage>
        )}
        <div className="cc-scale">
          {values.map((value, place) => {
            const end = endOf(value);
            const input = place === 0 ? id : `${id}-${place + 1}`;
            return (
              <div key={value} className="cc-scale__point">
                <input
                  className="cc-scale__input"
                  id={input}
                  name={id}
                  type="radio"
                  value={value}
                  defaultChecked={allIn(form, id)[0] === String(value)}
                />
                <label className="cc-scale__label" htmlFor={input}>
                  <span className="cc-scale__number">{value.toLocaleString(view.t.language.tag)}</span>
                  {end && (
                    <span className="cc-scale__end" lang={lang(end.part)}>
                      {end.text}
                    </span>
                  )}
                </label>
              </div>
            );
          })}
        </div>
        <Declines view={view} question={question} form={form} as="radio" />
      </Fieldset>
    </div>
  );
};
