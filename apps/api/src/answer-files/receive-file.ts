import { createHash } from "node:crypto";
import { DOCUMENT_KINDS } from "@collaborative-communities/consultations";
import { type SentFile, tidyText } from "@collaborative-communities/surveys";
import { keepFile, mayKeepFile } from "../consultations/index.ts";
import type { Context, House } from "../context.ts";
import { checkContent } from "../documents/index.ts";
import { takeOne } from "../limits/index.ts";
import { allowed } from "../trpc.ts";

export type SendingFile = {
  readonly slug: string;
  readonly draftId: string;
  /** The key of its question's page. */
  readonly question: string;
  /** As it was called on the machine it came from. */
  readonly name: string;
  /** As it is said before the content is read. */
  readonly size: number;
};

/** A name as people know it, without where it was and without what is no letter. */
const nameOf = (typed: string): string =>
  tidyText(typed.replace(/^.*[/\\]/, ""))
    .replace(/\s+/g, " ")
    .slice(0, 200);

/**
 * Takes a file for a draft. By its name and size it is judged before it is read, by what is in it after; a picture is
 * kept without where and with what it was taken.
 */
export const receiveFile = async (
  house: House & Pick<Context, "visitor">,
  sending: SendingFile,
  read: () => Promise<Buffer>,
): Promise<SentFile> => {
  await takeOne(house, ["answer-file-overall"], ["answer-file", house.visitor || sending.draftId]);
  const named = { ...sending, name: nameOf(sending.name) };
  await mayKeepFile(house, named);
  const sent = await read();
  // Once more, by how long it really is.
  const kind = await mayKeepFile(house, { ...named, size: sent.length });
  const content = allowed(await checkContent(kind, sent));
  const sha256 = createHash("sha256").update(content).digest("hex");
  return keepFile(house, { ...named, mediaType: DOCUMENT_KINDS[kind].mediaType, sha256, content });
};
