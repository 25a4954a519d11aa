import { describe, expect, it } from "vitest";
import { partsOf } from "../site/day-parts.ts";
import { readAppointForm, startOf } from "./appoint-form.ts";

const PERSON = "00000000-0000-7000-8000-0000000000a1";
const COUNCIL = "00000000-0000-7000-8000-000000000c01";
const form = { ...startOf("2026-05-20", COUNCIL), post: "analyst" };

describe("the form of an appointment", () => {
  it("begins today and has no end unless told otherwise", () => {
    expect(readAppointForm(form, PERSON)).toEqual({
      command: { personId: PERSON, post: "analyst", organisationId: COUNCIL, from: "2026-05-20" },
    });
  });
  it("names each field that is missing or cannot be read", () => {
    const typed = { ...form, post: "", from: { day: "31", month: "2", year: "2026" }, to: partsOf("2026-06-01") };
    const read = readAppointForm(typed, PERSON);
    expect("problems" in read && read.problems.map(({ field }) => field)).toEqual(["post", "from"]);
  });
  it("sends wards for a councillor, and leaves those chosen before out for another post", () => {
    const wards = ["E05016305"];
    expect(readAppointForm({ ...form, post: "councillor", wards }, PERSON)).toMatchObject({ command: { wards } });
    expect(readAppointForm({ ...form, wards }, PERSON)).not.toHaveProperty("command.wards");
  });
});
