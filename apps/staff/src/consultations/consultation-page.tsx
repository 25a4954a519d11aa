import type { ComponentProps } from "react";
import { Page } from "../site/page.tsx";
import { pathOf, type ReadConsultation, takesEntries, trailTo } from "./read-consultation.tsx";

type PageOfOne = { readonly rest: string; readonly text: string; readonly when?: (one: ReadConsultation) => boolean };

const wasOpened = ({ openedAt }: ReadConsultation): boolean => openedAt !== undefined;
const takesIn = (one: ReadConsultation): boolean => one.mayRun && takesEntries(one);

const asksForFiles = ({ questionnaire }: ReadConsultation): boolean =>
  questionnaire.questions.some(({ kind }) => kind === "file");

/** The pages of one consultation, by what an officer is doing. */
const PAGES: readonly { readonly title: string; readonly pages: readonly PageOfOne[] }[] = [
  {
    title: "Planning",
    pages: [
      { rest: "", text: "Overview" },
      { rest: "/design", text: "Design" },
      { rest: "/questions", text: "Questions" },
      { rest: "/documents", text: "Documents" },
      { rest: "/dates", text: "Dates and events" },
    ],
  },
  {
    title: "Ways to answer",
    pages: [
      { rest: "/paper", text: "Paper", when: ({ mayRun }) => mayRun },
      // What is found in a drawer when the count is final is kept too.
      { rest: "/enter", text: "Enter an answer", when: (one) => wasOpened(one) && one.mayRun },
      { rest: "/import", text: "Import answers", when: (one) => wasOpened(one) && takesIn(one) },
      { rest: "/hub-devices", text: "Hub devices", when: ({ mayRun }) => mayRun },
      { rest: "/invitations", text: "Panel invitations", when: ({ mayRun }) => mayRun },
    ],
  },
  {
    title: "Answers",
    pages: [
      { rest: "/counts", text: "Counts", when: wasOpened },
      { rest: "/intake", text: "What came in", when: (one) => wasOpened(one) && one.mayRun },
      { rest: "/integrity", text: "Judging answers", when: (one) => wasOpened(one) && one.mayRun },
      { rest: "/files", text: "Files people sent", when: (one) => wasOpened(one) && one.mayRun && asksForFiles(one) },
      { rest: "/exports", text: "Answers as files", when: (one) => wasOpened(one) && one.mayRun },
    ],
  },
];

/** The pages of one consultation, as far as they are of use now. */
export const ConsultationPages = (props: { readonly consultation: ReadConsultation; readonly here: string }) => {
  const { consultation, here } = props;
  return (
    <nav className="staff-pages" aria-label="This consultation">
      {PAGES.map(({ title, pages }) => ({
        title,
        shown: pages.filter(({ when }) => when === undefined || when(consultation)),
      }))
        .filter(({ shown }) => shown.length > 0)
        .map(({ title, shown }) => (
          <div key={title} className="staff-pages__group">
            <p className="staff-pages__title" id={`pages-${title.toLowerCase().replaceAll(" ", "-")}`}>
              {title}
            </p>
            <ul aria-labelledby={`pages-${title.toLowerCase().replaceAll(" ", "-")}`}>
              {shown.map(({ rest, text }) => (
                <li key={rest}>
                  <a
                    className="govuk-link"
                    href={pathOf(consultation.id, rest)}
                    aria-current={rest === here ? "page" : undefined}
                  >
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
};

/** One of these pages: with the consultation's title over its own, the way to it, and the others above. */
export const ConsultationPage = (
  props: { readonly consultation: ReadConsultation; readonly here: string } & Omit<
    ComponentProps<typeof Page>,
    "caption" | "trail" | "above"
  >,
) => {
  const { consultation, here, ...page } = props;
  return (
    <Page
      {...page}
      caption={consultation.plan.title}
      trail={trailTo(consultation)}
      above={<ConsultationPages consultation={consultation} here={here} />}
    />
  );
};
