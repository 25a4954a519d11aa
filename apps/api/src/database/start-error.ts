/**
 * A reason not to start that the person at the keyboard can do something about.
 * The message is one or two plain sentences: what is wrong, and the remedy. Print it without a stack.
 */
export class StartError extends Error {
  override name = "StartError";
}

/** What the operating system or the driver said, as a few words fit for the middle of a sentence. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known: Record<string, string> = {
    EACCES: "this user may not write there",
    EPERM: "this user may not write there",
    EROFS: "that disk is read-only",
    ENOSPC: "that disk is full",
    EDQUOT: "the disk quota is used up",
    ENOTDIR: "a part of that path is a file",
    EEXIST: "a file of that name is in the way",
    ENOTFOUND: "no machine of that name is known",
    EAI_AGAIN: "no machine of that name is known",
    ECONNREFUSED: "nothing answers at that address",
    ENOENT: "nothing is there",
    ECONNRESET: "it closed the connection",
    ETIMEDOUT: "it did not answer in time",
    EHOSTUNREACH: "there is no way to that machine",
    ENETUNREACH: "there is no way to that machine",
  };
  return known[String(code)] ?? String(message || code || error).replace(/\.$/, "");
};
