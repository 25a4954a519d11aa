import type { PublicConsultation } from "../api.ts";
import type { ToldIn } from "../told.tsx";
import type { View } from "../view.ts";

/** By which published rules answers are counted: of one person, of a campaign, and those that come late. */
export const CountingRules = (props: { view: View; shown: Pick<PublicConsultation, "countingRule">; told: ToldIn }) => {
  const { view, shown, told } = props;
  const { integrity } = view.t;
  const { counts, grounds } = shown.countingRule;
  return (
    <section id="counting">
      <h2 className="govuk-heading-m">{integrity.title}</h2>
      <p className="govuk-body">{integrity.lead}</p>
      <p className="govuk-body">
        {counts === "latest-counts" ? integrity.latest : integrity.first} {integrity.kept}
      </p>
      {grounds.length > 0 && (
        <>
          <p className="govuk-body">{integrity.groundsLead}</p>
          <ul className="govuk-list govuk-list--bullet">
            {grounds.map((ground) => (
              <li key={ground}>{integrity.grounds[ground]}</li>
            ))}
          </ul>
        </>
      )}
      {!told.shown.campaignRule ? (
        <p className="govuk-body">{integrity.campaigns}</p>
      ) : (
        <p className="govuk-body" lang={told.lang("rule/campaign")}>
          {told.shown.campaignRule}
        </p>
      )}
      <p className="govuk-body">
        {integrity.late} {integrity.noAddress}
      </p>
    </section>
  );
};
