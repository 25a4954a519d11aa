import { randomUUID } from "node:crypto";
import { aPlanEntry } from "@collaborative-communities/engagement-plan/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { residentRouter, staffRouter } from "../capabilities.ts";
import { sealAnswers } from "../consultations/index.ts";
import { aPdf } from "../documents/index.ts";
import { aCommand, aHouse, anOpenOne, aResident, codeIn, refusedWith, type TestHouse } from "../testing.ts";

const MARKER = "zebra-crossing-by-the-old-mill";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const factsOf = async (what: string) =>
  test.house.db
    .selectFrom("audit_fact")
    .select(["person_id", "post", "about", "why", "details", "before", "after"])
    .where("what", "=", what)
    .orderBy("position")
    .execute();

type Call = (input?: unknown) => Promise<unknown>;

/** Calls by "capability.name", which note what was called. */
const noting = (side: string, caller: object, called: Set<string>) => async (path: string, input?: unknown) => {
  called.add(`${side} ${path}`);
  const [capability, name] = path.split(".") as [string, string];
  const call = (caller as Record<string, Record<string, Call>>)[capability]?.[name] as Call;
  return (await call(input)) as Record<string, string>;
};

describe("what staff leave behind", () => {
  it("says in which post it was done, and what was there before and after", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "Before and after" }));
    const contact = { email: "somebody@example.org" };
    const plan = aCommand({ title: "Before, and after", contact });
    await test.officer.consultations.save({ ...plan, id, revision: 1 });
    const saved = (await factsOf("consultation/plan-saved")).find((fact) => fact.about === id);
    expect(saved).toMatchObject({ post: "engagement-officer", person_id: expect.stringMatching(/a1$/) });
    expect(saved?.before).toEqual({ title: "Before and after", revision: 1 });
    expect(saved?.after).toEqual({ title: "Before, and after", revision: 2 });
    expect(saved?.details).toEqual({ fields: ["contact", "revision", "title"] });
  });

  it("gives the reason of a step, where one was given", async () => {
    const { id } = await anOpenOne(test, "Ended early");
    await test.officer.consultations.progress({ id, command: { kind: "pause", reason: "The site was sold." } });
    expect((await factsOf("consultation/paused")).at(-1)).toMatchObject({
      about: id,
      post: "engagement-officer",
      why: "The site was sold.",
      before: { step: "open" },
      after: { step: "paused" },
    });
  });

  it("includes each reading of what people wrote: who, which question and how many, never what", async () => {
    const { id, slug } = await anOpenOne(test, "Read by a councillor");
    await test.resident.consultations.submit({ slug, submissionKey: "read-me-1", answers: { change: MARKER } });
    const { texts } = await test.councillor.integrity.texts({ id, questionId: "change" });
    expect(texts.map((one) => one.text)).toEqual([MARKER]);
    expect(await factsOf("response/texts-read")).toEqual([
      expect.objectContaining({
        person_id: expect.stringMatching(/a2$/),
        post: "councillor",
        about: id,
        details: { question: "change", page: 1, texts: 1, searched: false },
      }),
    ]);
  });

  it("is nothing where nothing could be read: no such question, or nobody who may", async () => {
    const { id } = await anOpenOne(test, "Nothing to read");
    const before = await factsOf("response/texts-read");
    expect(await refusedWith(test.officer.integrity.texts({ id, questionId: MARKER }))).toBe("NOT_FOUND");
    expect(await refusedWith(test.nobody.integrity.texts({ id, questionId: "change" }))).toBe("UNAUTHORIZED");
    expect(await factsOf("response/texts-read")).toEqual(before);
  });

  it("is nothing that was not done: what was refused leaves no fact, and a fact that cannot be kept undoes the deed", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "All or nothing" }));
    const readIds = (await test.officer.consultations.alreadyKnown({ id })).map((one) => one.id);
    await test.officer.consultations.confirmKnown({ id, revision: 1, readIds, askingAgainBecause: "They moved." });
    await sql`alter table audit_fact add constraint full_up check (false) not valid`.execute(test.house.db);
    const planned = { id, command: { kind: "advance", to: "planned" } } as const;
    await expect(test.officer.consultations.progress(planned)).rejects.toThrow(/full_up/);
    await expect(test.officer.integrity.texts({ id, questionId: "change" })).rejects.toThrow(/full_up/);
    await sql`alter table audit_fact drop constraint full_up`.execute(test.house.db);
    expect((await test.officer.consultations.read({ id })).state).toBe("idea");
  });
});

/** Every statement from now on, by the connection it went over. */
const statements = (): Map<object, string[]> => {
  const sent = new Map<object, string[]>();
  test.database.pool.on("acquire", (client) => {
    if (sent.has(client)) return;
    const texts: string[] = [];
    sent.set(client, texts);
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.defineProperty(client, "query", {
      value: (...args: unknown[]) => {
        texts.push(typeof args[0] === "string" ? args[0] : String((args[0] as { text?: string }).text));
        return query(...args);
      },
    });
  });
  return sent;
};

/** The answers of a consultation, by the ids under which facts speak of them. */
const answerIdsOf = async (id: string): Promise<string[]> =>
  (
    await test.house.db
      .selectFrom("response")
      .select("audit_id")
      .where("consultation_id", "=", id)
      .orderBy("received_at")
      .execute()
  ).map((row) => row.audit_id);

/** Everything that can be done to answers by judging them. */
const judgeAnswers = async (
  staff: ReturnType<typeof noting>,
  resident: ReturnType<typeof noting>,
  id: string,
  [one, other]: string[],
  reference: string,
): Promise<void> => {
  for (const path of ["overview", "look", "bursts", "campaigns", "late", "setAside", "pairs"])
    await staff(`integrity.${path}`, { id });
  await staff("integrity.answer", { id, answerId: one });
  await staff("consultations.texts", { id, questionId: "change" });
  await staff("integrity.texts", { id, questionId: "change", words: MARKER });
  const text = { answerId: one, questionKey: "change" };
  const translated = { ...text, fromLanguage: "pl", text: MARKER };
  await staff("integrity.translate", { ...translated, revision: 0 });
  await refusedWith(staff("integrity.checkTranslation", { ...translated, revision: 1 }));
  const aside = await staff("integrity.setTextAside", { ...text, reason: "threat", note: MARKER });
  await resident("integrity.standing", { reference });
  await staff("integrity.putBack", { setAsideId: aside.id, why: MARKER });
  const whole = await staff("integrity.setAnswerAside", { answerId: one, reason: "test", note: MARKER });
  await staff("integrity.putBack", { setAsideId: whole.id, why: MARKER });
  const pairId = randomUUID();
  const pair = { id: pairId, consultation_id: id, earlier: one as string, later: other as string };
  await test.house.db
    .insertInto("duplicate_pair")
    .values({ ...pair, grounds: ["same-home-and-words"], found_at: test.house.now() })
    .execute();
  await staff("integrity.decidePair", { pairId, decision: "one-person", why: MARKER });
  await staff("integrity.undoPair", { pairId, why: MARKER });
};

describe("nothing of an answer", () => {
  it("is in any fact, nor any reference that opens one, after every procedure was called", async () => {
    const called = new Set<string>();
    const sent = statements();
    const resident = noting("resident", test.resident, called);
    const staff = noting("staff", test.officer, called);

    const made = await staff("consultations.create", aCommand({ title: "Only written" }));
    await staff("consultations.save", { ...aCommand({ title: "Only written" }), id: made.id, revision: 1 });
    await staff("consultations.writeDesign", { id: made.id, revision: 2, change: { purpose: "survey" } });
    const { questionnaire } = aCommand();
    const shorter = { version: 1, questions: questionnaire.questions.slice(0, 2) };
    await staff("questionnaires.save", { id: made.id, revision: 3, questionnaire: shorter });
    const texts = { "question/agree": { text: "Czy?", from: "Do you agree?", isChecked: false } };
    await staff("questionnaires.saveTranslation", { id: made.id, language: "pl", revision: 0, texts });
    for (const path of ["read", "translationStates"]) await staff(`questionnaires.${path}`, { id: made.id });
    await staff("questionnaires.unfinishedTranslations");
    const known = (await staff("consultations.alreadyKnown", { id: made.id })) as unknown as { id: string }[];
    await staff("consultations.confirmKnown", {
      id: made.id,
      revision: 4,
      readIds: known.map((one) => one.id),
      askingAgainBecause: MARKER,
    });
    const document = { consultationId: made.id, language: "en", fileName: "a.csv" };
    for (const [title, words] of Object.entries({ Kept: "a,b", Removed: "c,d" })) {
      const content = Buffer.from(words).toString("base64");
      const added = await staff("documents.add", { ...document, title, content });
      if (title === "Removed") await staff("documents.remove", { id: added.id });
    }
    const { id, slug } = await anOpenOne(test, "Every procedure");
    await staff("documents.list", { consultationId: id });
    const easy = { consultationId: id, title: "Easy", language: "en", fileName: "easy.pdf", version: 1 };
    await staff("documents.addEasyRead", { ...easy, content: aPdf("Easy", ["One line."]).toString("base64") });
    await staff("documents.chooseEasyRead", { consultationId: id, documentId: null });
    await staff("documents.easyRead", { consultationId: id });
    await resident("documents.list", { slug });
    const answers = { agree: "yes", change: MARKER };
    const draft = { slug, draftId: (await resident("consultations.startDraft", { slug, language: "en" })).draftId };
    await resident("consultations.keepAnswer", { ...draft, questionId: "change", answer: MARKER });
    await resident("consultations.keepWhereabouts", { ...draft, whereabouts: { kind: "outside" } });
    await resident("consultations.removeRound", { ...draft, section: "home", round: 1, rounds: 2 });
    await resident("consultations.readDraft", draft);
    await resident("consultations.removeFile", { ...draft, fileId: "00000000-0000-7000-8000-000000000000" });
    await staff("consultations.files", { id });
    const saved = await resident("returning.saved", draft);
    await resident("returning.save", { ...draft, email: "saved@example.org", language: "en" });
    const returns = await resident("returning.ask", { ...saved, email: "saved@example.org", language: "en" });
    await refusedWith(resident("returning.comeBack", { browser: returns.browser, code: "000000" }));
    await resident("returning.leave", draft);
    const panel = { consultationId: id, language: "en", consent: "Signed the form at the fair.", confirmed: true };
    await staff("panelInvitations.invite", { ...panel, addresses: "invited@example.org" });
    await staff("panelInvitations.read", panel);
    for (const path of ["read", "begin", "leave"])
      await refusedWith(resident(`panelInvitations.${path}`, { token: "nothing", purpose: "answer", language: "en" }));
    const hub = await staff("hubDevices.add", { consultationId: id, name: "Example Hub" });
    const hubSecret = hub.address?.split("/").at(-1) as string;
    await resident("hubDevices.read", { secret: hubSecret });
    await staff("hubDevices.list", { consultationId: id });
    await staff("hubDevices.end", { id: hub.id });
    const form = { id, submissionKey: randomUUID() };
    const scan = { question: "photos", name: `${MARKER}.csv`, content: Buffer.from("a,b").toString("base64") };
    await refusedWith(staff("answerFiles.add", { ...form, ...scan }));
    await staff("answerFiles.remove", { ...form, fileId: randomUUID() });
    const references = [
      await resident("consultations.sendDraft", { ...draft, language: "en" }),
      await resident("consultations.submit", { slug, submissionKey: `key-${MARKER}`, answers }),
      await staff("consultations.enterAnswer", {
        id,
        submissionKey: `key-${MARKER}`,
        channel: "paper",
        receivedOn: "2026-05-20",
        answers,
        whereabouts: { kind: "not-said" },
      }),
    ].map(({ reference }) => reference as string);
    await resident("consultations.byReference", { reference: references[0] });
    const copies = { id, batchId: randomUUID(), copies: 1 };
    await staff("entry.makeCopies", copies);
    const printed = (await staff("entry.paper", { id })) as unknown as { batches: { printAddress: string }[] };
    const printKey = printed.batches[0]?.printAddress.split("/").at(-1) as string;
    const onPaper = (await resident("entry.copies", { key: printKey })) as unknown as { references: string[] };
    references.push(onPaper.references[0] as string);
    await staff("entry.form", { id, reference: onPaper.references[0] });
    const free = { words: MARKER, source: MARKER, basis: "wrote-to-take-part" };
    const email = {
      id,
      submissionKey: `mail-${MARKER}`,
      channel: "email",
      receivedOn: "2026-05-20",
      answers: {},
      free,
    };
    const { reference: written } = await staff("consultations.enterAnswer", {
      ...email,
      whereabouts: { kind: "not-said" },
    });
    references.push(written as string);
    for (const path of ["intake", "freeWords", "checks"]) await staff(`entry.${path}`, { id });
    await staff("entry.setCheckShare", { id, percent: 20 });
    const second = noting("staff", test.secondOfficer, called);
    const { answerId } = await second("entry.takeCheck", { id });
    const reread = { id, answerId };
    await second("entry.sendCheck", { ...reread, answers: { agree: "no", change: MARKER } });
    await staff("entry.differences", reread);
    await staff("entry.settleCheck", { ...reread, choices: { agree: "second" } });
    const changing = await resident("consultations.beginChange", { reference: references[0], language: "en" });
    await resident("consultations.sendDraft", { ...changing, language: "en" });
    const sheet = `Received,Q1,Q3\n20/5/2026,Yes,${MARKER}\n20/5/2026,${MARKER},x`;
    const file = { id, fileName: `${MARKER}.csv`, content: Buffer.from(sheet).toString("base64") };
    await staff("consultations.importAnswers", { ...file, try: true });
    await staff("consultations.importAnswers", file);
    for (const path of ["list", "read", "alreadyKnown"]) await staff(`consultations.${path}`, { id });
    await staff("consultations.counts", { id });
    await staff("consultations.countsAsCsv", { id });
    await staff("consultations.progress", { id, command: { kind: "pause", reason: "A test." } });
    const feedback = { summary: "Thank you.", items: [{ outcome: "we-did", youSaid: MARKER, weDid: "It." }] };
    await refusedWith(staff("consultations.publishFeedback", { id, feedback }));
    const { previewAddress } = await staff("consultations.read", { id });
    await resident("consultations.preview", { key: previewAddress?.split("/").at(-1) });
    await resident("consultations.list");
    await resident("subscriptions.subscribe", { email: "told@example.org", language: "en" });
    for (const path of ["confirm", "stop", "read"])
      await refusedWith(resident(`subscriptions.${path}`, { token: "nothing", purpose: "stop" }));
    for (const path of ["portal", "outcomes", "feed"]) await resident(`consultations.${path}`, {});
    await staff("consultations.saveTopics", { names: ["Parks"] });
    await staff("consultations.topics");
    await resident("consultations.read", { slug });
    const asked = { email: "left-behind@example.org", language: "en" };
    const { browser } = await resident("accounts.askToSignIn", asked);
    const { code, link } = await codeIn(test, asked.email);
    await resident("accounts.lookAtLink", { link });
    const { secret: session } = await resident("accounts.signInByCode", { browser, code });
    await refusedWith(resident("accounts.signInByLink", { link }));
    const account = noting("resident", test.residentWith(session as string), called);
    await account("accounts.keepAnswer", { reference: references[0] });
    const own = (await account("accounts.own")) as unknown as { answers: { id: string }[] };
    await account("accounts.forgetAnswer", { id: own.answers[0]?.id });
    const another = { email: "left-behind-too@example.org", language: "en" };
    await account("accounts.askToChangeAddress", { ...another, browser });
    const newAddress = { browser, code: (await codeIn(test, another.email)).code, language: "en" };
    const { secret: newSession } = await account("accounts.changeAddress", newAddress);
    const changed = noting("resident", test.residentWith(newSession as string), called);
    await changed("accounts.signOut");
    const back = noting("resident", (await aResident(test, another.email)).caller, called);
    await back("accounts.signOutEverywhere");
    const last = noting("resident", (await aResident(test, another.email)).caller, called);
    await last("accounts.delete");
    for (const side of [resident, staff]) {
      await side("mail.outbox");
      await side("areas.overview");
      await side("areas.lookUp", { postcode: "RM17 6SL" });
    }
    const unfair = { slug, kind: "complain", words: MARKER, submissionKey: "left-behind-challenge" };
    const { reference: mine } = await resident("challenges.make", unfair);
    references.push(mine as string);
    await resident("challenges.list", { slug });
    await resident("challenges.byReference", { reference: mine });
    const [challenge] = (await staff("challenges.list")) as unknown as { id: string }[];
    await staff("challenges.read", challenge);
    await staff("challenges.triage", { ...challenge, asksForPause: "A street was left out." });
    await refusedWith(staff("consultations.pauseForChallenge", { challengeId: challenge?.id }));
    await staff("challenges.answer", {
      ...challenge,
      outcome: "upheld",
      reply: "You are right.",
      action: "It is told.",
    });
    await resident("challenges.takeFurther", { reference: mine });
    await refusedWith(staff("challenges.publish", challenge));
    await resident("decisions.list");
    await refusedWith(resident("decisions.read", { key: MARKER }));
    await staff("decisions.list");
    await refusedWith(staff("decisions.read", { consultationId: id }));
    const of = { consultationId: id };
    await refusedWith(staff("decisions.verifyImplication", { ...of, kind: "legal", textVersion: 1 }));
    await refusedWith(staff("decisions.confirmAccess", { ...of, reportVersion: 1, papers: [] }));
    await refusedWith(staff("decisions.noteAvailability", { ...of, makerId: MARKER, sentOn: "2026-05-20", note: "x" }));
    await refusedWith(staff("decisions.takeDecision", { ...of, outcome: MARKER }));
    await resident("areas.map");
    await staff("areas.reallocate", { wardCode: "E05002235", toPcnAreaCode: "U68127", note: "Nearer." });
    const [person] = (await staff("signIn.people")) as unknown as { id: string }[];
    await staff("signIn.forDemonstration", { personId: person?.id });
    await staff("signIn.me");
    await staff("signIn.sessions");
    await refusedWith(staff("signIn.endSession", { id: randomUUID() }));
    await staff("signIn.out");
    await staff("signIn.outEverywhere");

    const judged = await answerIdsOf(id as string);
    await judgeAnswers(staff, resident, id as string, judged, references[0] as string);

    const poll = { register: "poll", id: "local-2026", revision: 0, entry: { name: "Local", on: "2026-10-01" } };
    await staff("registers.save", poll);
    await staff("registers.list", { register: "poll" });
    await refusedWith(staff("registers.verifyDuty", { id: "best-value", revision: 1, against: "The Act" }));

    const administrator = noting("staff", test.administrator, called);
    const { id: added } = await administrator("appointments.addPerson", { name: "Ada", email: "ada@example.org" });
    await administrator("appointments.addOrganisation", { kind: "cvs", name: "Example CVS" });
    const { organisations } = (await administrator("appointments.people")) as unknown as {
      organisations: { id: string; kind: string }[];
    };
    const council = organisations.find(({ kind }) => kind === "council");
    const post = { personId: added, post: "analyst", organisationId: council?.id, from: "2026-05-20" };
    const { id: appointed } = await administrator("appointments.appoint", post);
    await administrator("appointments.end", { id: appointed, to: "2026-05-20" });
    await administrator("appointments.held", { post: "analyst", day: "2026-05-20" });

    const entry = aPlanEntry({ organisationId: council?.id as string, title: "On the plan", topics: ["parks"] });
    const planned = await staff("engagementPlan.save", { entry });
    await staff("engagementPlan.save", { ...planned, entry: { ...entry, minutes: 6 } });
    await staff("engagementPlan.read", {});
    await resident("engagementPlan.read");
    await refusedWith(resident("exports.openCounts", { slug: "nothing" }));
    await staff("engagementPlan.remove", { id: planned.id, revision: 2 });

    const contact = { kind: "post", address: `${MARKER}, 1 Example Street, Grays` };
    const about = { contact, words: MARKER, references: [references[0]] };
    const askedAbout: string[] = [];
    for (const kind of ["access", "rectification", "objection", "erasure"])
      askedAbout.push(
        (await resident("personalData.ask", { ...about, kind, askKey: `left-behind-form-${kind}` }))
          .reference as string,
      );
    const complained = { contact, words: MARKER, askKey: "left-behind-complaint" };
    await resident("personalData.status", await resident("personalData.complain", complained));
    await resident("personalData.dataMap");
    await administrator("personalData.dataMap");
    const listed = (await administrator("personalData.requests")) as unknown as { id: string; kind: string }[];
    const requestOf = (kind: string) => ({ id: listed.find((one) => one.kind === kind)?.id });
    for (const { id: requestId } of listed)
      await administrator("personalData.verifyIdentity", { id: requestId, check: "called-back", reason: MARKER });
    await administrator("personalData.askPerson", { ...requestOf("access"), asked: "identity" });
    await administrator("personalData.answerArrived", { ...requestOf("access"), on: "2026-05-20" });
    await administrator("personalData.extend", { ...requestOf("access"), months: 1, reason: MARKER });
    const [record] = (await administrator("personalData.collect", requestOf("access"))) as unknown as {
      id: string;
      values: { field: string; text: string }[];
    }[];
    const field = record?.values.find(({ text }) => text === MARKER)?.field;
    const place = { keptIn: "response", recordId: record?.id, field, words: MARKER };
    await administrator("personalData.redact", { ...requestOf("access"), ...place });
    await administrator("personalData.release", requestOf("access"));
    await administrator("personalData.carryOut", requestOf("access"));
    await administrator("personalData.read", requestOf("rectification"));
    const correction = { answerId: record?.id, questionId: "change", says: MARKER };
    await administrator("personalData.correct", { ...requestOf("rectification"), ...correction });
    await administrator("personalData.end", { ...requestOf("rectification"), kind: "refused", reason: MARKER });
    await administrator("personalData.carryOut", requestOf("objection"));
    await administrator("personalData.carryOut", requestOf("erasure"));
    const [complaint] = (await administrator("personalData.complaints")) as unknown as { id: string }[];
    await administrator("personalData.readComplaint", { id: complaint?.id });
    await administrator("personalData.acknowledgeComplaint", { id: complaint?.id });
    await administrator("personalData.answerComplaint", { id: complaint?.id, says: MARKER });
    const monitoringOfficer = noting("staff", test.monitoringOfficer, called);
    const hold = { kind: "contact", on: contact.address, reason: MARKER };
    await monitoringOfficer("personalData.liftHold", {
      id: (await monitoringOfficer("personalData.setHold", hold)).id,
    });
    await administrator("personalData.holds");
    await administrator("personalData.retention");
    await administrator("personalData.runRetention");

    const everything = [
      ...Object.keys(residentRouter._def.procedures).map((path) => `resident ${path}`),
      ...Object.keys(staffRouter._def.procedures).map((path) => `staff ${path}`),
    ];
    expect([...called].sort()).toEqual(everything.sort());
    expect(await sealAnswers(test.house)).toBeGreaterThan(0);

    // And on the way: the head of the chain is locked for one statement and the commit, whatever was done.
    const afterFacts = [...sent.values()].flatMap((texts) =>
      texts.flatMap((text, place) => {
        const isInside = texts.slice(0, place).findLast((one) => /^(begin|commit|rollback)/.test(one)) === "begin";
        return text.includes("update audit_head") && isInside ? [texts[place + 1]] : [];
      }),
    );
    expect(afterFacts.length).toBeGreaterThan(8);
    expect(new Set(afterFacts)).toEqual(new Set(["commit"]));

    const has = async (table: string, text: string): Promise<number> =>
      (
        await sql<{ found: number }>`select count(*) as found from ${sql.table(table)} as row
          where strpos(row::text, ${text}) > 0`.execute(test.house.db)
      ).rows[0]?.found ?? Number.NaN;
    expect(await has("response", MARKER)).toBeGreaterThan(0);
    expect(await has("audit_fact", id as string)).toBeGreaterThan(0);
    const addresses = [asked.email, another.email];
    for (const secret of [
      MARKER,
      draft.draftId as string,
      changing.draftId as string,
      hubSecret,
      saved.reference as string,
      "saved@example.org",
      "invited@example.org",
      ...references,
      ...askedAbout,
      ...addresses,
      session as string,
      printKey,
    ]) {
      expect(await has("audit_fact", secret)).toBe(0);
      expect(await has("audit_fact", Buffer.from(secret).toString("base64").slice(0, 24))).toBe(0);
    }
  });
});
