import { Checkboxes } from "@collaborative-communities/ui";
import { type AskedAs, allIn } from "./field-props.ts";
import { declineItems, groupOf } from "./question-parts.tsx";
import { optionItems } from "./single-field.tsx";

/** Choose all that apply, or at most so many. */
export const SeveralField = (asked: AskedAs<"several">) => {
  const { view, question, form } = asked;
  const { t } = view;
  const items = optionItems(asked);
  const declines = declineItems(asked).map((item) => ({ ...item, exclusive: true }));
  const how = question.most === undefined ? t.answering.chooseSeveral : t.asking.chooseUpTo(question.most);
  return (
    <Checkboxes
      {...groupOf(asked, how)}
      items={[
        ...items.filter(({ exclusive }) => !exclusive),
        ...(items.some(({ exclusive }) => exclusive) || declines.length > 0 ? [{ divider: t.answering.or }] : []),
        ...items.filter(({ exclusive }) => exclusive),
        ...declines,
      ]}
      values={allIn(form, question.id)}
    />
  );
};
