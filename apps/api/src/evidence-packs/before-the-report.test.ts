import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { aHouse, anOpenOne, type TestHouse } from "../testing.ts";
import { packOf, rowsIn } from "./pack.testing.ts";

vi.setConfig({ testTimeout: 60_000 });

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
  test.setClock("2026-09-01T10:00:00Z");
});
afterAll(() => test.database.dispose());

describe("a pack before the report", () => {
  it("keeps what is still a draft to officers", async () => {
    const { id: open } = await anOpenOne(test, "Still open", { closesOn: "2026-12-20" });
    const draft = {
      themes: [{ id: "draft", statement: "A draft theme", officerReply: "A draft reply" }],
    };
    await sql`update consultation set design = design || ${JSON.stringify(draft)}::jsonb where id = ${open}`.execute(
      test.house.db,
    );
    const [inPublic, inFull] = [await packOf(test.house, open, "public"), await packOf(test.house, open, "restricted")];
    expect(inPublic.text).not.toContain("A draft");
    expect(inPublic.files["12-officer-replies/index.html"]).toContain("It is published with the report.");
    expect(inFull.text).toContain("A draft reply");
  });

  it("has every challenge, however many there are", async () => {
    const { id: open } = await anOpenOne(test, "Much challenged", { closesOn: "2026-12-20" });
    await sql`insert into challenge (id, reference, consultation_id, about, submission_key, kind, words, language,
        received_on, state, stage, answers, demonstration)
      select gen_random_uuid(), 'CHALLENGE-' || place, ${open}, 'consultation', 'many-' || place, 'comment', 'Words.', 'en',
        date '2026-08-01' + place % 7, 'received', 1, '[]', true
      from generate_series(1, 450) place`.execute(test.house.db);
    const rows = rowsIn(await packOf(test.house, open, "restricted"), "16-challenges/challenges") as {
      reference: string;
    }[];
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(450);
    expect(rows).toHaveLength(450);
  });

  it("has each version of a proposal in its own words, from its own minute", async () => {
    const { id: open } = await anOpenOne(test, "Changed while open", { closesOn: "2026-12-20" });
    const { revision, design } = await test.officer.consultations.read({ id: open });
    const proposal = { ...design.proposal, version: 2, what: "Close two, not one." };
    await test.officer.consultations.writeDesign({ id: open, revision, change: { proposal } as never });
    test.setClock("2026-09-02T09:00:00Z");
    const command = { kind: "change-proposal", version: 2, summary: "Two close.", material: false } as const;
    await test.officer.consultations.progress({ id: open, command });
    const shown = rowsIn(await packOf(test.house, open, "public"), "04-versions/shown") as { what: string }[];
    expect(shown.filter(({ what }) => what === "Proposal")).toMatchObject([
      { version: "1", text: expect.not.stringContaining("Close two"), change: "As it opened" },
      {
        version: "2",
        text: expect.stringContaining("Close two"),
        at: "2026-09-02T09:00:00.000Z",
        change: "Two close.",
      },
    ]);
  });
});
