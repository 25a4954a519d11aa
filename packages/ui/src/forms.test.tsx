import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import {
  CharacterCount,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Fieldset,
  Radios,
  Select,
  Textarea,
  TextInput,
} from "./index.ts";
import { elements, having, markup, textOf, withId } from "./read-markup.ts";

const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
];

describe("a field in error", () => {
  const field = markup(
    <TextInput name="postcode" label="Postcode" hint="For example, RM17 6SL" error="Enter a postcode" value="RM17" />,
  );

  it("is described by its hint and then its error", () => {
    expect(withId(field, "postcode")?.attributes.get("aria-describedby")).toBe("postcode-hint postcode-error");
  });

  it("keeps what was typed", () => {
    expect(withId(field, "postcode")?.attributes.get("value")).toBe("RM17");
    expect(textOf(markup(<Textarea name="why" label="Why?" error="Say more" value="Benches" />))).toContain("Benches");
  });

  it("says Error before the message, in the reader's language", () => {
    expect(textOf(field)).toContain("Error: Enter a postcode");
    const polish = markup(<TextInput name="kod" label="Kod" error="Wpisz kod" errorPrefix="Błąd:" lang="pl" />);
    expect(textOf(polish)).toContain("Błąd: Wpisz kod");
    expect(withId(polish, "kod-error")?.attributes.get("lang")).toBe("pl");
  });

  it("is no field in error where the message is empty", () => {
    const field = markup(<TextInput name="postcode" label="Postcode" error="" />);
    expect(field).not.toContain("error");
    expect(field).not.toContain("aria-describedby");
  });
});

describe("what a person typed", () => {
  it("is shown as text and never as markup", () => {
    const field = markup(<TextInput name="a" label="A" value={'"><script>alert(1)</script>'} />);
    expect(elements(field).map((element) => element.tag)).toEqual(["div", "label", "input"]);
    expect(markup(<Textarea name="a" label="A" value="</textarea><b>x</b>" />)).toContain("&lt;/textarea&gt;");
  });
});

describe("a question with choices", () => {
  it("has its first choice under the id that the error summary links to", () => {
    const radios = markup(<Radios name="resident" legend="Resident?" error="Select yes or no" items={yesOrNo} />);
    expect(withId(radios, "resident")?.attributes.get("value")).toBe("yes");
    expect(having(radios, "aria-describedby")[0]?.attributes.get("aria-describedby")).toBe("resident-error");
  });

  it("keeps the choice that was made", () => {
    const chosen = having(markup(<Radios name="r" legend="R" items={yesOrNo} value="no" />), "checked");
    expect(chosen.map((element) => element.attributes.get("value"))).toEqual(["no"]);
    const ticked = having(markup(<Checkboxes name="c" legend="C" items={yesOrNo} values={["yes", "no"]} />), "checked");
    expect(ticked).toHaveLength(2);
  });

  it("shows a further question without JavaScript, whether or not it was chosen", () => {
    const radios = markup(
      <Radios
        name="contact"
        legend="How?"
        items={[{ value: "text", label: "Text", conditional: <TextInput name="phone" label="Number" /> }]}
      />,
    );
    expect(withId(radios, "phone")).toBeDefined();
    expect(radios).not.toContain("hidden");
    expect(having(radios, "data-aria-controls")[0]?.attributes.get("data-aria-controls")).toBe("conditional-contact");
  });

  it("can have more to read under it, which is no part of its name or hint", () => {
    const bank = markup(
      <Checkboxes
        name="bank"
        legend="Which?"
        items={[{ value: "age", label: "How old are you?", hint: "Asked already", more: <p>Under 16, or older</p> }]}
      />,
    );
    expect(textOf(bank)).toContain("Under 16, or older");
    expect(withId(bank, "bank")?.attributes.get("aria-describedby")).toBe("bank-item-hint");
    expect(bank.indexOf("</label>")).toBeLessThan(bank.indexOf("Under 16"));
    expect(bank).not.toContain("data-aria-controls");
  });
});

describe("a date", () => {
  it("marks only the part that is wrong and keeps the others", () => {
    const date = markup(
      <DateInput
        name="seen"
        legend="When?"
        error="Month must be between 1 and 12"
        wrongParts={["month"]}
        values={{ day: "31", month: "13", year: "2026" }}
      />,
    );
    const wrong = elements(date).filter((element) => element.attributes.get("class")?.includes("govuk-input--error"));
    expect(wrong.map((element) => element.attributes.get("id"))).toEqual(["seen-month"]);
    expect(withId(date, "seen-month")?.attributes.get("value")).toBe("13");
    expect(withId(date, "seen-year")?.attributes.get("value")).toBe("2026");
  });

  it("can be a month and a year alone", () => {
    const date = markup(<DateInput name="moved" legend="When did you move?" parts={["month", "year"]} />);
    expect(having(date, "inputmode").map((element) => element.attributes.get("name"))).toEqual([
      "moved-month",
      "moved-year",
    ]);
  });
});

describe("a limit on length", () => {
  const answer = markup(<CharacterCount name="answer" label="Why?" hint="In your own words" limit={1500} />);

  it("is a sentence that describes the field", () => {
    expect(textOf(answer)).toContain("You can enter up to 1,500 characters");
    expect(withId(answer, "answer")?.attributes.get("aria-describedby")).toBe("answer-info answer-hint");
  });

  it("does not make the browser cut off what is pasted", () => {
    expect(having(answer, "maxlength")).toEqual([]);
  });
});

describe("a form", () => {
  it("leaves saying what is missing to the server: nothing is required in the browser", () => {
    const form = markup(
      <Fieldset legend="You">
        <TextInput name="a" label="A" />
        <Select name="b" label="B" options={[{ value: "1", text: "One" }]} />
      </Fieldset>,
    );
    expect(having(form, "required")).toEqual([]);
  });

  it("can be used by a single-page app without React complaining about its values", () => {
    const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
    renderToString(<TextInput name="a" label="A" value="x" onChange={() => undefined} />);
    renderToString(<TextInput name="a" label="A" value="x" />);
    renderToString(<Radios name="r" legend="R" items={yesOrNo} value="yes" />);
    renderToString(<Select name="s" label="S" options={[{ value: "1", text: "One" }]} value="1" />);
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  });
});

describe("the error summary", () => {
  const summary = markup(
    <ErrorSummary errors={[{ fieldId: "postcode", text: "Enter a postcode" }, { text: "Try again later" }]} />,
  );

  it("links each error to its field", () => {
    expect(having(summary, "href").map((element) => element.attributes.get("href"))).toEqual(["#postcode"]);
    expect(textOf(summary)).toBe("There is a problem Enter a postcode Try again later");
  });

  it("takes the focus without JavaScript and is announced", () => {
    const [box, alert] = elements(summary);
    expect(box?.attributes.get("tabindex")).toBe("-1");
    expect(box?.attributes.has("autofocus")).toBe(true);
    expect(box?.attributes.has("data-disable-auto-focus")).toBe(false);
    expect(alert?.attributes.get("role")).toBe("alert");
  });
});
