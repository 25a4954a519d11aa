import { POST_TITLES } from "@collaborative-communities/appointments";
import { LocalDate } from "@collaborative-communities/foundation";
import { Button, ButtonGroup, DateInput, InsetText } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient, readAnew } from "../api.ts";
import { DAY_SENTENCE, partsOf, typedDay } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { type Held, type Person, ReadPeople, TO_PEOPLE } from "./read-people.tsx";

type Props = { readonly person: Person; readonly held: Held; readonly today: LocalDate };

const EndAppointment = ({ person, held, today }: Props) => {
  const navigate = useNavigate();
  const errors = useFormErrors({ to: "to-day" });
  const end = useMutation(api.appointments.end.mutationOptions());
  const [to, setTo] = useState(partsOf(held.from > today ? held.from : today));
  const title = POST_TITLES[held.post];

  const submit = async () => {
    const day = LocalDate.safeParse(typedDay(to));
    if (!day.success) return errors.show([{ field: "to", text: DAY_SENTENCE }]);
    try {
      await end.mutateAsync({ id: held.id, to: day.data });
      readAnew();
      // One's own posts may be among what has changed.
      await queryClient.invalidateQueries({ queryKey: api.signIn.me.queryKey() });
      tell("/people", `The end of ${person.name} as ${title} was set.`);
      await navigate({ to: "/people" });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title={`End ${person.name} as ${title}`} trail={TO_PEOPLE} errors={errors}>
      <InsetText>
        Today ends it at once, also where {person.name} is signed in. Who held the post on the days before stays as it
        is.
      </InsetText>
      <Form onSend={submit}>
        <DateInput
          legend="First day no longer in the post"
          legendSize="s"
          name="to"
          values={to}
          error={errors.of("to")}
          onChange={({ target: { name, value } }) => setTo((before) => ({ ...before, [name.slice(3)]: value }))}
        />
        <ButtonGroup>
          <Button>End the appointment</Button>
          <a className="govuk-link" href="/people">
            Do not end it
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Ends an appointment today or on a day to come. */
export const EndAppointmentPage = () => {
  const { personId, appointmentId } = useParams({ strict: false });
  return (
    <ReadPeople>
      {({ people, today }) => {
        const person = people.find(({ id }) => id === personId);
        const held = person?.appointments.find(({ id }) => id === appointmentId);
        return person && held ? <EndAppointment key={held.id} {...{ person, held, today }} /> : <NotFoundPage />;
      }}
    </ReadPeople>
  );
};
