import { type Channel, mayReadCounts } from "@collaborative-communities/consultations";
import { csvRow } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk } from "../../context.ts";
import { notFound } from "../../trpc.ts";
import { consultationBy } from "../repository.ts";
import { countForStaff } from "../running.ts";
import { countRows } from "./count-rows.ts";

type Command = { id: string; channel?: Channel | undefined; pcnAreaCode?: string | undefined };

/**
 * The counts as a file for a spreadsheet, in which nothing can be calculated by itself. What is small is not hidden, as
 * on the page; so whoever takes it along leaves a fact.
 */
export const countsAsCsv = async (desk: Desk, command: Command): Promise<{ fileName: string; content: string }> => {
  const counts = await countForStaff(desk, command);
  const consultation = await consultationBy(desk.db, { id: command.id });
  if (!consultation) throw notFound("consultation");
  const { areas } = counts;
  // Each version by itself: what was asked in different versions is never one figure.
  const asked =
    counts.across.length > 0
      ? counts.across.flatMap(({ versions }) => versions)
      : counts.questions.map((count) => ({ version: counts.versions[0]?.version ?? null, count }));
  const rows: (string | number | null)[][] = [
    ["Part", "What", "Answer", "Number", "Answered", "Skipped", "Not asked", "Version"],
    ["All", "Answers", null, counts.responses],
    ...counts.versions.map(({ version, responses }) => [
      "Version",
      "Answers",
      null,
      responses,
      null,
      null,
      null,
      version,
    ]),
    ...Object.entries(counts.byChannel).map(([channel, count]) => ["Channel", channel, null, count]),
    ...Object.entries(counts.byDay).map(([day, count]) => ["Day", day, null, count]),
    ...Object.entries(counts.byLanguage).map(([language, count]) => ["Language", language, null, count]),
    ...asked.flatMap(({ version, count }) => [
      ["Question", count.question.text, null, null, count.base, count.skipped, count.notShown, version],
      ...countRows(count).map(({ what, answer, number, base }) => [
        ...["Question", what, answer, number, base, count.skipped, count.notShown, version],
      ]),
    ]),
    ...areas.wards.map(({ name, count }) => ["Ward", name, null, count, areas.base]),
    ...areas.pcnAreas.map(({ name, count }) => ["PCN area, indicative", name, null, count, areas.base]),
    ["Ward", "Not sure", null, areas.notSure],
    ["Ward", "Outside", null, areas.outside],
    ["Ward", "Not said", null, areas.notSaid],
  ];
  const width = rows[0]?.length ?? 0;
  const even = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayReadCounts),
    what: "consultation/counts-taken",
    about: command.id,
    details: { channel: command.channel ?? null, pcnAreaCode: command.pcnAreaCode ?? null },
  });
  // A byte-order mark, by which spreadsheets know that it is UTF-8.
  return { fileName: `${consultation.slug}-counts.csv`, content: `\uFEFF${even.map(csvRow).join("")}` };
};
