import { type BankQuestion, describeRouting, type Question, takeFromBank } from "@collaborative-communities/surveys";
import { Details, SummaryList } from "@collaborative-communities/ui";
import { DECLINE_NAMES, KIND_NAMES } from "./kinds.ts";

type Listed = {
  readonly id: string;
  readonly text: string;
  readonly other?: true | undefined;
  readonly exclusive?: true | undefined;
};

const List = ({ of }: { readonly of: readonly Listed[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {of.map(({ id, text, other, exclusive }) => (
      <li key={id}>
        {text}
        {other && " (asks for words beside it)"}
        {exclusive && " (cannot be chosen with another)"}
      </li>
    ))}
  </ul>
);

/** What is chosen from, under what it is called. */
const listsOf = (question: Question): readonly (readonly [label: string, of: readonly Listed[]])[] => {
  if (question.kind === "matrix")
    return [
      ["Rows", question.rows],
      ["Answers", question.columns],
    ];
  return "options" in question ? [["Answers", question.options]] : [];
};

/** Who is asked it, by the questions that it brings along, which are numbered here as they are taken. */
const WhoIsAsked = ({ question }: { readonly question: Question }) => {
  const taken = takeFromBank([question.id]);
  if (!question.showIf || !taken.ok) return "Everybody";
  const broughtAlong = taken.value.filter(({ id }) => id !== question.id);
  return (
    <>
      <p className="govuk-body">Only those where {describeRouting(question.showIf, { questions: taken.value })}.</p>
      <p className="govuk-body">It brings along, unless they are asked already:</p>
      <ol className="govuk-list govuk-list--number">
        {broughtAlong.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </>
  );
};

/** All that a question of the bank says and asks, to be read before it is taken. */
export const BankQuestionWhole = ({ one }: { readonly one: BankQuestion }) => {
  const { question, source, isSensitive } = one;
  return (
    <Details
      summary={
        <>
          See the whole question<span className="govuk-visually-hidden">: {question.text}</span>
        </>
      }
    >
      <SummaryList
        noBorder
        rows={[
          { key: "text", label: "Question", value: question.text },
          { key: "hint", label: "Hint", value: question.hint ?? "None" },
          { key: "kind", label: "How it is answered", value: KIND_NAMES[question.kind] },
          ...listsOf(question).map(([label, of]) => ({ key: label, label, value: <List of={of} /> })),
          {
            key: "declines",
            label: "May be said instead of answering",
            value: question.declines?.map((decline) => `“${DECLINE_NAMES[decline]}”`).join(" or ") ?? "Nothing",
          },
          {
            key: "required",
            label: "Must it be answered",
            value: question.required ? "Yes" : "No, it may be left out",
          },
          { key: "who", label: "Who is asked", value: <WhoIsAsked question={question} /> },
          ...(isSensitive
            ? [
                {
                  key: "sensitive",
                  label: "Sensitive",
                  value: "Ask it only where there is a basis to keep the answers.",
                },
              ]
            : []),
          {
            key: "source",
            label: "Where its wording comes from",
            value: `${source.charAt(0).toUpperCase()}${source.slice(1)}`,
          },
        ]}
      />
    </Details>
  );
};
