import type { ConsultationPlan } from "./consultation.ts";
import type { AnswerRoute, Proposal } from "./facts/design-facts.ts";
import type { Progress } from "./lifecycle/progress.ts";

/** What people are given so that they can answer well (CON-05), and where they can answer in person (CON-11). */
export type ShownInformation = Pick<
  Proposal,
  "reasons" | "alternatives" | "noAlternativeBecause" | "cost" | "whoIsAffected" | "decidedBy" | "decidedWhen"
> & {
  readonly version: number;
  /** What is proposed, in paragraphs of one text or two. */
  readonly what: readonly string[];
  /** What was announced since it opened, the latest first. */
  readonly changes: readonly {
    readonly version: number;
    readonly at: Date;
    readonly summary: string;
    readonly notice: string;
  }[];
  readonly inPerson: readonly string[];
};

/** The plan that is asked about, and where people can answer in person. */
export type Asked = { readonly plan: Pick<ConsultationPlan, "proposal">; readonly routes: readonly AnswerRoute[] };

const NOTHING = {
  reasons: "",
  alternatives: [],
  noAlternativeBecause: "",
  cost: "",
  whoIsAffected: "",
  decidedBy: "",
  decidedWhen: "",
};

/** The plan says what is proposed as it opened; a later version says it in words of its own. */
const whatOf = (plan: Asked["plan"], { version, what }: Pick<Proposal, "version" | "what">): string[] => {
  const texts = version > 1 && what !== "" ? [what] : [plan.proposal, what];
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== "");
};

const informationOf = ({ plan, routes }: Asked, proposal: Proposal | undefined): ShownInformation => {
  const { version, what, ...said } = { version: 1, what: "", ...NOTHING, ...proposal };
  const { reasons, alternatives, noAlternativeBecause, cost, whoIsAffected, decidedBy, decidedWhen } = said;
  return {
    version,
    what: whatOf(plan, { version, what }),
    reasons,
    alternatives,
    noAlternativeBecause,
    cost,
    whoIsAffected,
    decidedBy,
    decidedWhen,
    changes: [],
    inPerson: routes.filter(({ kind, where }) => kind === "in-person" && where !== "").map(({ where }) => where),
  };
};

/**
 * The information that people are shown: as it opened, or as it was last announced. Before it opens that is what the
 * plan proposes and no more; a version that is written and not announced is not shown.
 * @param written the proposal as it is written now, which is what was shown where no other was kept
 */
export const informationShown = (
  asked: Asked,
  { versions }: Pick<Progress, "versions">,
  written: Proposal | undefined,
): ShownInformation => {
  const last = versions.at(-1);
  if (last === undefined) return informationOf({ ...asked, routes: [] }, undefined);
  const shown = last.shown ?? (written?.version === last.version ? written : undefined);
  return {
    ...informationOf(asked, shown),
    version: last.version,
    changes: versions
      .slice(1)
      .map(({ version, from, summary, notice }) => ({ version, at: from, summary, notice }))
      .toReversed(),
  };
};

/** The same as it is written now, for colleagues who look at it before anybody else does. */
export const informationWritten = (asked: Asked, written: Proposal | undefined): ShownInformation =>
  informationOf(asked, written);
