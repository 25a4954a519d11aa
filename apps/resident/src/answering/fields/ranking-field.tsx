import { fieldOf } from "@collaborative-communities/surveys";
import { ErrorMessage, Fieldset, Hint, Select } from "@collaborative-communities/ui";
import { type AskedAs, oneIn } from "./field-props.ts";
import { Declines, groupOf } from "./question-parts.tsx";

/**
 * Options in an order: a list of places to choose from beside each. The script puts a list in front of them that is
 * ordered by dragging, by buttons and by keys, and writes what comes of it into the same fields.
 */
export const RankingField = (asked: AskedAs<"ranking">) => {
  const { view, question, form, errors, lang } = asked;
  const { id, options, total } = question;
  const { ranking } = view.t.fields;
  const most = Math.min(question.most ?? options.length, options.length);
  const how =
    total && most === options.length ? ranking.all : most < options.length ? ranking.upTo(most) : ranking.some;
  const group = groupOf(asked, how);
  const ids = [group.hint && `${id}-hint`, group.error && `${id}-error`].filter(Boolean).join(" ");
  const places = Array.from({ length: most }, (_, at) => ({ value: String(at + 1), text: ranking.place(at + 1) }));
  const isWrong = options.some((option) => errors[fieldOf(id, option.id)] !== undefined);
  const [name, place, of] = ["{name}", "{place}", "{of}"];
  return (
    <div
      id={id}
      className={`govuk-form-group${group.error ? " govuk-form-group--error" : ""}`}
      data-ranking={most}
      data-shown={isWrong ? "lists" : "order"}
      data-order={ranking.order}
      data-rest={ranking.rest}
      data-help={ranking.help}
      data-up={ranking.up(name)}
      data-down={ranking.down(name)}
      data-add={ranking.add(name)}
      data-out={ranking.out(name)}
      data-moved={ranking.moved(name, place, of)}
      data-took-out={ranking.tookOut(name)}
      data-full={ranking.full}
      data-lists={ranking.lists}
    >
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
        <div className="cc-ranking__lists">
          {options.map((option) => (
            <Select
              key={option.id}
              name={fieldOf(id, option.id)}
              label={<span lang={lang(`option/${option.id}`)}>{option.text}</span>}
              error={errors[fieldOf(id, option.id)]}
              errorPrefix={group.errorPrefix}
              options={[{ value: "", text: total ? ranking.choose : ranking.none }, ...places]}
              value={oneIn(form, fieldOf(id, option.id))}
            />
          ))}
        </div>
        <Declines view={view} question={question} form={form} />
      </Fieldset>
    </div>
  );
};
