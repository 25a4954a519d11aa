import { Button } from "@collaborative-communities/ui";
import { useState } from "react";
import type { Outputs } from "../api.ts";

/** How residents see the questions: page by page in a frame as wide as a telephone, anew after each saving, and by an address. */
export const Preview = (props: { readonly read: Outputs["questionnaires"]["read"]; readonly isChanged: boolean }) => {
  const { read, isChanged } = props;
  const [isShown, setShown] = useState(false);
  const isEmpty = read.questionnaire.questions.length === 0;
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
      {!isEmpty && (
        <Button type="button" look="secondary" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? "Hide the questions on a telephone" : "Show the questions as on a telephone"}
        </Button>
      )}
      {isShown && !isEmpty && (
        <iframe
          // Saved anew, it is loaded anew.
          key={read.revision}
          className="staff-preview"
          title="The questions as residents see them on a telephone"
          src={`${read.previewAddress}/questions`}
          width={375}
          height={667}
        />
      )}
    </section>
  );
};
