import { POST_TITLES } from "@collaborative-communities/appointments";
import { refuse, toLocalDate } from "@collaborative-communities/foundation";
import { recordFact } from "../audit/index.ts";
import type { Holder, Keeper } from "../personal-data/holder.ts";
import { allowed } from "../trpc.ts";
import { appointmentsOf, forgetPeople, lockedPerson, peopleOutOfPost } from "./repository.ts";

/** A member of staff and the posts they hold and held. */
export const staffPeopleHolder: Holder = {
  tables: ["staff_person", "appointment"],
  export: async ({ db }, { staffPersonId }) => {
    const person = staffPersonId === undefined ? undefined : await lockedPerson(db, staffPersonId);
    if (!person) return [];
    const posts = (await appointmentsOf(db, person.id)).map((held) => ({
      table: "appointment",
      id: held.id,
      values: {
        Post: POST_TITLES[held.post],
        From: held.from,
        ...(held.to !== undefined && { To: held.to }),
        ...(held.wards && { Wards: held.wards.join(", ") }),
      },
      freeWords: [],
    }));
    const values = { Name: person.name, "E-mail": person.email ?? "" };
    return [{ table: "staff_person", id: person.id, values, freeWords: [] }, ...posts];
  },
  erase: async (house, { staffPersonId }, by) => {
    if (staffPersonId === undefined) return { erased: 0, stays: [] };
    const at = house.now();
    const erased = await house.db.transaction().execute(async (db) => {
      const person = await lockedPerson(db, staffPersonId);
      if (!person) return 0;
      const held = await appointmentsOf(db, person.id);
      if (held.some(({ to }) => to === undefined || to > toLocalDate(at)))
        allowed(
          refuse(
            "data-request/in-post",
            "This person holds a post. End their appointments first, or refuse the request.",
          ),
        );
      const forgotten = await forgetPeople(db, [person.id]);
      if (forgotten > 0) await recordFact(db, { at, ...by, what: "person/erased", about: person.id });
      return forgotten;
    });
    return { erased, stays: ["Which posts were held on which days, under a number without a name."] };
  },
};

/** The name of somebody who left goes seven years after their last post. */
export const staffPeopleKeepers: readonly Keeper[] = [
  {
    title: "Names and addresses of people who have left",
    table: "staff_person",
    retention: "while-in-post",
    candidates: async (db, { today, ...page }) =>
      (await peopleOutOfPost(db, today, page)).map(({ id, until }) => ({
        id,
        since: until,
        names: [{ kind: "staff-person", id }],
      })),
    remove: ({ db }, people) =>
      forgetPeople(
        db,
        people.map(({ id }) => id),
      ),
  },
];
