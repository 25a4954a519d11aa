import { ORGANISATION_KIND_TITLES, OrganisationKind } from "@collaborative-communities/appointments";
import { Button, ButtonGroup, Radios, TextInput } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, readAnew } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { ReadPeople, TO_PEOPLE } from "./read-people.tsx";

const AddOrganisation = () => {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const add = useMutation(api.appointments.addOrganisation.mutationOptions());
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState("");

  const submit = async () => {
    const kind = OrganisationKind.safeParse(chosen);
    if (name.trim() === "") return errors.show([{ field: "name", text: "Enter a name." }]);
    if (!kind.success) return errors.show([{ field: "kind", text: "Choose a kind." }]);
    try {
      await add.mutateAsync({ name: name.trim(), kind: kind.data });
      readAnew();
      tell("/people", `${name.trim()} was added. People can be appointed for it.`);
      await navigate({ to: "/people" });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title="Add an organisation" trail={TO_PEOPLE} errors={errors}>
      <Form onSend={submit}>
        <TextInput
          label="Name"
          labelSize="s"
          hint="What it publishes stands under this name."
          name="name"
          value={name}
          error={errors.of("name")}
          onChange={({ target: { value } }) => setName(value)}
        />
        <Radios
          legend="Kind"
          legendSize="s"
          name="kind"
          value={chosen}
          error={errors.of("kind")}
          onChange={({ target: { value } }) => setChosen(value)}
          items={OrganisationKind.options.map((value) => ({ value, label: ORGANISATION_KIND_TITLES[value] }))}
        />
        <ButtonGroup>
          <Button>Add the organisation</Button>
          <a className="govuk-link" href="/people">
            Do not add one
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Adds an organisation that publishes under a name of its own. */
export const AddOrganisationPage = () => <ReadPeople>{() => <AddOrganisation />}</ReadPeople>;
