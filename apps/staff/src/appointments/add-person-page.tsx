import { Button, ButtonGroup, TextInput } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, readAnew } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { ReadPeople, TO_PEOPLE } from "./read-people.tsx";

const AddPerson = () => {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const add = useMutation(api.appointments.addPerson.mutationOptions());
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");

  const submit = async () => {
    const missing = [
      ...(name.trim() === "" ? [{ field: "name", text: "Enter a name." }] : []),
      ...(email.trim() === "" ? [{ field: "email", text: "Enter an e-mail address." }] : []),
    ];
    if (missing.length > 0) return errors.show(missing);
    try {
      const { id } = await add.mutateAsync({ name: name.trim(), email: email.trim() });
      readAnew();
      tell(`/people/${id}/appoint`, `${name.trim()} was added, and can sign in once appointed to a post.`);
      await navigate({ to: "/people/$personId/appoint", params: { personId: id } });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title="Add a person" trail={TO_PEOPLE} errors={errors}>
      <Form onSend={submit}>
        <TextInput
          label="Name"
          labelSize="s"
          hint="As it should stand in records."
          name="name"
          value={name}
          error={errors.of("name")}
          onChange={({ target: { value } }) => setName(value)}
        />
        <TextInput
          label="E-mail address"
          labelSize="s"
          hint="The one of their council account, by which they are known when they first sign in."
          name="email"
          type="email"
          spellCheck={false}
          value={email}
          error={errors.of("email")}
          onChange={({ target: { value } }) => setEmail(value)}
        />
        <ButtonGroup>
          <Button>Add the person</Button>
          <a className="govuk-link" href="/people">
            Do not add anybody
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Adds a person, who can be appointed to a post next. */
export const AddPersonPage = () => <ReadPeople>{() => <AddPerson />}</ReadPeople>;
