import { AUDIENCE_NAMES } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import type { Outputs } from "../api.ts";

/** The joint plan as the API gives it to staff. */
export type Plan = Outputs["engagementPlan"]["read"];
export type Activity = Plan["activities"][number];
export const TO_PLAN = "/joint-plan";

/** What the plan is narrowed to; an empty text is anything. */
export type Filter = {
  readonly organisation: string;
  readonly audience: string;
  readonly topic: string;
  readonly area: string;
};
export const NO_FILTER: Filter = { organisation: "", audience: "", topic: "", area: "" };

/**
 * Whether an activity is wanted. One without audiences or areas is for everybody or everywhere, and so is found under
 * each of them.
 */
export const isWanted = (one: Activity, { organisation, audience, topic, area }: Filter): boolean =>
  (organisation === "" || one.organisation === organisation) &&
  (audience === "" || one.audiences.length === 0 || one.audiences.some((code) => code === audience)) &&
  (topic === "" || one.topics.includes(topic)) &&
  (area === "" || one.areas.length === 0 || one.areas.includes(area));

/** Every clash of an activity, in a sentence about the other. */
export const clashesWith = (plan: Pick<Plan, "clashes">, id: string): string[] =>
  plan.clashes.flatMap((clash) =>
    clash.id === id ? [clash.sentence] : clash.withId === id ? [clash.sentenceBack] : [],
  );

export const writeAudiences = ({ audiences }: Pick<Activity, "audiences">): string =>
  audiences.length === 0 ? "Everybody" : audiences.map((code) => AUDIENCE_NAMES[code]).join(", ");

export const writeDays = ({ opensOn, closesOn }: Pick<Activity, "opensOn" | "closesOn">): string =>
  opensOn === closesOn ? formatDate(opensOn) : `${formatDate(opensOn)} to ${formatDate(closesOn)}`;

/** The page an activity leads to, where there is one for whoever reads the plan. */
export const hrefOf = ({ id, source, mayChange, opensOn }: Activity): string | undefined => {
  if (source === "consultation") return `/consultations/${id}`;
  return mayChange ? `${TO_PLAN}/${id}?from=${opensOn}` : undefined;
};
