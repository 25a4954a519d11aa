import { Radios, TextInput } from "@collaborative-communities/ui";
import type { Found } from "../api.ts";
import { langOfContent } from "../view.ts";
import { at } from "./addresses.ts";
import { type Asked, FormPage } from "./form-page.tsx";

export type WherePageProps = {
  asked: Asked;
  placeName: string;
  back: string;
  chosen?: string | undefined;
  postcode?: string | undefined;
  errors?: readonly { fieldId: string; text: string }[];
};

/** Where a person lives: a postcode, or one of three honest ways of not giving one. */
export const WherePage = ({ asked, placeName, back, chosen, postcode, errors = [] }: WherePageProps) => {
  const { t } = asked.view;
  const errorOf = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  return (
    <FormPage asked={asked} title={t.answering.whereTitle} back={back} errors={errors}>
      <Radios
        name="where"
        legend={t.answering.whereTitle}
        legendSize="l"
        legendIsPageHeading
        hint={t.answering.whereHint}
        error={errorOf("where")}
        errorPrefix={t.service.errorPrefix}
        value={chosen}
        items={[
          {
            value: "postcode",
            label: t.answering.wherePostcode,
            conditional: (
              <TextInput
                name="postcode"
                label={t.answering.postcode}
                hint={t.answering.postcodeHint}
                error={errorOf("postcode")}
                errorPrefix={t.service.errorPrefix}
                value={postcode}
                width={10}
                autoComplete="postal-code"
                spellCheck={false}
              />
            ),
          },
          { divider: t.answering.or },
          { value: "not-sure", label: t.answering.whereNotSure },
          { value: "outside", label: t.answering.whereOutside(placeName) },
          { value: "not-said", label: t.answering.whereNotSaid },
        ]}
      />
    </FormPage>
  );
};

/** Which of several areas a postcode is in. */
export const AreaPage = (props: {
  asked: Asked;
  placeName: string;
  found: Extract<Found, { kind: "candidates" }>;
  error?: string | undefined;
}) => {
  const { asked, found, error, placeName } = props;
  const { t } = asked.view;
  return (
    <FormPage
      asked={asked}
      title={t.answering.areaTitle}
      back={`${at(asked.consultation.slug)}/where`}
      errors={error ? [{ fieldId: "area", text: error }] : []}
    >
      <input type="hidden" name="postcode" value={found.postcode} />
      <Radios
        name="area"
        legend={t.answering.areaTitle}
        legendSize="l"
        legendIsPageHeading
        hint={`${t.answering.areaHint(found.postcode)} ${t.answering.wardsUntil}`}
        error={error}
        errorPrefix={t.service.errorPrefix}
        items={[
          ...found.wards.map((ward) => ({ value: ward.code, label: ward.name, lang: langOfContent(asked.view) })),
          { divider: t.answering.or },
          ...(found.mayBeOutside ? [{ value: "outside", label: t.answering.whereOutside(placeName) }] : []),
          { value: "not-sure", label: t.answering.areaNotSure },
        ]}
      />
    </FormPage>
  );
};
