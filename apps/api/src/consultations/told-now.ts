import {
  type ConsultationFacts,
  type ConsultationPlan,
  informationToTranslate,
  type Progress,
  type ToldTexts,
} from "@collaborative-communities/consultations";

/** What a consultation says around its questions, as it is translated now. A design that nobody has written has no parts. */
export const toldNow = <
  Kept extends {
    readonly plan: ConsultationPlan;
    readonly progress: Pick<Progress, "versions">;
    readonly design: Readonly<Record<string, unknown>>;
  },
>(
  kept: Kept,
): Kept & ToldTexts => {
  const { plan, progress } = kept;
  const { proposal, routes = [] } = kept.design as Partial<Pick<ConsultationFacts, "proposal" | "routes">>;
  return { ...kept, information: informationToTranslate({ plan, routes }, progress, proposal) };
};
