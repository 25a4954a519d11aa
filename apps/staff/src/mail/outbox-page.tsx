import { SummaryList, Tag } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { writeMoment } from "../site/day-parts.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";

type Message = Outputs["mail"]["outbox"][number];

const STATES: Readonly<Record<Message["state"], { text: string; colour?: "grey" | "red" }>> = {
  sent: { text: "Sent" },
  waiting: { text: "Waiting", colour: "grey" },
  sending: { text: "Being sent", colour: "grey" },
  "given-up": { text: "Given up", colour: "red" },
};

const OneMessage = ({ message }: { readonly message: Message }) => {
  const { text, colour } = STATES[message.state];
  return (
    <div className="govuk-!-margin-bottom-8">
      <h2 className="govuk-heading-m" lang={message.language}>
        {message.subject}
      </h2>
      <SummaryList
        rows={[
          { key: "To", value: message.to },
          { key: "Written", value: writeMoment(message.madeAt) },
          { key: "State", value: <Tag {...(colour && { colour })}>{text}</Tag> },
          ...(message.failure
            ? [{ key: "Last failure", value: `${message.failure}, tries: ${message.attempts}` }]
            : []),
        ]}
      />
      <p className="govuk-body staff-message" lang={message.language}>
        {message.body}
      </p>
    </div>
  );
};

/** What a demonstration would have sent, the newest first. */
export const OutboxPage = () => {
  const outbox = useQuery(api.mail.outbox.queryOptions());
  return (
    <Loaded query={outbox}>
      {(messages) => (
        <Page title="Outbox" trail={[{ text: "Desk", href: "/" }]}>
          <p className="govuk-inset-text">
            A demonstration sends no mail. Here are the last 50 messages it wrote. With real mail there is no such page:
            nobody here can read what was sent.
          </p>
          {messages.length === 0 && <p className="govuk-body">Nothing was written yet.</p>}
          {messages.map((message) => (
            <OneMessage key={message.id} message={message} />
          ))}
        </Page>
      )}
    </Loaded>
  );
};
