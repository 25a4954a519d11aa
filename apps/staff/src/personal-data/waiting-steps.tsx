import { IDENTITY_CHECK_TITLES, IdentityCheck } from "@collaborative-communities/data-protection";
import { LocalDate } from "@collaborative-communities/foundation";
import { DateInput, InsetText, TextInput } from "@collaborative-communities/ui";
import { client } from "../api.ts";
import { DAY_SENTENCE, NO_DAY, typedDay } from "../site/day-parts.ts";
import { choice, given, reason, type Step } from "./step.tsx";

/** What is done while a request is under way: who asks, what they are asked, and the time there is. */
export const WAITING_STEPS: Readonly<Record<string, Step>> = {
  identity: {
    title: "How do you know who asks?",
    button: "Save",
    fields: (all) => (
      <>
        {choice(
          all,
          "check",
          "How it was checked",
          IdentityCheck.options.map((value) => ({ value, label: IDENTITY_CHECK_TITLES[value] })),
        )}
        {reason(all, "In a few words", "Keep no copy of a document, and no number of one.")}
        <TextInput
          name="references"
          label="More references of answers that are theirs"
          hint="Put a comma between two. You can leave this empty."
          error={all.errors.of("references")}
          value={given(all.values, "references")}
          onChange={({ target }) => all.set("references", target.value)}
        />
        <TextInput
          name="staffPersonId"
          label="Their id as a member of staff"
          hint="Only where they work or worked with this service; it stands in the address of their page under “People and posts”."
          error={all.errors.of("staffPersonId")}
          value={given(all.values, "staffPersonId")}
          onChange={({ target }) => all.set("staffPersonId", target.value)}
        />
      </>
    ),
    send: async ({ id }, values) => {
      const check = IdentityCheck.safeParse(values.check);
      if (!check.success) return { field: "check", text: "Choose how it was checked." };
      const references = given(values, "references")
        .split(",")
        .filter((one) => one.trim() !== "");
      const staffPersonId = given(values, "staffPersonId").trim();
      await client.personalData.verifyIdentity.mutate({
        id,
        check: check.data,
        reason: given(values, "reason"),
        references,
        ...(staffPersonId !== "" && { staffPersonId }),
      });
      return "It is noted how you know who asks.";
    },
  },
  ask: {
    title: "What do you ask the person?",
    button: "Stop the clock",
    fields: (all) => (
      <>
        <InsetText>
          Write to the person yourself. From today the clock stands still until their answer arrives.
        </InsetText>
        {choice(all, "asked", "What is asked", [
          { value: "identity", label: "Who they are" },
          { value: "clarification", label: "What they mean" },
        ])}
      </>
    ),
    send: async ({ id }, { asked }) => {
      if (asked !== "identity" && asked !== "clarification") return { field: "asked", text: "Choose what is asked." };
      await client.personalData.askPerson.mutate({ id, asked });
      return "The clock stands still.";
    },
  },
  arrived: {
    title: "When did the answer arrive?",
    button: "Start the clock again",
    fields: ({ values, set, errors }) => (
      <DateInput
        legend="The day it arrived"
        legendSize="s"
        name="on"
        values={{ day: given(values, "on-day"), month: given(values, "on-month"), year: given(values, "on-year") }}
        error={errors.of("on")}
        onChange={({ target: { name, value } }) => set(name, value)}
      />
    ),
    send: async ({ id }, values) => {
      const typed = {
        ...NO_DAY,
        day: given(values, "on-day"),
        month: given(values, "on-month"),
        year: given(values, "on-year"),
      };
      const on = LocalDate.safeParse(typedDay(typed));
      if (!on.success) return { field: "on", text: DAY_SENTENCE };
      await client.personalData.answerArrived.mutate({ id, on: on.data });
      return "The clock runs again.";
    },
  },
  extend: {
    title: "Give more time",
    button: "Give more time",
    fields: (all) => (
      <>
        {choice(all, "months", "How much more", [
          { value: "1", label: "One month" },
          { value: "2", label: "Two months" },
        ])}
        {reason(all, "Why", "Tell the person, too: they must know before the first month is over.")}
      </>
    ),
    send: async ({ id }, values) => {
      if (values.months !== "1" && values.months !== "2") return { field: "months", text: "Choose how much more." };
      await client.personalData.extend.mutate({ id, months: Number(values.months), reason: given(values, "reason") });
      return "More time was given.";
    },
  },
};
