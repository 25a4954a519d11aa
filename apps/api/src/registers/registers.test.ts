import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staffRouter } from "../capabilities.ts";
import { aHouse, refusedWith, type TestHouse } from "../testing.ts";
import { seedDuties } from "./index.ts";

let test: TestHouse;
let legal: ReturnType<typeof staffRouter.createCaller>;
beforeAll(async () => {
  test = await aHouse();
  legal = staffRouter.createCaller({
    ...test.house,
    signedIn: { id: "00000000-0000-7000-8000-0000000000a1", name: "Test legal adviser", posts: ["legal"] },
    sessionSecret: undefined,
    setCookie: () => undefined,
  });
});
afterAll(() => test.database.dispose());

const POLL = { register: "poll", id: "local-2026", revision: 0, entry: { name: "Local elections", on: "2026-10-01" } };

describe("the catalogue of duties", () => {
  it("starts with entries that say they are not verified, once", async () => {
    expect(await seedDuties(test.house)).toBe(true);
    expect(await seedDuties(test.house)).toBe(false);
    const duties = await test.councillor.registers.list({ register: "duty" });
    expect(duties.length).toBeGreaterThan(5);
    expect(duties.every(({ verification }) => verification?.startsWith("Not verified."))).toBe(true);
  });

  it("is changed by a legal adviser alone, and a change takes the verification back", async () => {
    const [duty] = await legal.registers.list({ register: "duty" });
    if (!duty) throw new Error("There is no duty.");
    const { id, entry } = duty;
    const save = (revision: number, note: string) =>
      ({ register: "duty", id, revision, entry: { ...entry, note } }) as never;
    expect(await refusedWith(test.officer.registers.save(save(1, "Mine")))).toBe("FORBIDDEN");
    await legal.registers.verifyDuty({ id, revision: 1, against: "The Act, section 3" });
    const read = async () => (await legal.registers.list({ register: "duty" })).find((one) => one.id === id);
    expect((await read())?.verification).toBe(
      "Verified by Test legal adviser on 2026-05-20 against The Act, section 3.",
    );
    await legal.registers.save(save(2, "Also tell the neighbours."));
    expect(await read()).toMatchObject({ revision: 3, entry: { note: "Also tell the neighbours.", revision: 2 } });
    expect((await read())?.verification).toMatch(/^Not verified/);
    expect(await refusedWith(legal.registers.verifyDuty({ id, revision: 3, against: " " }))).toBe(
      "consultation/duty-without-source",
    );
  });

  it("takes no verification from whoever only saves", async () => {
    const entry = {
      id: "new-one",
      name: "A new duty",
      trigger: "Something changes.",
      mandatoryConsultees: [],
      source: { citation: "The Act", mark: "seen" },
      legalOwner: "Legal services",
      verified: { by: "Nobody", on: "2026-05-01", against: "Nothing" },
    };
    await legal.registers.save({ register: "duty", id: "new-one", revision: 0, entry } as never);
    const kept = (await legal.registers.list({ register: "duty" })).find(({ id }) => id === "new-one");
    expect(kept?.verification).toMatch(/^Not verified/);
  });
});

describe("an entry of a register", () => {
  it("is kept by those who keep that register, and leaves a fact", async () => {
    expect(await refusedWith(test.councillor.registers.save(POLL as never))).toBe("FORBIDDEN");
    await test.officer.registers.save(POLL as never);
    expect(await test.councillor.registers.list({ register: "poll" })).toMatchObject([
      { id: "local-2026", revision: 1, entry: { on: "2026-10-01" } },
    ]);
    const fact = await test.house.db
      .selectFrom("audit_fact")
      .select(["post", "what"])
      .where("about", "=", "poll/local-2026")
      .executeTakeFirst();
    expect(fact).toEqual({ post: "engagement-officer", what: "register/entry-saved" });
  });

  it("is not put over what a colleague saved meanwhile", async () => {
    expect(await refusedWith(test.officer.registers.save(POLL as never))).toBe("register/changed-meanwhile");
  });

  it("is refused where it would stop the rules that look at it: a day that cannot be counted, an end before the beginning", async () => {
    const far = { ...POLL, id: "far", entry: { name: "Far", on: "9999-12-31" } };
    expect(await refusedWith(test.officer.registers.save(far as never))).toBe("register/day-too-far");
    const outage = {
      register: "outage",
      id: "o-1",
      revision: 0,
      entry: { id: "x", from: "2026-05-20T10:00:00.000Z", to: "2026-05-20T09:00:00.000Z" },
    };
    expect(await refusedWith(test.administrator.registers.save(outage as never))).toBe(
      "register/ends-before-it-begins",
    );
  });
});
