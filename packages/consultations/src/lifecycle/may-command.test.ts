import { describe, expect, it } from "vitest";
import { RulePost } from "../rules/rule-post.ts";
import { aConsultationAt } from "../testing.ts";
import { advance } from "./advance.ts";
import { type Command, mayCommand } from "./command.ts";

const { progress, facts } = aConsultationAt("open");
const at = new Date("2026-06-20T12:00:00Z");
const reason = "A reason.";

/** One of each kind, and each whose posts hang on more than its kind. */
const COMMANDS: readonly Command[] = [
  { kind: "advance", to: "approved" },
  { kind: "advance", to: "analysing" },
  { kind: "advance", to: "decided" },
  { kind: "reschedule" },
  { kind: "send-back", to: "planned", reason },
  { kind: "pause", reason },
  { kind: "resume" },
  { kind: "withdraw", reason },
  { kind: "extend", closesAt: at, reason },
  { kind: "change-proposal", version: 2, summary: reason, material: false },
  { kind: "override", ruleId: "CON-07", reason: "legal-deadline", note: reason },
  { kind: "override", ruleId: "CON-16", reason: "outage-did-not-stop-answers", note: reason },
  { kind: "set-legal-hold", reason },
  { kind: "lift-legal-hold", reason },
  { kind: "explain-lateness", because: reason, newDueAt: at },
];

describe("who may give a command", () => {
  it.each(COMMANDS.map((command) => [JSON.stringify(command), command] as const))(
    "%s is one rule for whoever asks and for whoever does it",
    (_, command) => {
      const allowed = RulePost.options.filter((post) => mayCommand({ posts: [post] }, command));
      const refused = RulePost.options.filter((post) => {
        const done = advance(progress, command, facts, at, { id: "somebody", posts: [post] });
        return !done.ok && done.refusal.code === "consultation/not-your-post";
      });
      expect(allowed.length).toBeGreaterThan(0);
      expect([...allowed, ...refused].sort()).toEqual([...RulePost.options].sort());
    },
  );

  it("is one who holds such a post beside others, and nobody without a post", () => {
    const pause: Command = { kind: "pause", reason };
    expect(mayCommand({ posts: ["councillor", "legal"] }, pause)).toBe(true);
    expect(mayCommand({ posts: [] }, pause)).toBe(false);
  });

  it("lets an officer ask to set aside a rule that nobody can, who is then told so", () => {
    const command: Command = { kind: "override", ruleId: "CON-14", reason: "date-cannot-move", note: reason };
    expect(mayCommand({ posts: ["engagement-officer"] }, command)).toBe(true);
    expect(mayCommand({ posts: ["councillor"] }, command)).toBe(false);
    const done = advance(progress, command, facts, at, { id: "officer", posts: ["engagement-officer"] });
    expect(done.ok ? "done" : done.refusal.code).toBe("consultation/no-override");
  });
});
