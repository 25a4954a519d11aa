import { Radios, Textarea } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import type { FormErrors } from "../site/form-errors.ts";
import type { ReadRequest } from "./read-request.tsx";

export type Values = Readonly<Record<string, string>>;

type Fields = {
  readonly request: ReadRequest;
  readonly values: Values;
  readonly set: (name: string, value: string) => void;
  readonly errors: FormErrors;
};

/** One thing that is done with a request: what is asked for it, and how it is done. */
export type Step = {
  readonly title: string;
  readonly button: string;
  readonly fields: (fields: Fields) => ReactNode;
  /** Does it. @returns what to tell, or what is wrong with a field */
  readonly send: (request: ReadRequest, values: Values) => Promise<string | { field: string; text: string }>;
};

export const given = (values: Values, name: string): string => values[name] ?? "";

export const reason = ({ values, set, errors }: Fields, label: string, hint: string) => (
  <Textarea
    name="reason"
    label={label}
    hint={hint}
    error={errors.of("reason")}
    value={values.reason ?? ""}
    onChange={({ target }) => set("reason", target.value)}
    rows={3}
  />
);

export const choice = (
  { values, set, errors }: Fields,
  name: string,
  legend: string,
  items: readonly { readonly value: string; readonly label: string }[],
) => (
  <Radios
    name={name}
    legend={legend}
    legendSize="s"
    error={errors.of(name)}
    items={items}
    value={given(values, name)}
    onChange={({ target }) => set(name, target.value)}
  />
);
