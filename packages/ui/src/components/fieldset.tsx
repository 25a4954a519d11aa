import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { describedByIds, type FieldProps, FormGroup, HintAndError, type LabelSize, present } from "./field.tsx";

export type LegendProps = {
  readonly children: ReactNode;
  readonly size?: LabelSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly lang?: string | undefined;
};

/** The question that a group of fields answers. */
export const Legend = ({ children, size, isPageHeading, lang }: LegendProps) => (
  <legend className={classNames("govuk-fieldset__legend", size && `govuk-fieldset__legend--${size}`)} lang={lang}>
    {isPageHeading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
  </legend>
);

export type FieldsetProps = {
  readonly legend: ReactNode;
  readonly legendSize?: LabelSize | undefined;
  readonly legendIsPageHeading?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** `group` for a set of text inputs, which some screen readers leave undescribed without it. */
  readonly role?: "group" | undefined;
  readonly lang?: string | undefined;
  readonly children: ReactNode;
};

/** Several fields under one question. */
export const Fieldset = (props: FieldsetProps) => (
  <fieldset className="govuk-fieldset" role={props.role} aria-describedby={props.describedBy}>
    <Legend size={props.legendSize} isPageHeading={props.legendIsPageHeading} lang={props.lang}>
      {props.legend}
    </Legend>
    {props.children}
  </fieldset>
);

/** What a group of fields takes: as `FieldProps`, with a legend in place of the label. */
export type GroupProps = Omit<FieldProps, "label" | "labelSize" | "labelIsPageHeading"> & {
  readonly legend: ReactNode;
  readonly legendSize?: LabelSize | undefined;
  /** Makes the legend the page's h1: for one question a page. */
  readonly legendIsPageHeading?: boolean | undefined;
};

/** A group of fields with its legend, hint and error, all wired to `id`. */
export const FieldGroup = ({
  field,
  id,
  role,
  children,
}: {
  readonly field: GroupProps;
  readonly id: string;
  readonly role?: "group" | undefined;
  readonly children: ReactNode;
}) => (
  <FormGroup inError={present(field.error)}>
    <Fieldset
      legend={field.legend}
      legendSize={field.legendSize}
      legendIsPageHeading={field.legendIsPageHeading}
      describedBy={describedByIds(id, field)}
      role={role}
      lang={field.lang}
    >
      <HintAndError id={id} hint={field.hint} error={field.error} errorPrefix={field.errorPrefix} lang={field.lang} />
      {children}
    </Fieldset>
  </FormGroup>
);
