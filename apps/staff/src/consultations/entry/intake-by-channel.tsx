import { BarChart, Table, writeNumber } from "@collaborative-communities/ui";
import type { Outputs } from "../../api.ts";
import { channelName } from "../channels.ts";

type Intake = Outputs["entry"]["intake"];

const number = (count: number): string => writeNumber(count, "en-GB");

/** The columns of every table of what came in. */
export const FIGURES = [
  { key: "came", header: "Came in", numeric: true },
  { key: "toCheck", header: "To be read again", numeric: true },
  { key: "late", header: "Late", numeric: true },
  { key: "otherwise", header: "Left out otherwise", numeric: true },
] as const;

/** What stands in these columns. */
export const figuresOf = (row: Intake["altogether"]) => ({
  came: number(row.came),
  toCheck: number(row.toCheck),
  late: number(row.late),
  otherwise: number(row.leftOutOtherwise),
});

/** How much came in each way, drawn, and with what of it waits or is left out, added up. */
export const IntakeByChannel = ({ channels, altogether }: Pick<Intake, "channels" | "altogether">) => (
  <>
    <BarChart
      id="intake-channels"
      title="How answers came in"
      headingLevel={2}
      base={altogether.came}
      baseText={`Of ${number(altogether.came)} ${altogether.came === 1 ? "answer" : "answers"}, those left out of the count among them.`}
      bars={channels.map(({ channel, came }) => ({ key: channel, label: channelName(channel), count: came }))}
      answerHeader="How"
      countHeader="Came in"
    />
    <Table
      caption="By way, altogether"
      columns={[{ key: "channel", header: "How" }, ...FIGURES]}
      rows={[
        ...channels.map((row) => ({
          key: row.channel,
          cells: { channel: channelName(row.channel), ...figuresOf(row) },
        })),
        { key: "altogether", cells: { channel: "Altogether", ...figuresOf(altogether) } },
      ]}
    />
  </>
);
