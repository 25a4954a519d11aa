import { DESIGN_PARTS, isWritable, mayWriteDesign, writePosts } from "@collaborative-communities/consultations";
import { Tag } from "@collaborative-communities/ui";
import { ConsultationPage } from "../consultations/consultation-page.tsx";
import { pathOf, stepName, WithConsultation } from "../consultations/read-consultation.tsx";
import { useMyPosts } from "../site/my-posts.ts";
import { designGroups } from "./design-groups.ts";

/** Every page of a design, with how much of it is written and whether one may write it now. */
export const DesignPage = () => {
  const posts = useMyPosts();
  return (
    <WithConsultation>
      {(consultation) => {
        const { id, design, state } = consultation;
        return (
          <ConsultationPage consultation={consultation} here="/design" title="Design">
            <p className="govuk-body">
              What the rules of fair consultation ask for, by page. It is at the step “{stepName(state).toLowerCase()}
              ”.
            </p>
            <ul className="govuk-task-list">
              {designGroups().map(({ id: group, name, parts }) => {
                const written = parts.filter(({ part }) => design[part] !== undefined).length;
                const mine = parts.some(({ part }) => mayWriteDesign({ posts }, part, state));
                const who = [...new Set(parts.flatMap(({ part }) => DESIGN_PARTS[part].posts))];
                const open = parts.some(({ part }) => isWritable(part, state));
                return (
                  <li key={group} className="govuk-task-list__item govuk-task-list__item--with-link">
                    <div className="govuk-task-list__name-and-hint">
                      <a
                        className="govuk-link govuk-task-list__link"
                        href={pathOf(id, `/design/${group}`)}
                        aria-describedby={`status-${group}`}
                      >
                        {name}
                      </a>
                      {!mine && (
                        <div className="govuk-task-list__hint">
                          {open ? `Written by ${writePosts(who)}.` : "It cannot be changed at this step."}
                        </div>
                      )}
                    </div>
                    <div className="govuk-task-list__status" id={`status-${group}`}>
                      {written === parts.length ? (
                        "All written"
                      ) : (
                        <Tag colour="grey">{`${written} of ${parts.length}`}</Tag>
                      )}
                    </div>
                  </li>
                );
              })}
              <li className="govuk-task-list__item govuk-task-list__item--with-link">
                <div className="govuk-task-list__name-and-hint">
                  <a
                    className="govuk-link govuk-task-list__link"
                    href={pathOf(id, "/known")}
                    aria-describedby="status-known"
                  >
                    What is known already
                  </a>
                </div>
                <div className="govuk-task-list__status" id="status-known">
                  {design.memory ? "Searched" : <Tag colour="grey">Not searched</Tag>}
                </div>
              </li>
            </ul>
          </ConsultationPage>
        );
      }}
    </WithConsultation>
  );
};
