import { SummaryList, Table, writeNumber } from "@collaborative-communities/ui";
import type { Outputs } from "../../api.ts";

const number = (value: number): string => writeNumber(value, "en-GB");

/** @example answersInWords(1) // "1 answer" */
export const answersInWords = (count: number): string => `${number(count)} ${count === 1 ? "answer" : "answers"}`;

/** The first lines by number, and how many more. */
const linesInWords = (lines: readonly number[]): string => {
  const shown = lines.slice(0, 20).map(number).join(", ");
  return lines.length > 20 ? `${shown} and ${number(lines.length - 20)} more` : shown;
};

/** What an import did, or would do: how many, which lines not and why, which columns not. */
export const ImportReport = (props: {
  readonly report: Outputs["consultations"]["importAnswers"];
  readonly isDone?: boolean;
}) => {
  const { rowsAdded, rowsAlreadyThere, linesAlreadyThere, linesWithoutPostcode, bad, columnsNotUsed } = props.report;
  return (
    <>
      <SummaryList
        rows={[
          { key: "added", label: props.isDone ? "Added" : "Would be added", value: number(rowsAdded) },
          { key: "there", label: "Already there, not added again", value: number(rowsAlreadyThere) },
          ...(linesAlreadyThere.length > 0
            ? [
                {
                  key: "lines",
                  label: "Lines already there",
                  value: `${linesInWords(linesAlreadyThere)}. Without a call reference, two people who said the same on the same day look like one: if they are different people, give each row a call reference and import again.`,
                },
              ]
            : []),
          ...(linesWithoutPostcode.length > 0
            ? [
                {
                  key: "postcodes",
                  label: "Postcode cannot be read",
                  value: `Lines ${linesInWords(linesWithoutPostcode)}. They count, as people who are not sure where they live.`,
                },
              ]
            : []),
          { key: "bad", label: "Cannot be taken in", value: number(bad.length) },
          ...(columnsNotUsed.length > 0
            ? [{ key: "columns", label: "Columns not used", value: columnsNotUsed.join(", ") }]
            : []),
        ]}
      />
      {bad.length > 0 && (
        <Table
          caption="Lines that cannot be taken in"
          columns={[
            { key: "line", header: "Line" },
            { key: "reasons", header: "Why, and what would be right" },
          ]}
          rows={bad.map(({ line, reasons }) => ({
            key: String(line),
            cells: {
              line: number(line),
              reasons:
                reasons.length === 1 ? (
                  reasons[0]
                ) : (
                  <ul className="govuk-list govuk-list--bullet">
                    {reasons.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                ),
            },
          }))}
        />
      )}
    </>
  );
};
