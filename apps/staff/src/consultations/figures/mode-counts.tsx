import { Channel, Language } from "@collaborative-communities/consultations";
import { BarChart, DayChart, writeNumber } from "@collaborative-communities/ui";
import type { Outputs } from "../../api.ts";
import { CHANNEL_NAMES } from "../channels.ts";
import { LANGUAGE_NAMES } from "../languages.ts";

type Counts = Outputs["consultations"]["counts"];

/** How the answers came in: by channel, by day and by language. */
export const ModeCounts = ({ counts }: { readonly counts: Counts }) => {
  const { responses, byChannel, byDay, byLanguage } = counts;
  if (responses === 0)
    return (
      <>
        <h2 className="govuk-heading-m">By channel, day and language</h2>
        <p className="govuk-body">No answers came in.</p>
      </>
    );
  const of = `Of ${writeNumber(responses, "en-GB")} ${responses === 1 ? "answer" : "answers"}.`;
  return (
    <>
      <h2 className="govuk-heading-m">By channel, day and language</h2>
      <BarChart
        id="channels"
        title="How answers came in"
        base={responses}
        baseText={`${of} Every channel counts the same.`}
        bars={Channel.options.map((channel) => ({
          key: channel,
          label: CHANNEL_NAMES[channel],
          count: byChannel[channel] ?? 0,
        }))}
        answerHeader="Channel"
        countHeader="Answers"
      />
      {Object.keys(byDay).length > 0 && (
        <DayChart
          id="days"
          title="Answers by day"
          baseText={`${of} By the day each was received.`}
          days={byDay}
          countHeader="Answers"
        />
      )}
      {Object.keys(byLanguage).length > 0 && (
        <BarChart
          id="languages"
          title="Answers by language"
          base={responses}
          baseText={`${of} By the language of the site or the form.`}
          bars={Language.options.map((language) => ({
            key: language,
            label: LANGUAGE_NAMES[language],
            count: byLanguage[language] ?? 0,
          }))}
          answerHeader="Language"
          countHeader="Answers"
        />
      )}
    </>
  );
};
