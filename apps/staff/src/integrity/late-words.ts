import { writeClosing } from "@collaborative-communities/consultations";

/** What becomes of late answers, and from when on an answer is one. */
export const lateWords = (closesAt: Date | undefined, now: Date): string => {
  const kept = "They are kept and can be read. They are never counted";
  if (!closesAt) return `${kept}.`;
  const isOver = closesAt.getTime() <= now.getTime();
  return `${kept}: it ${isOver ? "closed" : "closes"} at ${writeClosing(closesAt)}.`;
};
