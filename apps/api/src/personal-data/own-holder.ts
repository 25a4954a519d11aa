import { REQUEST_KIND_TITLES } from "@collaborative-communities/data-protection";
import { addDays, type LocalDate } from "@collaborative-communities/foundation";
import { stopNoticesOf } from "../stop-notices/index.ts";
import { type AskedTable, endedBefore, removeAsked } from "./asked-repository.ts";
import { complaintsFrom, emptyComplaints } from "./complaints-repository.ts";
import { hashesOf } from "./contact.ts";
import type { Holder, Keeper } from "./holder.ts";
import { emptyRequests, requestsFrom } from "./requests-repository.ts";

/** Requests and complaints from the same contact. What is still to be answered stays until it is. */
export const asksHolder: Holder = {
  tables: ["data_request", "data_request_answer", "data_complaint"],
  export: async (house, { contact }) => {
    const hashes = contact === undefined ? [] : hashesOf(house, contact);
    const requests = (await requestsFrom(house.db, hashes)).map((request) => ({
      table: "data_request",
      id: request.id,
      values: {
        Reference: request.reference ?? "",
        "What you asked": REQUEST_KIND_TITLES[request.kind],
        Received: request.receivedOn,
        "How to reach you": contact ?? "",
        ...(request.words !== null && { "Your words": request.words }),
        ...(request.outcome && { "What came of it": `${request.outcome.kind}, ${request.outcome.on}` }),
      },
      freeWords: ["Your words"],
    }));
    const complaints = (await complaintsFrom(house.db, hashes)).map((complaint) => ({
      table: "data_complaint",
      id: complaint.id,
      values: {
        Reference: complaint.reference ?? "",
        Received: complaint.receivedOn,
        "How to reach you": contact ?? "",
        ...(complaint.words !== null && { "Your words": complaint.words }),
        ...(complaint.outcome && { "What came of it": complaint.outcome.says }),
      },
      freeWords: ["Your words", "What came of it"],
    }));
    return [...requests, ...complaints];
  },
  erase: async ({ contacts, db }, { contact }) => {
    const hashes = contact === undefined ? [] : hashesOf({ contacts }, contact);
    const [requests, complaints] = [await requestsFrom(db, hashes), await complaintsFrom(db, hashes)];
    const [asked, complained] = [
      requests.filter(({ outcome }) => outcome).map(({ id }) => id),
      complaints.filter(({ outcome }) => outcome).map(({ id }) => id),
    ];
    const erased = (await emptyRequests(db, asked)) + (await emptyComplaints(db, complained));
    // This request itself is still open while it is carried out.
    const open = requests.length - asked.length - 1 + (complaints.length - complained.length);
    return {
      erased,
      stays:
        open > 0 ? ["Another request or complaint of the same person that is still to be answered, until it is."] : [],
    };
  },
};

/** Notices of somebody. They stay after erasure, or what was stopped would begin again. */
export const stopNoticesHolder: Holder = {
  tables: ["stop_notice"],
  export: async (house, { answerIds, contact }) =>
    (
      await stopNoticesOf(house.db, {
        answerIds,
        contactHashes: contact === undefined ? [] : hashesOf(house, contact),
      })
    ).map(({ id, given_on, reason }) => ({
      table: "stop_notice",
      id,
      values: { Given: given_on, "What you stopped": REQUEST_KIND_TITLES[reason] },
      freeWords: [],
    })),
  erase: async (house, { answerIds, contact }) => {
    const contactHashes = contact === undefined ? [] : hashesOf(house, contact);
    const notices = await stopNoticesOf(house.db, { answerIds, contactHashes });
    return {
      erased: 0,
      stays:
        notices.length > 0
          ? [
              "Your notice that data is used no further, without your contact in readable form, so that it goes on to hold.",
            ]
          : [],
    };
  },
};

const names = (contactHash: string | null) =>
  contactHash === null ? [] : [{ kind: "contact" as const, id: contactHash }];

const dayBefore = (today: LocalDate, years: number): LocalDate => addDays(today, -365 * years);

const endedLongAgo =
  (table: AskedTable, years: number, emptied: boolean): Keeper["candidates"] =>
  async (db, { today, ...page }) =>
    (await endedBefore(db, table, dayBefore(today, years), { ...page, emptied })).map((row) => ({
      id: row.id,
      since: row.since ?? undefined,
      names: names(row.contact_hash),
    }));

const emptiedAfterAYear = (title: string, table: AskedTable, empty: typeof emptyRequests): Keeper => ({
  title,
  table,
  retention: "answered-and-one-year",
  candidates: endedLongAgo(table, 1, false),
  remove: ({ db }, things) =>
    empty(
      db,
      things.map(({ id }) => id),
    ),
});

const removedAfterSix = (title: string, table: AskedTable): Keeper => ({
  title,
  table,
  retention: "answered-and-six-years",
  candidates: endedLongAgo(table, 6, true),
  remove: ({ db }, things) =>
    removeAsked(
      db,
      table,
      things.map(({ id }) => id),
    ),
});

/** What was asked goes a year after it was answered; that it was asked and answered, six years after. */
export const asksKeepers: readonly Keeper[] = [
  emptiedAfterAYear("What people asked about their data, and how to reach them", "data_request", emptyRequests),
  removedAfterSix("That people asked about their data", "data_request"),
  emptiedAfterAYear("What people complained of, and how to reach them", "data_complaint", emptyComplaints),
  removedAfterSix("That people complained", "data_complaint"),
];
