import type { ComponentPropsWithRef } from "react";
import { classNames } from "../class-names.ts";
import { controlOf, describedByIds, type FieldProps, LabelledField, present } from "./field.tsx";

type Native = Omit<
  ComponentPropsWithRef<"input">,
  "style" | "className" | "required" | "type" | "value" | "defaultValue" | "aria-describedby" | keyof FieldProps
>;

export type FileUploadProps = FieldProps & Native;

/** A file from the person's own device. Takes `accept` and `multiple`; say the types and the size in the hint. */
export const FileUpload = (props: FileUploadProps) => {
  const { name, id = name, error } = props;
  return (
    <LabelledField field={props} id={id}>
      <input
        {...controlOf(props)}
        className={classNames("govuk-file-upload", present(error) && "govuk-file-upload--error")}
        id={id}
        name={name}
        type="file"
        aria-describedby={describedByIds(id, props)}
      />
    </LabelledField>
  );
};
