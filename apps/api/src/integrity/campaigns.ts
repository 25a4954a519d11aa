import { mayRunConsultations } from "@collaborative-communities/consultations";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";

import { clustersOf, wordingsOf } from "./clusters-repository.ts";
import { consultationFor, mustJudge, pageOf, questionAt, rangeOf } from "./judging.ts";

/** As many wordings of one campaign as a person compares. */
const MOST_WORDINGS = 6;

/**
 * Texts that are the same or nearly, largest first, each with how many, by which channels, between which days, and its
 * wordings. They are shown and no more: every answer of a campaign counts.
 */
export const readCampaigns = async (desk: Desk, command: { id: string; page: number }) => {
  mustJudge(desk.signedIn);
  const consultation = await consultationFor(desk, command.id);
  const { items, more } = pageOf(await clustersOf(desk.db, command.id, rangeOf(command.page)));
  const campaigns = [];
  for (const cluster of items) {
    const wordings = await wordingsOf(desk.db, { consultationId: command.id, ...cluster }, MOST_WORDINGS);
    const question = questionAt(consultation, cluster.questionKey)?.text ?? cluster.questionKey;
    campaigns.push({ ...cluster, question, wordings });
  }
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "integrity/campaigns-read",
    about: command.id,
    details: { page: command.page, campaigns: campaigns.length },
  });
  return { campaigns, more };
};
