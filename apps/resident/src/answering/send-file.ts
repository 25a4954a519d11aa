import type { Refusal } from "@collaborative-communities/foundation";
import type { MiddlewareHandler } from "hono";
import type { Trouble } from "../api.ts";
import { currentRequestId } from "../watch-requests.ts";

/** The most bytes of a form with a file: the largest file, and a little around it. */
export const LONGEST_FILE_FORM = 10_200_000;

/** Pages a file can be sent to; any other form is far shorter. */
export const TAKES_FILES = /^(?:\/[a-z]{2})?\/consultations\/[^/]+\/questions\//;

/** How many forms with files are held at once, and so how much memory they take together. */
const MOST_AT_ONCE = 12;

/** Lets only so many forms with files in at once. Whoever is one too many is told before theirs is read. */
export const fewFilesAtOnce = (then: MiddlewareHandler, busy: MiddlewareHandler): MiddlewareHandler => {
  let under = 0;
  return async (c, next) => {
    if (under >= MOST_AT_ONCE) return busy(c, next);
    under += 1;
    try {
      return await then(c, next);
    } finally {
      under -= 1;
    }
  };
};

/** How long the API may take to look at a file, in milliseconds; it may have to wait for its turn. */
const PATIENCE = 60_000;

/** Passes a file on to the API, which looks at it and keeps it with the draft. */
export const sendFile = async (
  apiOrigin: string,
  sending: { slug: string; draftId: string; key: string; file: File; visitor: string },
): Promise<{ ok: true } | ({ ok: false } & Trouble)> => {
  try {
    const answer = await fetch(`${apiOrigin}/resident/answer-files/${encodeURIComponent(sending.slug)}`, {
      method: "POST",
      body: await sending.file.arrayBuffer(),
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        "content-type": "application/octet-stream",
        "x-request-id": currentRequestId() ?? "",
        "x-visitor": sending.visitor,
        "x-draft": sending.draftId,
        "x-question": encodeURIComponent(sending.key),
        "x-file-name": encodeURIComponent(sending.file.name),
      },
    });
    if (answer.ok) return { ok: true };
    const { refusal } = (await answer.json()) as { refusal?: Refusal };
    if (refusal) return { ok: false, kind: "refused", refusal };
    if (answer.status === 404) return { ok: false, kind: "not-found" };
    return { ok: false, kind: "fault", error: new Error(`The API answered ${answer.status} for a file.`) };
  } catch (error) {
    return { ok: false, kind: "fault", error };
  }
};
