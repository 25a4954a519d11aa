import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import {
  BackLink,
  Breadcrumbs,
  Button,
  Details,
  ErrorMessage,
  ExitThisPage,
  InsetText,
  NotificationBanner,
  Pagination,
  Panel,
  SkipLink,
  SummaryList,
  Table,
  Tag,
  WarningText,
} from "./index.ts";
import { markup, published, shape } from "./read-markup.ts";

const nationality =
  "We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.";
const months = [
  { key: "January", cells: { month: "January", bicycles: "£85", vehicles: "£95" } },
  { key: "February", cells: { month: "February", bicycles: "£75", vehicles: "£55" } },
  { key: "March", cells: { month: "March", bicycles: "£165", vehicles: "£125" } },
];

const same: { readonly [componentAndExample: string]: ReactElement } = {
  "button: default": <Button>Save and continue</Button>,
  "button: link": <Button href="/">Link button</Button>,
  "button: start link": (
    <Button href="/" isStart>
      Start now link button
    </Button>
  ),
  "button: disabled": <Button disabled>Disabled button</Button>,
  "button: prevent double click": <Button preventDoubleClick>Submit</Button>,
  "button: warning": (
    <Button look="warning" name="Warning">
      Warning button
    </Button>
  ),
  "button: secondary": (
    <Button look="secondary" name="secondary">
      Secondary button
    </Button>
  ),
  "back-link: default": <BackLink href="#" />,
  "breadcrumbs: with last breadcrumb as current page": (
    <Breadcrumbs
      items={[
        { text: "Home", href: "/" },
        { text: "Passports, travel and living abroad", href: "/browse/abroad" },
        { text: "Travel abroad" },
      ]}
    />
  ),
  "panel: default": (
    <Panel title="Application complete">
      Your reference number
      <br />
      <strong>HDJ2123F</strong>
    </Panel>
  ),
  "warning-text: default": <WarningText>You can be fined up to £5,000 if you don’t register.</WarningText>,
  "inset-text: default": (
    <InsetText>
      It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application.
    </InsetText>
  ),
  "notification-banner: default": (
    <NotificationBanner>This publication was withdrawn on 7 March 2014.</NotificationBanner>
  ),
  "notification-banner: with type as success": (
    <NotificationBanner isSuccess>Email sent to example@email.com</NotificationBanner>
  ),
  "tag: grey": <Tag colour="grey">Grey</Tag>,
  "details: default": <Details summary="Help with nationality">{nationality}</Details>,
  "details: expanded": (
    <Details id="help-with-nationality" open summary="Help with nationality">
      {nationality}
    </Details>
  ),
  "table: with head and caption": (
    <Table
      caption="Caption 1: Months and rates"
      columns={[
        { key: "month", header: "Month you apply" },
        { key: "bicycles", header: "Rate for bicycles", numeric: true },
        { key: "vehicles", header: "Rate for vehicles", numeric: true },
      ]}
      rows={months}
    />
  ),
  "pagination: default": (
    <Pagination
      previous={{ href: "/previous" }}
      next={{ href: "/next" }}
      items={[1, 2, 3].map((number) => ({ number, href: `/page/${number}`, current: number === 2 }))}
    />
  ),
  "pagination: with prev and next only and labels": (
    <Pagination
      previous={{ href: "/previous", text: "Previous page", labelText: "Paying VAT and duty" }}
      next={{ href: "/next", text: "Next page", labelText: "Registering an imported vehicle" }}
    />
  ),
  "skip-link: default": <SkipLink href="#test-target-element" />,
  "exit-this-page: default": <ExitThisPage href="/full-page-examples/announcements" />,
};

describe("our content has govuk-frontend's own markup", () => {
  it.each(Object.entries(same))("%s", (componentAndExample, ours) => {
    expect(shape(markup(ours))).toEqual(shape(published(componentAndExample)));
  });

  it("error-message: default, but for the id that a field is described by", () => {
    const ours = markup(<ErrorMessage id="x">Error message about full name goes here</ErrorMessage>);
    expect(shape(ours.replace(' id="x"', ""))).toEqual(shape(published("error-message: default")));
  });

  it("summary-list: with some actions", () => {
    const ours = markup(
      <SummaryList
        rows={[
          {
            key: "Name",
            value: "Firstname Lastname",
            actions: [
              { href: "#edit", text: "Edit", hiddenText: "name" },
              { href: "#delete", text: "Delete", hiddenText: "name" },
            ],
          },
          { key: "Date of birth", value: "13/08/1980" },
        ]}
      />,
    ).replaceAll(/#(edit|delete)/g, "#");
    const theirs = shape(published("summary-list: with some actions"));
    // Theirs goes on with a third row of several paragraphs.
    expect(shape(ours).slice(0, -1)).toEqual(theirs.slice(0, shape(ours).length - 1));
  });
});
