import { Challenge } from "./challenge.ts";

/** A complaint about a consultation, received on 3 June 2026. */
export const aChallenge = (change: Partial<Challenge> = {}): Challenge =>
  Challenge.parse({
    id: "challenge-1",
    about: { kind: "consultation", id: "consultation-1" },
    kind: "complain",
    words: "Nobody in our street was told.",
    receivedOn: "2026-06-03",
    state: "received",
    ...change,
  });

/** The same, acknowledged on 5 June 2026. */
export const anAcknowledgedChallenge = (change: Partial<Challenge> = {}): Challenge =>
  aChallenge({ state: "acknowledged", acknowledgedOn: "2026-06-05", ...change });
