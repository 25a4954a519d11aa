import { Channel } from "@collaborative-communities/consultations";
import { Button, InsetText, Select, writeNumber } from "@collaborative-communities/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type SubmitEvent, useEffect, useState } from "react";
import { api, client, type Outputs } from "../../api.ts";
import { errorsOf, problemOf } from "../../problem.ts";
import { Loaded } from "../../site/loaded.tsx";
import { announce } from "../../site/news.ts";
import { CHANNEL_NAMES, channelName } from "../channels.ts";
import { ConsultationPage } from "../consultation-page.tsx";
import { type ReadConsultation, WithConsultation } from "../read-consultation.tsx";
import { saveFile } from "../sheet-file.ts";
import { AreaCounts } from "./area-counts.tsx";
import { ModeCounts } from "./mode-counts.tsx";
import { QuestionCounts } from "./question-counts.tsx";

type Areas = Outputs["areas"]["overview"];
type Filter = { readonly channel?: Channel | undefined; readonly area?: string | undefined };

const FilterForm = ({ filter, areas }: { readonly filter: Filter; readonly areas: Areas }) => {
  const navigate = useNavigate();
  const [channel, setChannel] = useState<string>(filter.channel ?? "");
  const [area, setArea] = useState(filter.area ?? "");
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = Channel.safeParse(channel);
    void navigate({
      to: ".",
      search: { ...(chosen.success && { channel: chosen.data }), ...(area && { area }) },
      resetScroll: false,
    });
  };
  return (
    <form onSubmit={submit} aria-label="Which answers to count">
      <Select
        label="Channel"
        name="channel"
        value={channel}
        onChange={({ target: { value } }) => setChannel(value)}
        options={[
          { value: "", text: "All channels" },
          ...Channel.options.map((value) => ({ value, text: CHANNEL_NAMES[value] })),
        ]}
      />
      <Select
        label="PCN area, indicative"
        name="area"
        value={area}
        onChange={({ target: { value } }) => setArea(value)}
        options={[
          { value: "", text: "Everywhere" },
          ...areas.pcnAreas.map(({ code, name }) => ({ value: code, text: name })),
        ]}
      />
      <Button look="secondary">Apply</Button>
    </form>
  );
};

/** The counts as they are shown, as a file. Who takes it is noted, because small numbers are in it as they are. */
const DownloadCounts = ({ id, filter }: { readonly id: string; readonly filter: Filter }) => {
  const [problem, setProblem] = useState("");
  const download = async () => {
    try {
      const command = { id, channel: filter.channel, pcnAreaCode: filter.area };
      const { fileName, content } = await client.consultations.countsAsCsv.query(command);
      saveFile(fileName, content);
      setProblem("");
      announce("The counts were downloaded.");
    } catch (error) {
      setProblem(errorsOf(problemOf(error))[0]?.text ?? "");
    }
  };
  return (
    <>
      <Button type="button" look="secondary" onClick={() => void download()}>
        Download as CSV
      </Button>
      <div role="alert">{problem && <p className="govuk-error-message">{problem}</p>}</div>
      <p className="govuk-hint">
        For those who work on it: small numbers are not hidden in it, so do not publish it as it is.
      </p>
    </>
  );
};

const said = (filter: Filter, areas: Areas): string => {
  const area = areas.pcnAreas.find(({ code }) => code === filter.area)?.name;
  return [filter.channel && `by ${channelName(filter.channel).toLowerCase()}`, area && `from ${area}`]
    .filter(Boolean)
    .join(" ");
};

const Counts = ({ consultation, areas }: { readonly consultation: ReadConsultation; readonly areas: Areas }) => {
  const filter: Filter = useSearch({ strict: false });
  const { id } = consultation;
  const counts = useQuery(
    api.consultations.counts.queryOptions(
      { id, channel: filter.channel, pcnAreaCode: filter.area },
      { placeholderData: keepPreviousData },
    ),
  );
  const which = said(filter, areas);
  const total = counts.isPlaceholderData ? undefined : counts.data?.responses;
  const sentence =
    total === undefined
      ? ""
      : `${writeNumber(total, "en-GB")} ${total === 1 ? "answer" : "answers"}${which && ` ${which}`}`;
  useEffect(() => {
    if (sentence && which) announce(sentence);
  }, [sentence, which]);
  return (
    <Loaded query={counts}>
      {(found) => (
        <ConsultationPage consultation={consultation} here="/counts" title="Counts" isWide>
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-two-thirds">
              <p className="govuk-body-l">
                <strong>{sentence || "Counting…"}</strong>
              </p>
              <InsetText>
                Everything here is of those who responded. They chose to answer, so the figures do not say what all
                residents think.
              </InsetText>
              <p className="govuk-body">
                These counts are exact, for those who work on it. Once the result is told the public sees those of all
                answers, without numbers below {found.smallest} and those by which they could be worked out. What it
                does not see is named under each question. By the same rule it sees where people live (on the page of
                outcomes) and by which channel they answered (in the evidence pack); days and languages it never sees.
              </p>
              <h2 className="govuk-heading-m">Which answers to count</h2>
              <FilterForm key={`${filter.channel} ${filter.area}`} filter={filter} areas={areas} />
            </div>
          </div>
          <DownloadCounts id={id} filter={filter} />
          <QuestionCounts consultation={consultation} counts={found} isFiltered={which !== ""} />
          <ModeCounts counts={found} />
          <AreaCounts counts={found.areas} areas={areas} />
        </ConsultationPage>
      )}
    </Loaded>
  );
};

/** How people answered, by question, channel and area, each with its base. */
export const CountsPage = () => {
  const areas = useQuery(api.areas.overview.queryOptions());
  return (
    <WithConsultation>
      {(consultation) => (
        <Loaded query={areas}>
          {(found) => <Counts key={consultation.id} consultation={consultation} areas={found} />}
        </Loaded>
      )}
    </WithConsultation>
  );
};
