import type { Holder } from "../personal-data/holder.ts";
import { factsOfPerson } from "./repository.ts";

/** The record of what was done: by a person as staff, or to one of their answers. A fact is never changed or removed. */
export const factsHolder: Holder = {
  tables: ["audit_fact"],
  export: async ({ db }, subject) =>
    (await factsOfPerson(db, subject)).map((fact) => ({
      table: "audit_fact",
      id: String(fact.position),
      values: {
        When: fact.at.toISOString(),
        What: fact.what,
        // Whoever did it is named by the post, unless it is the person who asks.
        Who: fact.person_id === null ? "the service itself" : `a member of staff (${fact.post ?? "no post needed"})`,
        ...(fact.why !== null && { "Reason given": fact.why }),
      },
      freeWords: ["Reason given"],
    })),
  erase: async ({ db }, subject) => ({
    erased: 0,
    stays:
      (await factsOfPerson(db, subject)).length > 0
        ? ["That something was done, when, and in which post: a fact of the audit trail is never removed."]
        : [],
  }),
};
