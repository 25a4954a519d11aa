import type { Message } from "../api.ts";
import { Page } from "../page.tsx";
import type { View } from "../view.ts";

/** A message's words, with its links to follow. */
const Body = ({ text }: { readonly text: string }) =>
  text.split(/(https?:\/\/\S+)/).map((part, place) =>
    place % 2 === 1 ? (
      <a className="govuk-link" href={part} key={place}>
        {part}
      </a>
    ) : (
      part
    ),
  );

/** What a demonstration would have sent. */
export const OutboxPage = ({ view, messages }: { readonly view: View; readonly messages: readonly Message[] }) => {
  const { outbox } = view.t.account;
  return (
    <Page view={view} title={outbox.title} hidden>
      <div className="cc-measure">
        <h1 className="govuk-heading-l">{outbox.title}</h1>
        <p className="govuk-body">{outbox.lead}</p>
        {messages.length === 0 && <p className="govuk-body">{outbox.none}</p>}
        <ul className="cc-cards">
          {messages.map((message) => (
            <li className="cc-card" key={message.id}>
              <h2 className="govuk-heading-s cc-card__title" lang={message.language}>
                {message.subject}
              </h2>
              <p className="govuk-body cc-address">
                {outbox.to}: <span translate="no">{message.to}</span>
              </p>
              <p className="govuk-body cc-words" lang={message.language}>
                <Body text={message.body} />
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
};
