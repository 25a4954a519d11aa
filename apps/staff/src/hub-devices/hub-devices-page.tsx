import { Button, InsetText, Table, TextInput } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, readHereAnew } from "../api.ts";
import { ConsultationPage } from "../consultations/consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";

type Errors = ReturnType<typeof useFormErrors>;

/** The address is told once: who closes the page without it sets the device up anew. */
const SetUp = ({ id, errors }: { readonly id: string; readonly errors: Errors }) => {
  const [name, setName] = useState("");
  const [made, setMade] = useState<{ readonly name: string; readonly address: string }>();
  const add = useMutation(api.hubDevices.add.mutationOptions());

  const submit = async () => {
    const typed = name.trim();
    if (typed === "") return errors.show([{ field: "name", text: "Enter what the hub is called." }]);
    if (typed.length > 100)
      return errors.show([{ field: "name", text: "Keep the name of the hub to 100 characters." }]);
    try {
      const { address } = await add.mutateAsync({ consultationId: id, name: typed });
      errors.clear();
      setMade({ name: typed, address });
      setName("");
      await readHereAnew();
      tell(pathOf(id, "/hub-devices"), `The device of ${typed} can be set up.`);
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <>
      {made && (
        <InsetText>
          <p className="govuk-body">Open this address on the device of {made.name}, and press the button there:</p>
          <p className="govuk-body govuk-!-font-weight-bold staff-address">{made.address}</p>
          <p className="govuk-body">
            It is shown now and never again. Do not send it on: whoever opens it makes their own device one of the hub.
          </p>
        </InsetText>
      )}
      <h2 className="govuk-heading-m">Set up a device</h2>
      <Form onSend={submit}>
        <TextInput
          label="Name of the hub"
          labelSize="s"
          hint="It stands on every page of the device, for example “Example Community Hub”."
          name="name"
          value={name}
          error={errors.of("name")}
          onChange={({ target: { value } }) => setName(value)}
        />
        <Button>Make the address</Button>
      </Form>
    </>
  );
};

const EndButton = (props: {
  readonly id: string;
  readonly deviceId: string;
  readonly name: string;
  errors: Errors;
}) => {
  const { id, deviceId, name, errors } = props;
  const end = useMutation(api.hubDevices.end.mutationOptions());
  const press = async () => {
    try {
      await end.mutateAsync({ id: deviceId });
      errors.clear();
      await readHereAnew();
      tell(pathOf(id, "/hub-devices"), `The device of ${name} was ended. Nobody can begin an answer on it.`);
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={press}>
      <Button look="secondary">
        End<span className="govuk-visually-hidden"> the device of {name}</span>
      </Button>
    </Form>
  );
};

const HubDevices = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, mayRun } = consultation;
  const errors = useFormErrors();
  const devices = useQuery(api.hubDevices.list.queryOptions({ consultationId: id }));
  return (
    <Loaded query={devices}>
      {(found) => (
        <ConsultationPage
          consultation={consultation}
          here="/hub-devices"
          title="Shared devices in hubs"
          errors={errors}
        >
          <p className="govuk-body">
            A tablet or computer in a hub, on which one person after the other answers this consultation. It shows
            nothing else, is cleared after each person, and its answers are counted as those of a hub.
          </p>
          {consultation.demonstration && (
            <p className="govuk-body">
              This is a demonstration: the hubs it starts with are made up. Set up a device of your own to try one.
            </p>
          )}
          {found.length === 0 ? (
            <p className="govuk-body">No device was set up yet.</p>
          ) : (
            <Table
              caption={found.length === 1 ? "1 device" : `${found.length} devices`}
              scrolls
              columns={[
                { key: "name", header: "Hub" },
                { key: "madeAt", header: "Set up" },
                { key: "state", header: "In use" },
              ]}
              rows={found.map((device) => ({
                key: device.id,
                cells: {
                  name: device.name,
                  madeAt: writeMoment(device.madeAt),
                  state: device.endedAt ? (
                    `Ended ${writeMoment(device.endedAt)}`
                  ) : mayRun ? (
                    <EndButton id={id} deviceId={device.id} name={device.name} errors={errors} />
                  ) : (
                    "Yes"
                  ),
                },
              }))}
            />
          )}
          {mayRun && <SetUp id={id} errors={errors} />}
        </ConsultationPage>
      )}
    </Loaded>
  );
};

/** The shared devices of a consultation: what is set up, setting up another, and ending one. */
export const HubDevicesPage = () => (
  <WithConsultation>
    {(consultation) => <HubDevices key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
