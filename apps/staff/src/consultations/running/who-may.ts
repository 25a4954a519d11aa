import { type Command, postsFor, writePosts } from "@collaborative-communities/consultations";

/** Who may give a command, for a sentence. @example whoMay({ kind: "resume" }) // "the engagement officer or …" */
export const whoMay = (command: Command): string => writePosts(postsFor(command));
