import { type Channel, EnteredChannel } from "@collaborative-communities/consultations";

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

/** The ways in which an answer reaches an officer, to choose from. */
export const ENTERED_CHANNELS = EnteredChannel.options.map((value) => ({ value, label: CHANNEL_NAMES[value] }));
