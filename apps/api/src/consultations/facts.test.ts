import { Listing } from "@collaborative-communities/consultations";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCommand, aHouse, CAST, type TestHouse } from "../testing.ts";
import { factsOf } from "./facts.ts";
import { saveEntry } from "./progress-repository.ts";
import { consultationBy, type KeptConsultation } from "./repository.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const [GRAYS, GRAYS_RIVERSIDE, CORRINGHAM] = ["U68127", "E05002235", "E05002233"] as const;

describe("what the rules look at", () => {
  it("are the promises on a topic and in an area that the plan lists, which is asked for nowhere else", async () => {
    const promise = async (id: string, topic: string, areas: readonly string[]) => {
      const made = { wording: "We will ask first.", madeBy: "Cabinet", madeOn: "2026-01-01", reference: "Minute 1" };
      const entry = { id, kind: "promise", topics: [topic], areas, ...made };
      await saveEntry(test.house.db, "promise", { id, revision: 0, entry }, { at: test.house.now(), by: CAST.id });
    };
    await promise("in-the-ward", "parks", [GRAYS_RIVERSIDE]);
    await promise("in-the-network", "Parks and open spaces", [GRAYS]);
    await promise("elsewhere", "parks", [CORRINGHAM]);
    await promise("about-something-else", "housing", [GRAYS_RIVERSIDE]);
    const covering = async (areas: string[], design = {}) => {
      const listing = Listing.parse({ topics: ["parks"], areas });
      const { id } = await test.officer.consultations.create(aCommand({ title: "A path in the park", listing }));
      const kept = (await consultationBy(test.house.db, { id })) as KeptConsultation;
      const facts = await factsOf(test.house.db, { ...kept, design }, test.house.now());
      return facts.promises.map((one) => one.id).sort();
    };
    expect(await covering([GRAYS])).toEqual(["in-the-network", "in-the-ward"]);
    expect(await covering([GRAYS_RIVERSIDE])).toEqual(["in-the-network", "in-the-ward"]);
    expect(await covering([CORRINGHAM])).toEqual(["elsewhere"]);
    expect(await covering([])).toEqual(["elsewhere", "in-the-network", "in-the-ward"]);
    expect(await covering([], { areas: [CORRINGHAM] }), "written before the plan asked").toEqual(["elsewhere"]);
  });
});
