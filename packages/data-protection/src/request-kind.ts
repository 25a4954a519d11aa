import { z } from "zod";

/** What a person can ask about what is kept of them. The names are stable. */
export const RequestKind = z.enum([
  "access",
  "rectification",
  "erasure",
  "restriction",
  "objection",
  "stop-equality-monitoring",
]);
export type RequestKind = z.infer<typeof RequestKind>;

/** What a request is called on a page, in British English, for the start of a sentence. */
export const REQUEST_KIND_TITLES: Readonly<Record<RequestKind, string>> = {
  access: "See what is kept",
  rectification: "Put something right",
  erasure: "Erase",
  restriction: "Use it no further for now",
  objection: "Object to its use",
  "stop-equality-monitoring": "Stop using it for equality monitoring (Schedule 1 paragraph 8(5))",
};

/** Where each right stands, for the record. */
export const REQUEST_KIND_SOURCES: Readonly<Record<RequestKind, string>> = {
  access: "UK GDPR Article 15",
  rectification: "UK GDPR Article 16",
  erasure: "UK GDPR Article 17",
  restriction: "UK GDPR Article 18",
  objection: "UK GDPR Article 21",
  "stop-equality-monitoring": "Data Protection Act 2018, Schedule 1, paragraph 8(5)",
};

/** Whether carrying a request out means that the person’s words are read and used no further. */
export const stopsProcessing = (kind: RequestKind): boolean =>
  kind === "restriction" || kind === "objection" || kind === "stop-equality-monitoring";
