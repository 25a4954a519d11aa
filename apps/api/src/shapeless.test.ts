import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "./server.ts";
import { aHouse, anOpenOne, type TestHouse } from "./testing.ts";

let test: TestHouse;
let slug: string;
beforeAll(async () => {
  test = await aHouse();
  slug = (await anOpenOne(test, "Sent without shape")).slug;
});
afterAll(() => test.database.dispose());

const submit = async (answers: string) => {
  const body = `{"slug":"${slug}","submissionKey":"without-shape","answers":${answers}}`;
  const headers = { "content-type": "application/json" };
  const sent = await createApi(test.house).request("/resident/trpc/consultations.submit", {
    method: "POST",
    headers,
    body,
  });
  const said = await sent.text();
  return {
    status: sent.status,
    length: said.length,
    message: (JSON.parse(said) as { error?: { message: string } }).error?.message,
  };
};
const TOO_MUCH = { status: 400, message: "This is more than can be sent at once." };

describe("a call that nobody means", () => {
  it("is refused, and is no fault, where it is nested without end", async () => {
    const lists = `{"agree":${"[".repeat(400_000)}${"]".repeat(400_000)}}`;
    const objects = `{"agree":${'{"a":'.repeat(150_000)}1${"}".repeat(150_000)}}`;
    for (const answers of [lists, objects]) expect(await submit(answers)).toMatchObject(TOO_MUCH);
  });
  it("is refused before each of its values is looked at, where it has more of them than any answers", async () => {
    const many = (value: string) => `{${Array.from({ length: 60_000 }, (_, at) => `"k${at}":${value}`).join(",")}}`;
    const list = `{"agree":[${"1,".repeat(400_000)}1]}`;
    for (const answers of [many("1"), many('"a"'), list]) {
      const sent = await submit(answers);
      expect(sent).toMatchObject(TOO_MUCH);
      expect(sent.length).toBeLessThan(500);
    }
  });
  it("is refused where it is hundreds of calls in one request", async () => {
    const api = createApi(test.house);
    const paths = Array.from({ length: 300 }, () => "areas.overview").join(",");
    const input = encodeURIComponent("{}");
    expect((await api.request(`/resident/trpc/${paths}?batch=1&input=${input}`)).status).toBe(400);
    expect((await api.request(`/resident/trpc/areas.overview?batch=1&input=${input}`)).status).toBe(400);
    expect((await api.request("/resident/trpc/areas.overview")).status).toBe(200);
    const mine = Array.from({ length: 21 }, () => "consultations.list").join(",");
    expect((await api.request(`/staff/trpc/${mine}?batch=1&input=${input}`)).status).toBe(400);
  });
  it("is not what somebody sends who answers", async () => {
    const sent = await submit('{"agree":"yes","areas":["engagement","equality"],"change":"More benches"}');
    expect(sent.status).toBe(200);
  });
});
