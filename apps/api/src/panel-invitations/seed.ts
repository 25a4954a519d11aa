import type { Desk } from "../context.ts";
import { invitePanel } from "./inviting.ts";
import { useSomeForDemonstration } from "./seed-repository.ts";

/** Enough that the page says how many of them answered. */
const INVITED = 12;
const USED = 3;
const DAY = 86_400_000;

/**
 * Invites a made-up panel to a made-up consultation that is open, as an officer does; a few of its links were used.
 * The addresses are of a kind that nobody can have (RFC 2606).
 */
export const seedPanel = async (desk: Desk, consultationId: string): Promise<void> => {
  const at = new Date(desk.now().getTime() - 3 * DAY);
  await invitePanel(
    { ...desk, now: () => at },
    {
      consultationId,
      addresses: Array.from({ length: INVITED }, (_, number) => `made-up-person-${number + 1}@panel.example`).join(
        "\n",
      ),
      language: "en",
      consent: "Made up for the demonstration: nobody signed a form.",
    },
  );
  await useSomeForDemonstration(desk.db, consultationId, USED);
};
