import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { Questionnaire } from "../questionnaire/questionnaire.ts";
import { asksTheSame, compareVersions, type VersionChange } from "./compare-versions.ts";

/** A revised questionnaire: what changed, and whether it is a version of its own. */
export type Revision = {
  readonly questionnaire: Questionnaire;
  readonly changes: readonly VersionChange[];
  readonly isNewVersion: boolean;
};

/**
 * Changes a questionnaire. Before anybody has answered, the version is changed; afterwards every change makes a new
 * version, and what was answered stays with the one it was given to.
 * @param facts.responses how many have answered the current version, on any channel, sent or kept as a draft
 */
export const reviseQuestionnaire = (
  current: Questionnaire,
  draft: Omit<Questionnaire, "version">,
  facts: { readonly responses: number },
): Result<Revision> => {
  const checked = Questionnaire.safeParse({ ...draft, version: current.version });
  if (!checked.success)
    return refuse("surveys/questionnaire-not-right", checked.error.issues.map(({ message }) => message).join(" "), {
      details: { problems: checked.error.issues.length },
    });
  const isNewVersion = facts.responses > 0 && !asksTheSame(current, checked.data);
  const questionnaire = { ...checked.data, version: current.version + (isNewVersion ? 1 : 0) };
  return ok({ questionnaire, changes: compareVersions(current, questionnaire), isNewVersion });
};
