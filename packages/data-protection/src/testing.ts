import type { DataComplaint } from "./complaint.ts";
import type { DataRequest } from "./data-request.ts";
import type { LegalHold } from "./legal-hold.ts";

/** A request to see what is kept, received on 20 May 2026. */
export const aDataRequest = (change: Partial<DataRequest> = {}): DataRequest => ({
  kind: "access",
  receivedOn: "2026-05-20",
  pauses: [],
  ...change,
});

/** The same, by a person whose identity has been checked. */
export const aVerifiedRequest = (change: Partial<DataRequest> = {}): DataRequest =>
  aDataRequest({
    identity: { check: "reference-known", on: "2026-05-21", reason: "Gave the reference on the telephone." },
    ...change,
  });

/** A complaint received on 20 May 2026. */
export const aDataComplaint = (change: Partial<DataComplaint> = {}): DataComplaint => ({
  receivedOn: "2026-05-20",
  ...change,
});

/** A hold on a consultation since 1 June 2026. */
export const aLegalHold = (change: Partial<LegalHold> = {}): LegalHold => ({
  id: "00000000-0000-7000-8000-00000000dd01",
  on: { kind: "consultation", id: "00000000-0000-7000-8000-00000000cc01" },
  reason: "A claim about the decision.",
  setOn: "2026-06-01",
  ...change,
});
