import {
  Button,
  ButtonGroup,
  CharacterCount,
  Checkboxes,
  DateInput,
  Fieldset,
  FileUpload,
  Radios,
  Select,
  Textarea,
  TextInput,
} from "../index.ts";
import type { Example } from "./example.ts";

export const formExamples: readonly Example[] = [
  {
    component: "TextInput",
    shows: "a name the browser can fill in",
    element: <TextInput name="fullName" label="Full name" autoComplete="name" spellCheck={false} value="Ada Okoro" />,
  },
  {
    component: "TextInput",
    shows: "an error, with what was typed kept",
    element: (
      <TextInput
        name="postcode"
        label="Postcode"
        hint="For example, RM17 6SL"
        error="Enter a full postcode, like RM17 6SL"
        value="RM17"
        width={10}
        autoComplete="postal-code"
      />
    ),
  },
  {
    component: "TextInput",
    shows: "an amount in pounds",
    element: <TextInput name="amount" label="How much would it cost?" prefix="£" inputMode="decimal" width={5} />,
  },
  {
    component: "Textarea",
    shows: "a label as the page's heading",
    element: <Textarea name="why" label="Why does this matter to you? (optional)" labelSize="l" labelIsPageHeading />,
  },
  {
    component: "CharacterCount",
    shows: "the limit as a sentence",
    element: <CharacterCount name="answer" label="What should change?" limit={1500} value="More benches." />,
  },
  {
    component: "CharacterCount",
    shows: "Polish words throughout",
    element: (
      <CharacterCount
        name="odpowiedz"
        label="Co należy zmienić?"
        limit={500}
        limitText="Możesz wpisać do 500 znaków"
        error="Wpisz odpowiedź"
        errorPrefix="Błąd:"
        lang="pl"
      />
    ),
  },
  {
    component: "Radios",
    shows: "one question, with a divider, hints and a further question",
    element: (
      <Radios
        name="contact"
        legend="How should we tell you what happened?"
        legendSize="l"
        hint="You can change your mind later."
        value="text"
        items={[
          { value: "email", label: "Email", hint: "We write once, when the decision is made" },
          {
            value: "text",
            label: "Text message",
            conditional: (
              <TextInput name="phone" label="If you chose text message: mobile number" width={20} type="tel" />
            ),
          },
          { divider: "or" },
          { value: "none", label: "Do not tell me" },
        ]}
      />
    ),
  },
  {
    component: "Radios",
    shows: "two answers side by side, in error",
    element: (
      <Radios
        name="resident"
        legend="Do you live in the borough?"
        legendSize="m"
        inline
        error="Select yes if you live in the borough"
        items={[
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]}
      />
    ),
  },
  {
    component: "Checkboxes",
    shows: "several answers and a way out",
    element: (
      <Checkboxes
        name="topics"
        legend="Which of these matter to you?"
        legendSize="m"
        hint="Select all that apply."
        values={["parks", "buses"]}
        items={[
          { value: "parks", label: "Parks and play areas" },
          { value: "buses", label: "Buses", hint: "Routes, stops and times" },
          { value: "housing", label: "Housing" },
          { divider: "or" },
          { value: "none", label: "None of these", exclusive: true },
        ]}
      />
    ),
  },
  {
    component: "DateInput",
    shows: "a month that does not exist",
    element: (
      <DateInput
        name="seen"
        legend="When did you see it?"
        legendSize="m"
        hint="For example, 27 3 2026. Leave out the day if you do not know it."
        error="Month must be between 1 and 12"
        wrongParts={["month"]}
        values={{ day: "31", month: "13", year: "2026" }}
      />
    ),
  },
  {
    component: "Select",
    shows: "a language, each in its own words",
    element: (
      <Select
        name="language"
        label="Language"
        value="ro"
        options={[
          { value: "en", text: "English" },
          { value: "ro", text: "Română", lang: "ro" },
          { value: "pl", text: "Polski", lang: "pl" },
          { value: "lt", text: "Lietuvių", lang: "lt" },
        ]}
      />
    ),
  },
  {
    component: "FileUpload",
    shows: "what may be sent",
    element: (
      <FileUpload name="photo" label="Add a photo" hint="JPG or PNG, up to 10 MB" accept="image/jpeg,image/png" />
    ),
  },
  {
    component: "Fieldset",
    shows: "several inputs under one question",
    element: (
      <Fieldset legend="Where should we write to?" legendSize="m" role="group">
        <TextInput name="line1" label="Address line 1" autoComplete="address-line1" />
        <TextInput name="town" label="Town" autoComplete="address-level2" width="two-thirds" />
      </Fieldset>
    ),
  },
  {
    component: "Button",
    shows: "the ways to go on",
    element: (
      <ButtonGroup>
        <Button preventDoubleClick>Send my answers</Button>
        <Button look="secondary" name="action" value="save">
          Save for later
        </Button>
        <Button look="warning">Withdraw</Button>
        <a className="govuk-link" href="#cancel">
          Cancel
        </a>
      </ButtonGroup>
    ),
  },
  {
    component: "Button",
    shows: "a start link and a disabled button",
    element: (
      <ButtonGroup>
        <Button href="/start" isStart>
          Start now
        </Button>
        <Button disabled>Closed</Button>
      </ButtonGroup>
    ),
  },
];
