import { compareVersions, type Questionnaire } from "@collaborative-communities/surveys";
import { Details, Select } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";

/** What an older version asked otherwise than the newest does, as far as the answers go. */
const WhatDiffers = ({ before, newest }: { readonly before: Questionnaire; readonly newest: Questionnaire }) => {
  const changes = compareVersions(before, newest);
  if (changes.length === 0) return <p className="govuk-body">Both versions ask the same.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {changes.map(({ question, change, message }) => (
        <li key={`${question} ${change}`}>{message}</li>
      ))}
    </ul>
  );
};

/** Which version of the questions the file answers: the newest until another is chosen, and what was asked otherwise in it. */
export const ImportVersion = (props: {
  readonly id: string;
  readonly newest: Questionnaire;
  readonly chosen: number | undefined;
  readonly error: string | undefined;
  readonly onChoose: (version: number) => void;
}) => {
  const { id, newest, chosen = newest.version, error, onChoose } = props;
  const asked = useQuery(api.entry.form.queryOptions({ id, version: chosen }));
  const versions = useQuery(api.entry.form.queryOptions({ id })).data?.versions ?? [];
  if (versions.length < 2) return null;
  return (
    <>
      <Select
        label="Version of the questions"
        labelSize="s"
        hint="A file that names its version in a heading, like “Version 2”, is read by that one."
        name="version"
        error={error}
        value={String(chosen)}
        options={[...versions]
          .sort((one, other) => other.version - one.version)
          .map(({ version, why }) => ({
            value: String(version),
            text: `Version ${version}${version === newest.version ? ", the newest" : ""}${why === "" ? "" : `: ${why}`}`,
          }))}
        onChange={({ target: { value } }) => onChoose(Number(value))}
      />
      {chosen !== newest.version && (
        <Loaded query={asked}>
          {({ questionnaire }) => (
            <Details summary={`What is different in version ${newest.version}`} open>
              <WhatDiffers before={questionnaire} newest={newest} />
            </Details>
          )}
        </Loaded>
      )}
    </>
  );
};
