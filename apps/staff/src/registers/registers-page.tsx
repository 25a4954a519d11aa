import { POST_TITLES, Post } from "@collaborative-communities/appointments";
import { Button, Tag } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api } from "../api.ts";
import { Loaded, NotFoundPage } from "../site/loaded.tsx";
import { useMyPosts } from "../site/my-posts.ts";
import { Page } from "../site/page.tsx";
import { keepersOf, mayKeep, REGISTERS, type RegisterForm } from "./register-forms.ts";

const whoKeeps = ({ register }: RegisterForm): string =>
  keepersOf(register)
    .map((post) => `a ${POST_TITLES[Post.parse(post)]}`)
    .join(" or ");

/** The registers that the rules look at. */
export const RegistersPage = () => (
  <Page title="Registers" trail={[{ text: "Desk", href: "/" }]}>
    <p className="govuk-body">What the rules look at beside the design of a consultation.</p>
    {REGISTERS.map((form) => (
      <section key={form.register} aria-labelledby={form.register}>
        <h2 className="govuk-heading-m" id={form.register}>
          <a className="govuk-link" href={`/registers/${form.register}`}>
            {form.name}
          </a>
        </h2>
        <p className="govuk-body">
          {form.intro} Kept by {whoKeeps(form)}.
        </p>
      </section>
    ))}
  </Page>
);

const Entries = ({ form }: { readonly form: RegisterForm }) => {
  const entries = useQuery(api.registers.list.queryOptions({ register: form.register }));
  const mine = mayKeep(useMyPosts(), form.register);
  return (
    <Loaded query={entries}>
      {(all) => (
        <Page
          title={form.name}
          isWide
          trail={[
            { text: "Desk", href: "/" },
            { text: "Registers", href: "/registers" },
          ]}
        >
          <p className="govuk-body">{form.intro}</p>
          {mine ? (
            <Button href={`/registers/${form.register}/new`}>Add an entry</Button>
          ) : (
            <p className="govuk-hint">Kept by {whoKeeps(form)}.</p>
          )}
          {all.length === 0 ? (
            <p className="govuk-body">There are no entries yet.</p>
          ) : (
            <ul className="govuk-list">
              {all.map(({ id, entry, verification }) => (
                <li key={id} className="staff-row">
                  <p className="govuk-body govuk-!-margin-bottom-1">
                    <a className="govuk-link" href={`/registers/${form.register}/${id}`}>
                      {form.titleOf(entry)}
                    </a>{" "}
                    {verification && (
                      <Tag colour={entry.verified ? "green" : "yellow"}>
                        {entry.verified ? "Verified" : "Not verified"}
                      </Tag>
                    )}
                  </p>
                  {verification && <p className="govuk-body">{verification}</p>}
                </li>
              ))}
            </ul>
          )}
        </Page>
      )}
    </Loaded>
  );
};

/** Everything in one register. */
export const RegisterPage = () => {
  const { register } = useParams({ strict: false });
  const form = REGISTERS.find((one) => one.register === register);
  return form ? <Entries key={form.register} form={form} /> : <NotFoundPage />;
};
