import type { ReactNode } from "react";
import { classNames, idList } from "../class-names.ts";

export type LabelSize = "s" | "m" | "l" | "xl";

/** What every form field takes. `id` is the name unless given; hint and error have the ids `…-hint` and `…-error`. */
export type FieldProps = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly label: ReactNode;
  readonly labelSize?: LabelSize | undefined;
  /** Makes the label the page's h1: for one question a page. */
  readonly labelIsPageHeading?: boolean | undefined;
  readonly hint?: ReactNode;
  /** The error message; anything but `undefined`, `null`, `false` and `""` puts the field in its error state. */
  readonly error?: ReactNode;
  /** Read out before the message. */
  readonly errorPrefix?: string | undefined;
  /** Ids of further texts that describe the field. */
  readonly describedBy?: string | undefined;
  /** The language of label, hint and error, where it is not the page's. */
  readonly lang?: string | undefined;
};

export type LabelProps = {
  readonly htmlFor: string;
  readonly children: ReactNode;
  readonly size?: LabelSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly className?: string | undefined;
  readonly lang?: string | undefined;
};

/** A field's label. */
export const Label = ({ htmlFor, children, size, isPageHeading, className, lang }: LabelProps) => {
  const label = (
    <label
      className={classNames("govuk-label", size && `govuk-label--${size}`, className)}
      htmlFor={htmlFor}
      lang={lang}
    >
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
};

export type HintProps = {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly lang?: string | undefined;
};

/** Help with a field; point the field's `aria-describedby` at its id. */
export const Hint = ({ id, children, className, lang }: HintProps) => (
  <div id={id} className={classNames("govuk-hint", className)} lang={lang}>
    {children}
  </div>
);

export type ErrorMessageProps = {
  readonly id: string;
  readonly children: ReactNode;
  readonly prefix?: string | undefined;
  readonly lang?: string | undefined;
};

/** What is wrong with a field and how to put it right. */
export const ErrorMessage = ({ id, children, prefix = "Error:", lang }: ErrorMessageProps) => (
  <p id={id} className="govuk-error-message" lang={lang}>
    <span className="govuk-visually-hidden">{prefix}</span> {children}
  </p>
);

/** Whether there is something to show: `0` is, an empty string is not. */
export const present = (node: ReactNode): boolean =>
  node !== undefined && node !== null && node !== false && node !== "";

type FormGroupProps = {
  readonly inError: boolean;
  readonly className?: string | undefined;
  readonly data?: { readonly [name: `data-${string}`]: string | number } | undefined;
  readonly children: ReactNode;
};

/** The box around a field, with its bar in the error state. */
export const FormGroup = ({ inError, className, data, children }: FormGroupProps) => (
  <div className={classNames("govuk-form-group", inError && "govuk-form-group--error", className)} {...data}>
    {children}
  </div>
);

/** The attributes that are the control's own: what is left when the field's are taken away. */
export const controlOf = <Props extends FieldProps>(props: Props): Omit<Props, keyof FieldProps> => {
  const { name, id, label, labelSize, labelIsPageHeading, hint, error, errorPrefix, describedBy, lang, ...control } =
    props;
  return control;
};

/** The ids a field is described by, in the order govuk-frontend reads them: others first, then hint, then error. */
export const describedByIds = (id: string, field: Pick<FieldProps, "hint" | "error" | "describedBy">) =>
  idList(field.describedBy, present(field.hint) && `${id}-hint`, present(field.error) && `${id}-error`);

type HintAndErrorProps = Pick<FieldProps, "hint" | "error" | "errorPrefix" | "lang"> & { readonly id: string };

/** A field's hint and error message, under the ids that `describedByIds` names. */
export const HintAndError = ({ id, hint, error, errorPrefix, lang }: HintAndErrorProps) => (
  <>
    {present(hint) && (
      <Hint id={`${id}-hint`} lang={lang}>
        {hint}
      </Hint>
    )}
    {present(error) && (
      <ErrorMessage id={`${id}-error`} prefix={errorPrefix} lang={lang}>
        {error}
      </ErrorMessage>
    )}
  </>
);

/** A field with a single control: label, hint and error around it, all wired to `id`. */
export const LabelledField = ({
  field,
  id,
  className,
  data,
  children,
}: {
  readonly field: FieldProps;
  readonly id: string;
} & Omit<FormGroupProps, "inError">) => (
  <FormGroup inError={present(field.error)} className={className} data={data}>
    <Label htmlFor={id} size={field.labelSize} isPageHeading={field.labelIsPageHeading} lang={field.lang}>
      {field.label}
    </Label>
    <HintAndError id={id} hint={field.hint} error={field.error} errorPrefix={field.errorPrefix} lang={field.lang} />
    {children}
  </FormGroup>
);
