import type { Channel } from "@collaborative-communities/consultations";

/** The channels as people read them. */
export const CHANNEL_NAMES: Readonly<Record<Channel, string>> = {
  web: "Web",
  "hub-device": "Shared device in a hub",
  assisted: "With a helper",
  paper: "Paper",
  telephone: "Telephone",
  "in-person": "In person",
  email: "Email",
  "social-media": "Social media",
};

/** A channel's name; the word itself for one nobody knows. */
export const channelName = (channel: string): string => CHANNEL_NAMES[channel as Channel] ?? channel;
