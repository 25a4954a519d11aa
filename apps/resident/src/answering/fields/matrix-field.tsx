import { fieldOf } from "@collaborative-communities/surveys";
import { ErrorMessage, Fieldset, Hint, Radios } from "@collaborative-communities/ui";
import { type AskedAs, oneIn } from "./field-props.ts";
import { Declines, groupOf } from "./question-parts.tsx";

/** Several rows on one scale: each row is a group of radios of its own, so that it is read out and works at any width. */
export const MatrixField = (asked: AskedAs<"matrix">) => {
  const { view, question, form, errors, lang } = asked;
  const { id, rows, columns } = question;
  const group = groupOf(asked, view.t.asking.eachRow);
  const ids = [group.hint && `${id}-hint`, group.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`govuk-form-group${group.error ? " govuk-form-group--error" : ""}`}>
      <Fieldset
        legend={group.legend}
        legendSize={group.legendSize}
        legendIsPageHeading={group.legendIsPageHeading}
        role="group"
        {...(ids && { describedBy: ids })}
      >
        {group.hint && <Hint id={`${id}-hint`}>{group.hint}</Hint>}
        {group.error && (
          <ErrorMessage id={`${id}-error`} prefix={group.errorPrefix}>
            {group.error}
          </ErrorMessage>
        )}
        {rows.map((row) => {
          const name = fieldOf(id, row.id);
          return (
            <div key={row.id} className="cc-matrix__row">
              <Radios
                name={name}
                legend={<span lang={lang(`row/${row.id}`)}>{row.text}</span>}
                legendSize="s"
                error={errors[name]}
                errorPrefix={view.t.service.errorPrefix}
                small
                inline
                items={columns.map((column) => ({
                  value: column.id,
                  label: column.text,
                  lang: lang(`column/${column.id}`),
                }))}
                value={oneIn(form, name)}
              />
            </div>
          );
        })}
        <Declines view={view} question={question} form={form} />
      </Fieldset>
    </div>
  );
};
