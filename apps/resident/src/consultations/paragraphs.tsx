/** Plain paragraphs, as the officer or a translator wrote them. */
export const Paragraphs = ({ lang, text }: { readonly lang: "en" | undefined; readonly text: string }) => (
  <div lang={lang}>
    {text.split(/\n{2,}/).map((paragraph) => (
      <p key={paragraph} className="govuk-body cc-words">
        {paragraph}
      </p>
    ))}
  </div>
);
