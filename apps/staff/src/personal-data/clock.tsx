import type { Clock } from "@collaborative-communities/data-protection";
import { formatDate } from "@collaborative-communities/foundation";
import { Tag } from "@collaborative-communities/ui";

const days = (count: number): string => `${count} ${count === 1 ? "day" : "days"}`;

/** Where a clock stands, in words. */
export const clockInWords = ({ dueOn, daysUsed, daysLeft, daysPaused, stoppedFor, isOverdue }: Clock): string => {
  const paused = daysPaused > 0 ? `, and stood still for ${days(daysPaused)}` : "";
  if (stoppedFor)
    return `Stands still: ${days(daysUsed)} used${paused}. If the answer came today, due on ${formatDate(dueOn)}.`;
  if (isOverdue) return `Overdue by ${days(-daysLeft)}, since ${formatDate(dueOn)}${paused}.`;
  return `${days(daysUsed)} used, ${days(daysLeft)} left, until ${formatDate(dueOn)}${paused}.`;
};

/** A clock as a bar: what is used of the days there are. The same stands beside it in words. */
export const ClockBar = ({ clock }: { readonly clock: Clock }) => {
  const used = clock.daysAllowed <= 0 ? 100 : Math.min(100, (clock.daysUsed / clock.daysAllowed) * 100);
  const look = clock.isOverdue ? "staff-clock__used--late" : clock.stoppedFor ? "staff-clock__used--still" : "";
  return (
    <svg className="staff-clock" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="staff-clock__all" width="100" height="8" />
      <rect className={`staff-clock__used ${look}`} width={used} height="8" />
    </svg>
  );
};

/** How a clock stands, as a tag for a list. */
export const ClockTag = ({ clock, isEnded }: { readonly clock: Clock; readonly isEnded: boolean }) => {
  if (isEnded) return <Tag colour="grey">Ended</Tag>;
  if (clock.isOverdue) return <Tag colour="red">Overdue</Tag>;
  if (clock.stoppedFor) return <Tag colour="yellow">Stands still</Tag>;
  return clock.daysLeft <= 7 ? <Tag colour="orange">Due soon</Tag> : <Tag>Open</Tag>;
};
