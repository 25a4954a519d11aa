import { describe, expect, it } from "vitest";
import { workedOutBySums } from "./adversary.testing.ts";
import { published } from "./published.testing.ts";

const SURVEYS = 800;

describe("whoever adds and subtracts everything that is published", () => {
  it("works out no number of few people, by question, version, channel, area or what was left out", () => {
    const found: string[] = [];
    for (let seed = 1; seed <= SURVEYS; seed += 1) {
      const { questionnaires, results, tables } = published(seed);
      const told = workedOutBySums(questionnaires, { results, tables });
      if (told.length > 0) found.push(`survey ${seed}: ${told.join(", ")}`);
    }
    expect(found).toEqual([]);
  }, 60_000);
});
