import type { Holder } from "../personal-data/holder.ts";
import { allSessionsOf, removeSessionsOf } from "./repository.ts";

/** Sign-ins of a member of staff. */
export const sessionsHolder: Holder = {
  tables: ["staff_session"],
  export: async ({ db }, { staffPersonId }) =>
    staffPersonId === undefined
      ? []
      : (await allSessionsOf(db, staffPersonId)).map((session) => ({
          table: "staff_session",
          id: session.id,
          values: {
            Device: session.device,
            Began: session.started_at.toISOString(),
            "Last used": session.last_seen_at.toISOString(),
          },
          freeWords: [],
        })),
  erase: async ({ db }, { staffPersonId }) => {
    if (staffPersonId === undefined) return { erased: 0, stays: [] };
    const sessions = await allSessionsOf(db, staffPersonId);
    await removeSessionsOf(db, staffPersonId);
    return { erased: sessions.length, stays: [] };
  },
};
