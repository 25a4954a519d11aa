import { isAfter, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { chooseLevel } from "./check-level.ts";
import type { Engagement, LevelFacts, LevelMove } from "./engagement.ts";
import { compareLevels, EngagementLevel, levelOf } from "./level.ts";

/** Moves an engagement that people already know of to another level. */
export const MoveLevel = z.object({
  to: EngagementLevel,
  on: LocalDate,
  reason: z.string().trim().min(1),
  /** What participants were told, and when. A move down needs it. */
  notice: z.object({ givenOn: LocalDate, text: z.string().trim().min(1) }).optional(),
  /** The wording promised from now on; the one promised so far unless told. */
  promiseVersion: z.string().trim().min(1).optional(),
});
export type MoveLevel = z.infer<typeof MoveLevel>;

/** The facts a move is checked against; what the engagement itself says is taken from it. */
export type MoveFacts = Omit<LevelFacts, "itemsOpenToInfluence" | "methods">;

/**
 * Moves an engagement to another level during the work and records the move: up at any time, down only when
 * participants have been told on or before that day. The new level's own refusals apply.
 *
 * Refuses with `engagement-spectrum/same-level`, `engagement-spectrum/move-without-reason`,
 * `engagement-spectrum/moved-down-without-notice`, or as `chooseLevel` does.
 */
export const moveLevel = (engagement: Engagement, command: MoveLevel, facts: MoveFacts): Result<Engagement> => {
  const { to, on, reason, notice } = command;
  const from = engagement.level;
  const [fromName, toName] = [levelOf(from).name, levelOf(to).name];
  if (to === from)
    return refuse("engagement-spectrum/same-level", `This is already at “${toName}”. Choose another level.`, {
      field: "to",
    });
  if (reason.trim() === "")
    return refuse(
      "engagement-spectrum/move-without-reason",
      `Say why this moves from “${fromName}” to “${toName}”. The reason is shown publicly.`,
      { field: "reason" },
    );
  const told = notice !== undefined && notice.text.trim() !== "" && !isAfter(notice.givenOn, on);
  if (compareLevels(to, from) < 0 && !told)
    return refuse(
      "engagement-spectrum/moved-down-without-notice",
      `People were promised “${fromName}”. Tell everyone who has taken part, and then move it down to “${toName}”.`,
      { field: "notice", details: { from, to } },
    );
  const chosen = chooseLevel(to, {
    ...facts,
    itemsOpenToInfluence: engagement.openToInfluence.length,
    methods: engagement.methods,
  });
  if (!chosen.ok) return chosen;
  const move: LevelMove = { from, to, on, reason, ...(told && { noticeGivenOn: notice.givenOn }) };
  return ok({
    ...engagement,
    level: to,
    promiseVersion: command.promiseVersion ?? engagement.promiseVersion,
    moves: [...engagement.moves, move],
  });
};
