import { AUDIENCE_NAMES, Audience } from "@collaborative-communities/consultations";
import { Checkboxes, DateInput, TextInput } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { day, type PlanFieldsProps, text } from "./plan-fields.tsx";

type Choice = { readonly value: string; readonly label: string };
type ListField = "topics" | "audiences" | "areas";

const choices = ({ form, set, errors }: PlanFieldsProps, name: ListField, items: readonly Choice[]) => ({
  name,
  small: true,
  values: form[name],
  error: errors.of(name),
  items,
  onChange: ({ target: { value, checked } }: { target: { value: string; checked: boolean } }) =>
    set((before) => ({
      ...before,
      [name]: checked ? [...before[name], value] : before[name].filter((one) => one !== value),
    })),
});

/** By what people find it, and who answers for its result. */
export const ListingFields = (props: PlanFieldsProps) => {
  const topics = useQuery(api.consultations.topics.queryOptions());
  const areas = useQuery(api.areas.overview.queryOptions());
  const [wards] = areas.data?.wardSets ?? [];
  return (
    <>
      <div className="staff-columns">
        <Checkboxes
          legend="Topics"
          legendSize="s"
          hint="People filter the list by them. Choose 5 at most."
          {...choices(props, "topics", topics.data?.map(({ code, name }) => ({ value: code, label: name })) ?? [])}
        />
      </div>
      <div className="staff-columns">
        <Checkboxes
          legend="Who it is for above all"
          legendSize="s"
          hint="Choose none where it is for everybody alike. Everybody may take part in any case."
          {...choices(
            props,
            "audiences",
            Audience.options.map((value) => ({ value, label: AUDIENCE_NAMES[value] })),
          )}
        />
      </div>
      <div className="staff-columns">
        <Checkboxes
          legend="Areas"
          legendSize="s"
          hint="Choose none where it is for the whole place. What is for a Primary Care Network area is found in each of its wards. The votes and the promises that the rules look at are those of these areas."
          {...choices(props, "areas", [
            ...(areas.data?.pcnAreas.map(({ code, name }) => ({ value: code, label: `${name} (network area)` })) ?? []),
            ...(wards?.wards.map(({ code, name }) => ({ value: code, label: name })) ?? []),
          ])}
        />
      </div>
      <TextInput
        label="Organisation that runs it (optional)"
        labelSize="s"
        hint="Where it is not the council itself."
        {...text(props, "organisation")}
      />
      <TextInput
        label="Post that answers for the result"
        labelSize="s"
        hint="A post, not a person’s name. It is shown to everybody when the result is late."
        {...text(props, "ownerPost")}
      />
      <TextInput
        label="Its telephone (optional)"
        labelSize="s"
        type="tel"
        width={20}
        {...text(props, "ownerTelephone")}
      />
      <TextInput
        label="Its email (optional)"
        labelSize="s"
        type="email"
        spellCheck={false}
        autoComplete="off"
        {...text(props, "ownerEmail")}
      />
      <DateInput
        legend="Day the result is due (optional)"
        legendSize="s"
        hint="Twelve weeks after closing where you leave it empty. After it, people see that the result is late."
        {...day(props, "resultDueOn")}
      />
    </>
  );
};
