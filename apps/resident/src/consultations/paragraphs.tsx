import { langOfContent, type View } from "../view.ts";

/** Plain paragraphs, as the officer wrote them. */
export const Paragraphs = ({ view, text }: { view: View; text: string }) => (
  <div lang={langOfContent(view)}>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph} className="govuk-body cc-words">
        {paragraph}
      </p>
    ))}
  </div>
);
