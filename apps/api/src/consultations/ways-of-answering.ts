import type { SentChannel } from "@collaborative-communities/consultations";
import type { House } from "../context.ts";
import { isHubDevice } from "../hub-devices/index.ts";
import { RefusedError } from "../trpc.ts";

/** What a browser says of how somebody answers in it. */
export type AskedWay = {
  /** The secret of a hub's shared device. */
  readonly hub?: string | undefined;
  readonly helpedBy?: string | undefined;
};

/**
 * How somebody answers: alone, on a hub's device, or together with a helper. A browser that says it is a hub's device
 * shows it by the device's secret.
 */
export const wayOfAnswering = async (
  house: House,
  consultationId: string,
  { hub, helpedBy }: AskedWay,
): Promise<{ channel: SentChannel; helpedBy?: string }> => {
  if (hub !== undefined) {
    if (await isHubDevice(house, { secret: hub, consultationId })) return { channel: "hub-device" };
    throw new RefusedError({
      code: "hub-device/ended",
      message: "This device is not set up for this consultation any more. Ask the people who look after it.",
    });
  }
  return helpedBy === undefined ? { channel: "web" } : { channel: "assisted", helpedBy };
};
