import { endAppointment, POST_TITLES } from "@collaborative-communities/appointments";
import { formatDate } from "@collaborative-communities/foundation";
import { Button, ButtonGroup, SummaryList, Table, Tag } from "@collaborative-communities/ui";
import { Page } from "../site/page.tsx";
import { type Found, type Held, type Person, ReadPeople } from "./read-people.tsx";

/** Whether an appointment could be ended on the first day that is left, by the rule the API asks. */
const mayEnd = (held: Held, { people, today }: Found): boolean =>
  endAppointment(held, held.from > today ? held.from : today, {
    today,
    others: people.flatMap(({ appointments }) => appointments),
  }).ok;

const whenHeld = ({ from, to }: Held): string =>
  to === undefined ? `since ${formatDate(from)}` : `${formatDate(from)} until ${formatDate(to)}`;

const stateOf = ({ isInForce, from }: Held, today: string) =>
  isInForce ? <Tag>In post</Tag> : <Tag colour="grey">{from > today ? "To come" : "Ended"}</Tag>;

const PostsOf = ({ person, found }: { readonly person: Person; readonly found: Found }) => (
  <Table
    caption={`Posts of ${person.name}`}
    hideCaption
    columns={[
      { key: "post", header: "Post" },
      { key: "organisation", header: "Organisation" },
      { key: "when", header: "When" },
      { key: "state", header: "State" },
      { key: "end", header: <span className="govuk-visually-hidden">Change</span> },
    ]}
    rows={person.appointments.map((held) => ({
      key: held.id,
      cells: {
        post: POST_TITLES[held.post],
        organisation: found.organisations.find(({ id }) => id === held.organisationId)?.name ?? "",
        when: whenHeld(held),
        state: stateOf(held, found.today),
        end: mayEnd(held, found) && (
          <a className="govuk-link" href={`/people/${person.id}/end/${held.id}`}>
            End
            <span className="govuk-visually-hidden">
              {" "}
              {person.name} as {POST_TITLES[held.post]}
            </span>
          </a>
        ),
      },
    }))}
  />
);

const OnePerson = ({ person, found }: { readonly person: Person; readonly found: Found }) => (
  <section className="govuk-!-margin-bottom-8" aria-labelledby={`person-${person.id}`}>
    <h2 className="govuk-heading-m" id={`person-${person.id}`}>
      {person.name}
    </h2>
    {person.email && (
      <SummaryList
        rows={[
          { key: "E-mail", value: person.email },
          { key: "Signed in with a council account", value: person.hasSignedIn ? "Yes" : "Not yet" },
        ]}
      />
    )}
    {person.appointments.length > 0 ? (
      <PostsOf person={person} found={found} />
    ) : (
      <p className="govuk-body">No post, so this person cannot sign in.</p>
    )}
    <p className="govuk-body">
      <a className="govuk-link" href={`/people/${person.id}/appoint`}>
        Appoint {person.name} to a post
      </a>
    </p>
  </section>
);

/** Who holds, held and will hold which post. */
export const PeoplePage = () => (
  <ReadPeople>
    {(found) => (
      <Page title="People and posts" isWide trail={[{ text: "Desk", href: "/" }]}>
        <p className="govuk-body">
          People sign in with their council account, under the e-mail address given here, while they hold a post. What
          somebody did in a post stays under their name.
        </p>
        <ButtonGroup>
          <Button href="/people/new">Add a person</Button>
          <a className="govuk-link" href="/people/organisation">
            Add an organisation
          </a>
        </ButtonGroup>
        {found.people.map((person) => (
          <OnePerson key={person.id} person={person} found={found} />
        ))}
      </Page>
    )}
  </ReadPeople>
);
