import { formatDate } from "@collaborative-communities/foundation";
import { DateInput, Radios, TextInput } from "@collaborative-communities/ui";
import type { DayParts } from "../../site/day-parts.ts";
import { ENTERED_CHANNELS } from "../channels.ts";
import type { AnswerForm } from "./answer-form.ts";
import type { Asked } from "./use-asked.ts";

/** How and when an answer came in, and which version of the questions it is to. */
export const ArrivalFields = (props: {
  readonly form: AnswerForm;
  readonly set: (change: (now: AnswerForm) => Partial<AnswerForm>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly asked: Asked | undefined;
  readonly version: number;
  /** The reference on the copy was typed. */
  readonly onReference: () => void;
  readonly onVersion: (version: number) => void;
}) => {
  const { form, set, errorOf, asked, version, onReference, onVersion } = props;
  const isPaper = form.channel === "paper";
  const day = (field: "receivedOn" | "postmarkOn") => ({
    name: field,
    values: form[field],
    error: errorOf(field),
    onChange: ({ target }: { target: HTMLInputElement }) => {
      const part = target.name.replace(`${field}-`, "") as keyof DayParts;
      set((now) => ({ [field]: { ...now[field], [part]: target.value } }));
    },
  });
  return (
    <>
      <div data-entry="">
        <Radios
          legend="How the answer came in"
          legendSize="s"
          name="channel"
          small
          inline
          value={form.channel}
          error={errorOf("channel")}
          items={ENTERED_CHANNELS}
          onChange={({ target: { value } }) => set(() => ({ channel: value }))}
        />
      </div>
      {isPaper && (
        <div data-entry="">
          <TextInput
            label="Reference on the copy (optional)"
            labelSize="s"
            hint="It says which version of the questions was answered."
            name="copyReference"
            width={20}
            forCode
            autoComplete="off"
            spellCheck={false}
            value={form.copyReference}
            error={errorOf("copyReference")}
            onChange={({ target: { value } }) => set(() => ({ copyReference: value }))}
            onBlur={onReference}
          />
        </div>
      )}
      {(asked?.versions.length ?? 0) > 1 && !asked?.copy && (
        <div data-entry="">
          <Radios
            legend="Version of the questions"
            legendSize="s"
            name="version"
            small
            inline
            value={String(version)}
            items={(asked?.versions ?? []).map((one) => ({
              value: String(one.version),
              label: `Version ${one.version}`,
            }))}
            onChange={({ target: { value } }) => onVersion(Number(value))}
          />
        </div>
      )}
      {asked?.copy && <p className="govuk-body">This copy asks version {version}.</p>}
      <div data-entry="">
        <DateInput
          legend="Day it was received"
          legendSize="s"
          hint={
            asked?.lastDayForPost === undefined
              ? "The day it arrived, not the day it is entered."
              : `The day it arrived, not the day it is entered. Paper counts until ${formatDate(asked.lastDayForPost)}.`
          }
          {...day("receivedOn")}
        />
      </div>
      {isPaper && (
        <div data-entry="">
          <DateInput
            legend="Postmark, where it can be read (optional)"
            legendSize="s"
            hint="Post that came after the closing day counts where it was posted in time."
            {...day("postmarkOn")}
          />
        </div>
      )}
    </>
  );
};
