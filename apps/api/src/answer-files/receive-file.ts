import { createHash } from "node:crypto";
import { DOCUMENT_KINDS } from "@collaborative-communities/consultations";
import { type SentFile, tidyText } from "@collaborative-communities/surveys";
import { keepEnteredFile, keepFile, mayKeepEnteredFile, mayKeepFile } from "../consultations/index.ts";
import type { Context, Desk, House } from "../context.ts";
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

const LONGEST_NAME = 200;
/** Signs that turn the direction of writing: with them a name reads to an officer as another than it is. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A name as people know it, without where it was and without what is no letter. A long one keeps its ending. */
export const nameOf = (typed: string): string => {
  const name = tidyText(typed.replace(/^.*[/\\]/, "").replace(TURNS, "")).replace(/\s+/g, " ");
  const [letters, ending = ""] = [[...name], /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0]];
  return letters.length <= LONGEST_NAME ? name : letters.slice(0, LONGEST_NAME - ending.length).join("") + ending;
};

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

/** Takes a scan of what came with a paper, for the form in which it is entered; looked at as every file is. */
export const receiveEnteredFile = async (
  desk: Desk,
  sending: Omit<Parameters<typeof mayKeepEnteredFile>[1], "size"> & { content: string },
): Promise<SentFile> => {
  const { content: sent, ...command } = { ...sending, name: nameOf(sending.name) };
  await takeOne(desk, ["answer-file-overall"], ["answer-file", desk.signedIn.id]);
  const bytes = Buffer.from(sent, "base64");
  const kind = await mayKeepEnteredFile(desk, { ...command, size: bytes.length });
  const content = allowed(await checkContent(kind, bytes));
  const sha256 = createHash("sha256").update(content).digest("hex");
  return keepEnteredFile(desk, { ...command, mediaType: DOCUMENT_KINDS[kind].mediaType, sha256, content });
};
