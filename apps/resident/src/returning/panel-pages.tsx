import { Button } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { Page } from "../page.tsx";
import type { Said } from "../told.tsx";
import { to, type View } from "../view.ts";

const Told = (props: { view: View; title: string; said?: readonly Said[]; children: ReactNode }) => (
  <Page view={props.view} title={props.title} hidden said={props.said ?? []}>
    <div className="cc-measure">
      <h1 className="govuk-heading-l">{props.title}</h1>
      {props.children}
    </div>
  </Page>
);

/** A page with a button: that it was opened, by a person or by a program that looks at links, does nothing. */
export const InvitedPage = ({ view, title }: { view: View; title: Said }) => {
  const { panel } = view.t.returning;
  return (
    <Told view={view} title={panel.title} said={[title]}>
      <p className="govuk-body govuk-!-font-weight-bold" lang={title.lang}>
        {title.text}
      </p>
      <p className="govuk-body">{panel.lead}</p>
      <form method="post" action={to(view, view.path)} noValidate>
        <Button isStart preventDoubleClick>
          {panel.button}
        </Button>
      </form>
    </Told>
  );
};

export const LeavePage = ({ view }: { view: View }) => {
  const { panel } = view.t.returning;
  return (
    <Told view={view} title={panel.leaveTitle}>
      <p className="govuk-body">{panel.leaveLead}</p>
      <form method="post" action={to(view, view.path)} noValidate>
        <Button preventDoubleClick>{panel.leaveButton}</Button>
      </form>
    </Told>
  );
};

/** What came of a link: it was used, it does not work, or the person has left. */
export const PanelEndPage = ({ view, what, why }: { view: View; what: "used" | "old" | "left"; why?: string }) => {
  const { panel } = view.t.returning;
  return (
    <Told view={view} title={panel[`${what}Title`]}>
      <p className="govuk-body">{why ?? panel[what]}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/consultations")}>
          {panel.all}
        </a>
      </p>
    </Told>
  );
};
