import { InsetText } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";
import { clashesWith, TO_PLAN } from "./read-plan.tsx";

/** What a consultation clashes with on the joint plan, in a line each; nothing where nothing comes too close. */
export const ClashLine = ({ id }: { readonly id: string }) => {
  const plan = useQuery(api.engagementPlan.read.queryOptions({}));
  const clashes = plan.data ? clashesWith(plan.data, id) : [];
  if (clashes.length === 0) return null;
  return (
    <InsetText>
      <ul className="govuk-list govuk-list--spaced">
        {clashes.map((sentence) => (
          <li key={sentence}>
            <strong>Clashes with</strong> {sentence}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={TO_PLAN}>
          See the joint plan
        </a>
      </p>
    </InsetText>
  );
};
