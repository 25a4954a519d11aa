import { type Command, postsFor, writePosts } from "@collaborative-communities/consultations";

/** Whether one of those posts may give a command. Setting a rule aside is asked of the rule, not here. */
export const mayCommand = (posts: readonly string[], command: Command): boolean =>
  postsFor(command).some((post) => posts.includes(post));

/** Who may give a command, for a sentence. @example whoMay({ kind: "resume" }) // "the engagement officer or …" */
export const whoMay = (command: Command): string => writePosts(postsFor(command));
