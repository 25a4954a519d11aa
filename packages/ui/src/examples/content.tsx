import {
  Details,
  ErrorMessage,
  ErrorSummary,
  Hint,
  InsetText,
  Label,
  Legend,
  NotificationBanner,
  Panel,
  SummaryList,
  Table,
  Tag,
  WarningText,
} from "../index.ts";
import type { Example } from "./example.ts";

export const contentExamples: readonly Example[] = [
  {
    component: "ErrorSummary",
    shows: "each error linked to its field",
    element: (
      <ErrorSummary
        errors={[
          { fieldId: "postcode", text: "Enter a full postcode, like RM17 6SL" },
          { fieldId: "resident", text: "Select yes if you live in the borough" },
          { fieldId: "seen-month", text: "Month must be between 1 and 12" },
        ]}
      />
    ),
  },
  {
    component: "Panel",
    shows: "a confirmation",
    element: (
      <Panel title="Thank you, we have your answer" headingLevel={2}>
        Your reference is
        <br />
        <strong>7F3K-9QXD-M2TD</strong>
      </Panel>
    ),
  },
  {
    component: "SummaryList",
    shows: "answers to check",
    element: (
      <SummaryList
        rows={[
          { key: "Name", value: "Ada Okoro", actions: [{ href: "/name", hiddenText: "name" }] },
          {
            key: "Answer",
            label: "What should change?",
            value: "Więcej ławek w parku",
            lang: "pl",
            actions: [{ href: "/answer", hiddenText: "what should change" }],
          },
          { key: "Age", label: "Your age", actions: [{ href: "/age", hiddenText: "your age" }] },
          {
            key: "Photo",
            value: "park.jpg",
            actions: [
              { href: "/photo", hiddenText: "photo" },
              { href: "/photo/remove", text: "Remove", hiddenText: "photo" },
            ],
          },
        ]}
      />
    ),
  },
  {
    component: "InsetText",
    shows: "a passage apart",
    element: <InsetText>You can answer until 11:59pm on 30 June 2026.</InsetText>,
  },
  {
    component: "WarningText",
    shows: "what has consequences",
    element: <WarningText>You cannot change your answer once the consultation has closed.</WarningText>,
  },
  {
    component: "NotificationBanner",
    shows: "news",
    element: <NotificationBanner>The closing date has moved to 14 July 2026.</NotificationBanner>,
  },
  {
    component: "NotificationBanner",
    shows: "something was done",
    element: (
      <NotificationBanner isSuccess titleId="saved-title">
        Your answers are saved
      </NotificationBanner>
    ),
  },
  {
    component: "Tag",
    shows: "states",
    element: (
      <p className="govuk-body">
        <Tag colour="green">Open</Tag> <Tag colour="yellow">Closes soon</Tag> <Tag colour="grey">Closed</Tag>{" "}
        <Tag colour="red">Overdue</Tag> <Tag colour="purple">Under review</Tag> <Tag>New</Tag>
      </p>
    ),
  },
  {
    component: "Details",
    shows: "more for those who want it",
    element: <Details summary="Help with the reference">It is in the letter, at the top right.</Details>,
  },
  {
    component: "Table",
    shows: "figures that scroll by themselves on a narrow screen",
    element: (
      <Table
        caption="Answers by channel and month"
        columns={[
          { key: "channel", header: "Channel" },
          { key: "april", header: "April", numeric: true },
          { key: "may", header: "May", numeric: true },
          { key: "june", header: "June", numeric: true },
          { key: "all", header: "Whole period", numeric: true },
        ]}
        rows={[
          { key: "web", cells: { channel: "Web", april: 120, may: 88, june: 140, all: 348 } },
          { key: "paper", cells: { channel: "Paper", april: 14, may: 30, june: 20, all: 64 } },
        ]}
      />
    ),
  },
  {
    component: "Label, Hint, ErrorMessage",
    shows: "the parts of a field of your own",
    element: (
      <div className="govuk-form-group govuk-form-group--error">
        <Label htmlFor="own">Colour</Label>
        <Hint id="own-hint">Any colour you like</Hint>
        <ErrorMessage id="own-error">Choose a colour</ErrorMessage>
        <input id="own" name="own" type="color" aria-describedby="own-hint own-error" />
      </div>
    ),
  },
  {
    component: "Legend",
    shows: "a question over fields of your own",
    element: (
      <fieldset className="govuk-fieldset">
        <Legend size="m">Your own fields</Legend>
      </fieldset>
    ),
  },
];
