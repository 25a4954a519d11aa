import { COUNCIL_POSTS, POST_TITLES, Post } from "@collaborative-communities/appointments";
import { Button, ButtonGroup, Checkboxes, DateInput, Select } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ChangeEvent, useState } from "react";
import { api, readAnew } from "../api.ts";
import type { DayParts } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { asksForWards, readAppointForm, startOf } from "./appoint-form.ts";
import { type Found, type Person, ReadPeople, TO_PEOPLE } from "./read-people.tsx";

const Appoint = ({ person, found }: { readonly person: Person; readonly found: Found }) => {
  const navigate = useNavigate();
  const errors = useFormErrors({ from: "from-day", to: "to-day" });
  const areas = useQuery(api.areas.overview.queryOptions());
  const appoint = useMutation(api.appointments.appoint.mutationOptions());
  const council = found.organisations.find(({ kind }) => kind === "council") ?? found.organisations[0];
  const [form, setForm] = useState(() => startOf(found.today, council?.id ?? ""));
  const organisation = found.organisations.find(({ id }) => id === form.organisationId);
  // Posts the API would refuse for this organisation are not offered.
  const posts = Post.options.filter((post) => organisation?.kind === "council" || !COUNCIL_POSTS.includes(post));
  const wards = areas.data?.wardSets.at(-1)?.wards ?? [];

  const dayOf = (name: "from" | "to") => ({
    name,
    values: form[name],
    error: errors.of(name),
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      const part = target.name.slice(name.length + 1) as keyof DayParts;
      setForm((before) => ({ ...before, [name]: { ...before[name], [part]: target.value } }));
    },
  });

  const submit = async () => {
    const read = readAppointForm(form, person.id);
    if ("problems" in read) return errors.show(read.problems);
    try {
      await appoint.mutateAsync(read.command);
      readAnew();
      tell("/people", `${person.name} was appointed ${POST_TITLES[read.command.post]}.`);
      await navigate({ to: "/people" });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title={`Appoint ${person.name}`} trail={TO_PEOPLE} errors={errors}>
      <Form onSend={submit}>
        <Select
          label="Organisation"
          labelSize="s"
          name="organisationId"
          value={form.organisationId}
          error={errors.of("organisationId")}
          onChange={({ target: { value } }) => setForm((before) => ({ ...before, organisationId: value, post: "" }))}
          options={found.organisations.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          label="Post"
          labelSize="s"
          name="post"
          value={form.post}
          error={errors.of("post")}
          onChange={({ target: { value } }) => setForm((before) => ({ ...before, post: value }))}
          options={[{ value: "", text: "Choose" }, ...posts.map((post) => ({ value: post, text: POST_TITLES[post] }))]}
        />
        {asksForWards(form) && (
          <Checkboxes
            legend="Wards"
            legendSize="s"
            name="wards"
            small
            values={form.wards}
            error={errors.of("wards")}
            onChange={({ target: { value, checked } }) =>
              setForm((before) => ({
                ...before,
                wards: checked ? [...before.wards, value] : before.wards.filter((ward) => ward !== value),
              }))
            }
            items={wards.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <DateInput legend="First day in the post" legendSize="s" {...dayOf("from")} />
        <DateInput
          legend="First day no longer in the post (optional)"
          legendSize="s"
          hint="Whoever follows can begin on it. It can be set later."
          {...dayOf("to")}
        />
        <ButtonGroup>
          <Button>Appoint</Button>
          <a className="govuk-link" href="/people">
            Do not appoint
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Appoints a person to a post. */
export const AppointPage = () => {
  const { personId } = useParams({ strict: false });
  return (
    <ReadPeople>
      {(found) => {
        const person = found.people.find(({ id }) => id === personId);
        return person ? <Appoint key={person.id} person={person} found={found} /> : <NotFoundPage />;
      }}
    </ReadPeople>
  );
};
