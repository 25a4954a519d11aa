import type { Outputs } from "../api.ts";

/** How residents see the questions, with a way to see it. */
export const Preview = (props: { readonly read: Outputs["questionnaires"]["read"]; readonly isChanged: boolean }) => {
  const { read, isChanged } = props;
  return (
    <section aria-labelledby="preview-heading" className="staff-part">
      <h2 className="govuk-heading-m" id="preview-heading">
        How people see it
      </h2>
      {isChanged && <p className="govuk-body">Save the questions to see them as they are now.</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={read.previewAddress} target="_blank" rel="noreferrer">
          Preview as residents will see it (opens in a new tab)
        </a>
      </p>
    </section>
  );
};
