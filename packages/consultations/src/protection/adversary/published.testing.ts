import { drawWith } from "@collaborative-communities/surveys/testing";
import { protectParts } from "../../who-was-heard.ts";
import { protectLeftOut } from "../protect-left-out.ts";
import { isSmall } from "../protect-table.ts";
import { publicResults } from "../public-results.ts";
import { asked, counted, inParts } from "./random-surveys.testing.ts";

const WHYS = ["late", "duplicate", "setAside"] as const;

/** A survey as it was answered and published: by question and version, by channel and area, and who was left out. */
export const published = (seed: number) => {
  const draw = drawWith(seed);
  const smallest = [3, 5, 5, 10][draw(3)] as number;
  const versions = asked(draw, smallest);
  const questionnaires = versions.map(({ questionnaire }) => questionnaire);
  const counts = Object.fromEntries(
    versions.map((one) => [one.questionnaire.version, counted(one.questionnaire, one.crowd)]),
  );
  const results = publicResults(questionnaires, { versions: counts }, smallest);
  const people = versions.reduce((sum, { crowd }) => sum + crowd.length, 0);
  const named = (parts: readonly number[]) => Object.fromEntries(parts.map((count, place) => [`part ${place}`, count]));
  const everybody = (parts: number) => ({
    parts: protectParts(named(inParts(draw, people, parts)), results.responses, smallest),
  });
  const rows = Array.from({ length: 3 }, () => {
    const [late = 0, duplicate = 0, setAside = 0, erased = 0] = inParts(draw, draw(12 * smallest), 4);
    return { late, duplicate, setAside, erased };
  });
  const shown = protectLeftOut(rows, smallest);
  const total = (of: readonly number[]) => {
    const sum = of.reduce((all, count) => all + count, 0);
    return isSmall(sum, smallest) ? null : sum;
  };
  const tables = {
    channel: everybody(5),
    area: everybody(4),
    // As many more there were before the rules than after them.
    "left out": {
      parts: shown.flatMap((row, place) => WHYS.map((why) => ({ key: `${why} by ${place}`, count: row[why] }))),
      total: total(rows.flatMap((row) => WHYS.map((why) => row[why]))),
    },
    erased: {
      parts: shown.map(({ erased }, place) => ({ key: `by ${place}`, count: erased })),
      total: total(rows.map(({ erased }) => erased)),
    },
  };
  return { questionnaires, results, tables };
};
