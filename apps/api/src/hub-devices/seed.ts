import type { Desk } from "../context.ts";
import { addHubDevice, endHubDevice } from "./setting-up.ts";

const DAY = 86_400_000;

/** Sets up devices of made-up hubs, as an officer does: one in use, and one that was given back. */
export const seedHubDevices = async (desk: Desk, consultationId: string): Promise<void> => {
  const on = (daysAgo: number) => {
    const at = new Date(desk.now().getTime() - daysAgo * DAY);
    return { ...desk, now: () => at };
  };
  const library = await addHubDevice(on(8), { consultationId, name: "Example Library (made up)" });
  await addHubDevice(on(6), { consultationId, name: "Example Community Hub (made up)" });
  await endHubDevice(on(2), library.id);
};
