import { Button, ButtonGroup, Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Outputs } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { saveFile, TO_HOME } from "./paths.ts";

type Row = Outputs["personalData"]["dataMap"][number];

const HEADINGS = ["what", "table", "columns", "about", "purpose", "lawful basis", "kept", "special category"];

const cellsOf = (row: Row): string[] => [
  row.place,
  row.table,
  row.columns.join(" "),
  row.about,
  row.purpose,
  row.lawfulBasis,
  row.kept,
  row.mayHoldSpecialCategory ? "may be written unasked" : "no",
];

/** A table as CSV, which spreadsheets open; every cell in quotation marks. */
const asCsv = (rows: readonly Row[]): string =>
  `${[HEADINGS, ...rows.map(cellsOf)].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n")}\r\n`;

const save = (name: string, text: string, type: string) => saveFile(name, new TextEncoder().encode(text), type);

/** What is kept about people, made from the register that the database is held to. */
export const MapPage = () => {
  const map = useQuery(api.personalData.dataMap.queryOptions());
  return (
    <Loaded query={map}>
      {(rows) => (
        <Page title="Data map" isWide trail={TO_HOME}>
          <p className="govuk-body">
            What is kept about people, for what, on what basis and for how long. A test holds it to the database, column
            by column.
          </p>
          <ButtonGroup>
            <Button type="button" look="secondary" onClick={() => save("data-map.csv", asCsv(rows), "text/csv")}>
              Save as CSV
            </Button>
            <Button
              type="button"
              look="secondary"
              onClick={() => save("data-map.json", JSON.stringify(rows, null, 2), "application/json")}
            >
              Save as JSON
            </Button>
          </ButtonGroup>
          <Table
            caption="Data map"
            hideCaption
            columns={[
              { key: "what", header: "What" },
              { key: "about", header: "About" },
              { key: "why", header: "Purpose" },
              { key: "basis", header: "Lawful basis" },
              { key: "kept", header: "Kept" },
            ]}
            rows={rows.map((row, place) => ({
              key: String(place),
              cells: { what: row.place, about: row.about, why: row.purpose, basis: row.lawfulBasis, kept: row.kept },
            }))}
          />
        </Page>
      )}
    </Loaded>
  );
};
