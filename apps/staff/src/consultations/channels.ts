import type { Channel } from "@collaborative-communities/consultations";

/** The channels as people read them. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  web: "Web",
  paper: "Paper",
  telephone: "Telephone",
  "in-person": "In person",
};

/** A channel's name; the word itself for one nobody knows. */
export const channelName = (channel: string): string => CHANNEL_NAMES[channel as Channel] ?? channel;
