import type { HoldName, Subject } from "@collaborative-communities/data-protection";
import { describeAnswers } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { contactOf, hashesOf } from "./contact.ts";
import { answerIdsOf, type KeptRequest } from "./requests-repository.ts";

/** Whoever a request is about, as far as what is kept of them can be found. */
export const subjectOf = async (house: House, request: KeptRequest): Promise<Subject> => ({
  answerIds: await answerIdsOf(house.db, request.id),
  draftIds: [],
  contact: contactOf(house, "data_request", request),
  ...(request.staffPersonId !== null && { staffPersonId: request.staffPersonId }),
});

/** By which names a hold would keep what there is of a person. */
export const namesOf = async (house: House, subject: Subject): Promise<HoldName[]> => [
  ...subject.answerIds.map((id) => ({ kind: "answer" as const, id })),
  ...(await describeAnswers(house, subject.answerIds)).map(({ consultationId: id }) => ({
    kind: "consultation" as const,
    id,
  })),
  ...(subject.contact === undefined ? [] : hashesOf(house, subject.contact)).map((id) => ({
    kind: "contact" as const,
    id,
  })),
  ...(subject.staffPersonId === undefined ? [] : [{ kind: "staff-person" as const, id: subject.staffPersonId }]),
];
