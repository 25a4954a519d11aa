import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { residentRouter, staffRouter } from "./capabilities.ts";
import { arbitraryOf } from "./fuzz.testing.ts";
import { aHouse, anOpenOne, aResident, type TestHouse } from "./testing.ts";

/** Calls of every procedure together; the number the project promises in CI. */
const CALLS = 50_000;

type Procedure = { _def: { inputs: z.ZodType[] } };
type Call = (path: string, input: unknown) => Promise<unknown>;

const callOf =
  (caller: object): Call =>
  (path, input) => {
    const [capability, name] = path.split(".") as [string, string];
    return (caller as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[capability]?.[name]?.(
      input,
    ) as Promise<unknown>;
  };

describe("whatever is sent", () => {
  let test: TestHouse;
  let signedIn: TestHouse["resident"];
  /** What a signed-in resident may do, as often as they like. */
  const accountProcedures = () =>
    Object.fromEntries(
      Object.entries(residentRouter._def.procedures).filter(
        ([path]) => path.startsWith("accounts.") && !/\.(delete|signOut|signOutEverywhere)$/.test(path),
      ),
    );
  const known: Record<string, unknown[]> = {};
  beforeAll(async () => {
    test = await aHouse();
    const { id, slug } = await anOpenOne(test);
    const { draftId } = await test.resident.consultations.startDraft({ slug, language: "en" });
    const { reference } = await test.resident.consultations.submit({
      slug,
      submissionKey: "known-answer",
      answers: { agree: "yes" },
    });
    const contact = { kind: "email", address: "known@example.org" } as const;
    const askKey = "the-known-form-of-the-fuzz";
    const request = await test.resident.personalData.ask({ kind: "access", contact, askKey, references: [reference] });
    const { id: requestId } = await test.administrator.personalData
      .requests()
      .then(([first]) => first as NonNullable<typeof first>);
    await test.administrator.personalData.verifyIdentity({
      id: requestId,
      check: "called-back",
      reason: "By telephone.",
    });
    await test.resident.personalData.complain({ contact, words: "A complaint.", askKey });
    const complaints = (await test.administrator.personalData.complaints()).map((one) => one.id);
    signedIn = (await aResident(test, "fuzz@example.org")).caller;
    const told = { slug, kind: "complain", words: "Not told.", submissionKey: "known-challenge-0" } as const;
    const { reference: challenge } = await test.resident.challenges.make(told);
    const [complaint] = await test.officer.challenges.list();
    const batchId = "00000000-0000-7000-8000-0000000f0001";
    await test.officer.entry.makeCopies({ id, batchId, copies: 2 });
    const [printed] = (await test.officer.entry.paper({ id })).batches;
    const printKey = printed?.printAddress?.split("/").at(-1) ?? "";
    const copies = (await test.resident.entry.copies({ key: printKey })).references;
    const onPaper = { id, submissionKey: "known-paper-1", channel: "paper", receivedOn: "2026-05-20" } as const;
    const whereabouts = { kind: "not-said" } as const;
    await test.officer.consultations.enterAnswer({ ...onPaper, answers: { agree: "yes" }, whereabouts });
    const check = await test.secondOfficer.entry.takeCheck({ id });
    const { address: hubAddress } = await test.officer.hubDevices.add({ consultationId: id, name: "Known Hub" });
    // Things that are there, so that calls get past the door.
    Object.assign(known, {
      id: [id, complaint?.id, requestId, ...complaints],
      challengeId: [complaint?.id],
      consultationId: [id],
      slug: [slug],
      draftId: [draftId],
      reference: [reference, challenge, request.reference],
      references: [[reference]],
      answerId: [check?.answerId],
      batchId: [batchId],
      copyReference: [...copies],
      key: [printKey],
      email: ["fuzz@example.org", "fuzz-too@example.org"],
      browser: ["a-browser-that-asked"],
      hub: [hubAddress.split("/").at(-1)],
      secret: [hubAddress.split("/").at(-1)],
      code: ["000000"],
      organisationId: ["00000000-0000-7000-8000-000000000c01"],
      topics: [["parks"]],
      questionId: ["agree", "areas", "change"],
    });
  });
  afterAll(() => test.database.dispose());

  const routers = () => [
    { procedures: residentRouter._def.procedures, call: callOf(test.resident) },
    { procedures: accountProcedures(), call: callOf(signedIn) },
    { procedures: staffRouter._def.procedures, call: callOf(test.officer) },
    { procedures: staffRouter._def.procedures, call: callOf(test.administrator) },
    { procedures: staffRouter._def.procedures, call: callOf(test.nobody) },
  ];

  it(`is answered, refused or malformed, and never a fault, in ${CALLS.toLocaleString("en-GB")} calls of every procedure`, async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    const all = routers().flatMap(({ procedures, call }) =>
      Object.entries(procedures as unknown as Record<string, Procedure>).map(([path, procedure]) => ({
        path,
        procedure,
        call,
      })),
    );
    const each = Math.ceil(CALLS / all.length / 2);
    let calls = 0;
    const faults: string[] = [];
    for (const { path, procedure, call } of all) {
      const [schema] = procedure._def.inputs;
      const fromSchema = schema ? arbitraryOf(schema, known) : fc.constant(undefined);
      const inputs = [
        ...fc.sample(fromSchema, { numRuns: each, seed: 7 }),
        ...fc.sample(fc.jsonValue({ stringUnit: "binary" }), { numRuns: each, seed: 11 }),
      ];
      for (let from = 0; from < inputs.length; from += 20)
        await Promise.all(
          inputs.slice(from, from + 20).map(async (input) => {
            calls += 1;
            try {
              await call(path, input);
            } catch (error) {
              const { code, message } = error as { code?: string; message: string };
              if (code === undefined || code === "INTERNAL_SERVER_ERROR")
                faults.push(`${path} ${JSON.stringify(input)?.slice(0, 300)}: ${message}`);
            }
          }),
        );
    }
    process.off("unhandledRejection", note);
    expect(faults.slice(0, 10)).toEqual([]);
    expect(unhandled).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(CALLS);
  }, 240_000);
});
