import { type ChoiceQuestion, fieldOf } from "@collaborative-communities/surveys";
import { Radios, TextInput } from "@collaborative-communities/ui";
import { type AskedAs, allIn, type FieldProps, oneIn } from "./field-props.ts";
import { declineItems, groupOf } from "./question-parts.tsx";

type Choices = Omit<FieldProps, "question"> & { readonly question: ChoiceQuestion };

/** The options to choose from; beside one that asks for words there is a line to write them in. */
export const optionItems = ({ view, question, form, errors, lang }: Choices) =>
  question.options.map((option) => ({
    value: option.id,
    label: option.text,
    lang: lang(`option/${option.id}`),
    exclusive: option.exclusive,
    conditional: option.other && (
      <TextInput
        name={fieldOf(question.id, `${option.id}.words`)}
        label={view.t.asking.otherWords}
        error={errors[fieldOf(question.id, `${option.id}.words`)]}
        errorPrefix={view.t.service.errorPrefix}
        value={oneIn(form, fieldOf(question.id, `${option.id}.words`))}
        dir="auto"
      />
    ),
  }));

/** Choose one. */
export const SingleField = (asked: AskedAs<"single">) => {
  const { view, question, form } = asked;
  const declines = declineItems(asked);
  return (
    <Radios
      {...groupOf(asked, view.t.answering.chooseOne)}
      items={[...optionItems(asked), ...(declines.length > 0 ? [{ divider: view.t.answering.or }, ...declines] : [])]}
      value={allIn(form, question.id)[0]}
    />
  );
};
