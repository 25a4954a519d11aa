import { mayGo, ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { ConsultationFacts } from "../facts/facts.ts";
import { owesResult } from "../publishing.ts";
import { owedResultLateAt } from "../result-due.ts";
import { coveredBy } from "../rules/gates.ts";
import { ruleOf } from "../rules/rules.ts";
import { type ConsultationSettings, DEFAULT_CONSULTATION_SETTINGS } from "../settings.ts";
import { type ActingPerson, Command, postsFor, type ReadCommand, writePosts } from "./command.ts";
import { gatesOfStep, goOn, type Moment } from "./go-on.ts";
import { type Progress, stepAt } from "./progress.ts";
import { type Advanced, letThrough, recorded } from "./recorded.ts";
import { SENT_BACK, STEPS } from "./step.ts";
import { changeProposal, extend, pause, resume } from "./while-open.ts";

type Of<Kind extends ReadCommand["kind"]> = Extract<ReadCommand, { kind: Kind }>;

const withdraw = (progress: Progress, { reason }: Of<"withdraw">, { at, by }: Moment): Result<Advanced> =>
  mayGo(STEPS, progress.step, "withdrawn")
    ? ok(recorded(progress, { ...progress, step: "withdrawn" }, { kind: "withdrawn", at, by, reason }))
    : refuse("consultation/too-late-to-withdraw", "It can be withdrawn only before the decision.");

const sendBack = (progress: Progress, { to, reason }: Of<"send-back">, { at, by }: Moment): Result<Advanced> => {
  if (!(SENT_BACK[progress.step] ?? []).includes(to))
    return refuse("consultation/cannot-go-back", "It can be sent back only while nobody has seen it.", { field: "to" });
  const { period: _, heldBack: __, ...rest } = progress;
  return ok(recorded(progress, { ...rest, step: to }, { kind: "sent-back", at, by, reason }));
};

const reschedule = (progress: Progress, moment: Moment): Result<Advanced> => {
  if (progress.step !== "scheduled")
    return refuse("consultation/not-scheduled", "The dates can be changed here only while it is due to open.");
  if (moment.facts.period !== undefined && moment.facts.period.opensAt <= moment.at)
    return refuse("consultation/opens-in-the-past", "Choose a time to open that is still to come.", {
      field: "period",
    });
  const { after, gates } = gatesOfStep(progress, "scheduled", moment);
  const through = letThrough(gates);
  return through.ok ? ok(recorded(progress, after, { kind: "stepped", gates, at: moment.at, by: moment.by })) : through;
};

const setAside = (progress: Progress, command: Of<"override">, moment: Moment): Result<Advanced> => {
  const { facts, at, by, settings } = moment;
  const rule = ruleOf(command.ruleId);
  if (rule === undefined || rule.effect.kind !== "override")
    return refuse("consultation/no-override", "Nobody can set this rule aside. Do what it asks.", { field: "ruleId" });
  if (!rule.effect.reasons.includes(command.reason))
    return refuse("consultation/reason-not-for-this-rule", "Choose one of the reasons that this rule allows.", {
      field: "reason",
    });
  if (command.note.trim() === "")
    return refuse("consultation/override-without-words", "Say why in your own words. Everyone will see it.", {
      field: "note",
    });
  // Before it opens, what counts is the period that is planned now, which a change of dates is about to take.
  const { period: _, ...unscheduled } = progress;
  const asked = progress.openedAt === undefined && facts.period !== undefined ? unscheduled : progress;
  const outcome = rule.check({ facts, progress: asked, at, settings });
  if (outcome.state !== "unmet") return refuse("consultation/nothing-to-set-aside", "This rule is met as it is.");
  if (by.kind !== "person") return refuse("consultation/no-override", "A person sets a rule aside.");
  const override = {
    ruleId: rule.id,
    reason: command.reason,
    note: command.note,
    covers: coveredBy(outcome),
    by: by.id,
    post: by.post,
    at,
  };
  const after = { ...progress, overrides: [...progress.overrides, override] };
  return ok(recorded(progress, after, { kind: "overridden", at, by, reason: command.note, overrides: [override] }));
};

const hold = (progress: Progress, on: boolean, reason: string, { at, by }: Moment): Result<Advanced> => {
  if (progress.legalHold === on)
    return refuse("consultation/hold-as-it-is", on ? "A legal hold is on already." : "There is no legal hold.");
  const kind = on ? "legal-hold-set" : "legal-hold-lifted";
  return ok(recorded(progress, { ...progress, legalHold: on }, { kind, at, by, reason }));
};

const explain = (progress: Progress, command: Of<"explain-lateness">, moment: Moment): Result<Advanced> => {
  const { facts, at, by, settings } = moment;
  const { because, newDueAt } = command;
  const due = owedResultLateAt({ progress, facts, settings });
  if (due === undefined || !owesResult(progress.step) || facts.feedback?.publishedOn !== undefined)
    return refuse("consultation/nothing-to-explain", "No result is owed at this step.");
  if (newDueAt <= at || newDueAt <= due)
    return refuse("consultation/new-day-too-soon", "Give a new day that is later than the one before.", {
      field: "newDueAt",
    });
  const after = { ...progress, explained: { because, newDueAt, at } };
  return ok(recorded(progress, after, { kind: "lateness-explained", at, by, reason: because }));
};

const obey = (progress: Progress, command: ReadCommand, moment: Moment): Result<Advanced> => {
  switch (command.kind) {
    case "advance":
      return goOn(progress, command.to, moment);
    case "reschedule":
      return reschedule(progress, moment);
    case "send-back":
      return sendBack(progress, command, moment);
    case "pause":
      return pause(progress, command, moment);
    case "resume":
      return resume(progress, command, moment);
    case "withdraw":
      return withdraw(progress, command, moment);
    case "extend":
      return extend(progress, command, moment);
    case "change-proposal":
      return changeProposal(progress, command, moment);
    case "override":
      return setAside(progress, command, moment);
    case "set-legal-hold":
      return hold(progress, true, command.reason, moment);
    case "lift-legal-hold":
      return hold(progress, false, command.reason, moment);
    case "explain-lateness":
      return explain(progress, command, moment);
  }
};

const reasonOf = (command: ReadCommand): { text: string; field: string } | undefined => {
  if (command.kind === "explain-lateness") return { text: command.because, field: "because" };
  return "reason" in command && command.kind !== "override" ? { text: command.reason, field: "reason" } : undefined;
};

/**
 * Does what a person commands, or says why not. Pure: give it the facts as they stand, the moment, and who acts.
 * What comes back is kept together, in one transaction: how far it has come, and the event.
 *
 * Refuses with `consultation/not-your-post`, `…/gates-not-met` (with `details.rules`), `…/reason-missing`,
 * `…/clock-first`, `lifecycle/no-such-step`, or as the command's own rule says.
 */
export const advance = (
  progress: Progress,
  command: Command,
  facts: ConsultationFacts,
  at: Date,
  actor: ActingPerson,
  settings: ConsultationSettings = DEFAULT_CONSULTATION_SETTINGS,
): Result<Advanced> => {
  const read = Command.parse(command);
  if (read.kind === "override" && ruleOf(read.ruleId)?.effect.kind !== "override")
    return refuse("consultation/no-override", "Nobody can set this rule aside. Do what it asks.", { field: "ruleId" });
  const posts = postsFor(read);
  const post = posts.find((one) => actor.posts.includes(one));
  if (post === undefined) return refuse("consultation/not-your-post", `Only ${writePosts(posts)} can do this.`);
  const said = reasonOf(read);
  if (said?.text === "")
    return refuse("consultation/reason-missing", "Give the reason. Everyone will see it.", { field: said.field });
  if (stepAt(progress, at) !== progress.step)
    return refuse("consultation/clock-first", "Its time is up: it closes by itself before anything else happens.");
  return obey(progress, read, { facts, at, by: { kind: "person", id: actor.id, post }, settings });
};
