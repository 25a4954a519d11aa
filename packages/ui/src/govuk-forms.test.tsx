import type { ReactElement } from "react";
import { describe, expect, it } from "vitest";
import { CharacterCount, Checkboxes, DateInput, FileUpload, Radios, Select, Textarea, TextInput } from "./index.ts";
import { markup, published, shape } from "./read-markup.ts";

const nino = "National Insurance number";

const same: { readonly [componentAndExample: string]: ReactElement } = {
  "radios: default": (
    <Radios
      name="example-default"
      legend="Have you changed your name?"
      items={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ]}
    />
  ),
  "radios: with a divider": (
    <Radios
      id="example-divider"
      name="example"
      legend="How do you want to sign in?"
      items={[
        { value: "government-gateway", label: "Use Government Gateway" },
        { value: "govuk-verify", label: "Use GOV.UK Verify" },
        { divider: "or" },
        { value: "create-account", label: "Create an account" },
      ]}
    />
  ),
  "radios: inline": (
    <Radios
      name="example"
      inline
      value="no"
      legend="Have you changed your name?"
      hint="This includes changing your last name or spelling your name differently."
      items={[
        { value: "yes", label: "Yes" },
        { value: "no", label: "No" },
      ]}
    />
  ),
  "checkboxes: with divider and None": (
    <Checkboxes
      name="with-divider-and-none"
      legend="Which types of waste do you transport regularly?"
      items={[
        { value: "animal", label: "Waste from animal carcasses" },
        { value: "mines", label: "Waste from mines or quarries" },
        { value: "farm", label: "Farm or agricultural waste" },
        { divider: "or" },
        { value: "none", label: "None of these", exclusive: true },
      ]}
    />
  ),
  "checkboxes: with error message": (
    <Checkboxes
      name="waste"
      error="Please select an option"
      legend="Which types of waste do you transport regularly?"
      items={["animal carcasses", "mines or quarries"]
        .map((from) => ({ value: from.split(" ")[0] ?? "", label: `Waste from ${from}` }))
        .concat({ value: "farm", label: "Farm or agricultural waste" })
        .map((item) => ({ ...item, hint: "Nullam id dolor id nibh ultricies vehicula ut id elit." }))}
    />
  ),
  "input: default": <TextInput name="test-name" label={nino} />,
  "input: with error message": (
    <TextInput
      id="input-with-error-message"
      name="test-name-3"
      label={nino}
      error="Enter a National Insurance number in the correct format"
    />
  ),
  "input: with prefix": <TextInput id="input-with-prefix" name="amount" label="Amount, in pounds" prefix="£" />,
  "input: with autocomplete attribute": (
    <TextInput id="input-with-autocomplete-attribute" name="postcode" label="Postcode" autoComplete="postal-code" />
  ),
  "textarea: with error message": (
    <Textarea
      name="no-ni-reason"
      label="Why can’t you provide a National Insurance number?"
      error="You must provide an explanation"
    />
  ),
  "character-count: default": <CharacterCount name="more-detail" label="Can you provide more detail?" limit={10} />,
  "select: with selected value": (
    <Select
      name="select-1"
      label="Label text goes here"
      value="2"
      options={[
        { value: "1", text: "GOV.UK frontend option 1" },
        { value: "2", text: "GOV.UK frontend option 2" },
        { value: "3", text: "GOV.UK frontend option 3", disabled: true },
      ]}
    />
  ),
  "file-upload: default": <FileUpload name="file-upload-1" label="Upload a file" />,
};

describe("our forms have govuk-frontend's own markup", () => {
  it.each(Object.entries(same))("%s", (componentAndExample, ours) => {
    expect(shape(markup(ours))).toEqual(shape(published(componentAndExample)));
  });

  it("date-input: default, but for names that carry the question's name", () => {
    const ours = markup(<DateInput name="dob" legend="What is your date of birth?" hint="For example, 31 3 1980" />);
    expect(shape(ours.replaceAll('name="dob-', 'name="'))).toEqual(shape(published("date-input: default")));
  });
});
