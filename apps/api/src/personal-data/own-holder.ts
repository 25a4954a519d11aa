import { REQUEST_KIND_TITLES } from "@collaborative-communities/data-protection";
import { addDays, type LocalDate } from "@collaborative-communities/foundation";
import { stopNoticesOf } from "../stop-notices/index.ts";
import {
  complaintsAnsweredBefore,
  complaintsFrom,
  emptyComplaints,
  removeComplaints,
} from "./complaints-repository.ts";
import { hashesOf } from "./contact.ts";
import type { Holder, Keeper } from "./holder.ts";
import { emptyRequests, removeRequests, requestsEndedBefore, requestsFrom } from "./requests-repository.ts";

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

/** What was asked goes a year after it was answered; that it was asked and answered, six years after. */
export const asksKeepers: readonly Keeper[] = [
  {
    title: "What people asked about their data, and how to reach them",
    table: "data_request",
    retention: "answered-and-one-year",
    candidates: async (db, { today, ...page }) =>
      (await requestsEndedBefore(db, dayBefore(today, 1), { ...page, emptied: false })).map((row) => ({
        id: row.id,
        since: row.ended_on ?? undefined,
        names: names(row.contact_hash),
      })),
    remove: ({ db }, things) =>
      emptyRequests(
        db,
        things.map(({ id }) => id),
      ),
  },
  {
    title: "That people asked about their data",
    table: "data_request",
    retention: "answered-and-six-years",
    candidates: async (db, { today, ...page }) =>
      (await requestsEndedBefore(db, dayBefore(today, 6), { ...page, emptied: true })).map((row) => ({
        id: row.id,
        since: row.ended_on ?? undefined,
        names: names(row.contact_hash),
      })),
    remove: ({ db }, things) =>
      removeRequests(
        db,
        things.map(({ id }) => id),
      ),
  },
  {
    title: "What people complained of, and how to reach them",
    table: "data_complaint",
    retention: "answered-and-one-year",
    candidates: async (db, { today, ...page }) =>
      (await complaintsAnsweredBefore(db, dayBefore(today, 1), { ...page, emptied: false })).map((row) => ({
        id: row.id,
        since: row.outcome_on ?? undefined,
        names: names(row.contact_hash),
      })),
    remove: ({ db }, things) =>
      emptyComplaints(
        db,
        things.map(({ id }) => id),
      ),
  },
  {
    title: "That people complained",
    table: "data_complaint",
    retention: "answered-and-six-years",
    candidates: async (db, { today, ...page }) =>
      (await complaintsAnsweredBefore(db, dayBefore(today, 6), { ...page, emptied: true })).map((row) => ({
        id: row.id,
        since: row.outcome_on ?? undefined,
        names: names(row.contact_hash),
      })),
    remove: ({ db }, things) =>
      removeComplaints(
        db,
        things.map(({ id }) => id),
      ),
  },
];
