import { formatDate } from "@collaborative-communities/foundation";
import { Button, InsetText, SummaryList, Textarea } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, client, type Outputs, readHereAnew } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { complaintPath, TO_HOME } from "./paths.ts";

type Read = Outputs["personalData"]["readComplaint"];

const Complaint = ({ complaint }: { readonly complaint: Read }) => {
  const { id, acknowledgedOn, outcome, clock, contactKind } = complaint;
  const errors = useFormErrors();
  const [says, setSays] = useState("");
  const doIt = (deed: () => Promise<unknown>, told: string) => async () => {
    try {
      await deed();
      errors.clear();
      tell(complaintPath(id), told);
      await readHereAnew();
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title="Complaint about the use of personal data"
      caption={`Received on ${formatDate(complaint.receivedOn)}`}
      trail={TO_HOME}
      errors={errors}
    >
      {complaint.demonstration && (
        <InsetText>Nobody made this complaint: it is made up for the demonstration.</InsetText>
      )}
      <SummaryList
        rows={[
          { key: "Reference", value: complaint.reference ?? "Removed" },
          {
            key: contactKind === "email" ? "E-mail" : "Post address",
            value: <span className="staff-lines">{complaint.contact ?? "Removed"}</span>,
          },
          { key: "Their words", value: <span className="staff-lines">{complaint.words ?? "Removed"}</span> },
          acknowledgedOn
            ? { key: "Acknowledged", value: formatDate(acknowledgedOn) }
            : {
                key: "To acknowledge by",
                value: `${formatDate(clock.acknowledgeBy)}${clock.isOverdue ? " (overdue)" : `, ${clock.daysLeft} days left`}`,
              },
          ...(outcome ? [{ key: `Answered on ${formatDate(outcome.on)}`, value: outcome.says || "Removed" }] : []),
        ]}
      />
      {contactKind === "post" && !outcome && (
        <InsetText>They gave a post address. Send the letter yourself, and note it here.</InsetText>
      )}
      {!acknowledgedOn && !outcome && (
        <Form
          onSend={doIt(() => client.personalData.acknowledgeComplaint.mutate({ id }), "The complaint is acknowledged.")}
        >
          <Button>Acknowledge it</Button>
        </Form>
      )}
      {!outcome && (
        <Form
          onSend={doIt(() => client.personalData.answerComplaint.mutate({ id, says }), "The complaint is answered.")}
        >
          <Textarea
            name="says"
            label="What came of it"
            hint="The person is told this, in these words."
            error={errors.of("says")}
            value={says}
            onChange={({ target }) => setSays(target.value)}
          />
          <Button look={acknowledgedOn ? undefined : "secondary"}>Answer it</Button>
        </Form>
      )}
    </Page>
  );
};

/** One complaint, to be acknowledged and answered. */
export const ComplaintPage = () => {
  const { id = "" } = useParams({ strict: false });
  const complaint = useQuery(api.personalData.readComplaint.queryOptions({ id }));
  return <Loaded query={complaint}>{(read) => <Complaint complaint={read} />}</Loaded>;
};
