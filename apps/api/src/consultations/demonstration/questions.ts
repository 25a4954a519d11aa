import { WARDS_2004 } from "@collaborative-communities/pcn-areas";
import type { Question } from "@collaborative-communities/surveys";

const SEATS = [
  { id: "shade", text: "More shade from trees" },
  { id: "seats", text: "More seats with a back" },
  { id: "water", text: "A tap for drinking water" },
  { id: "lights", text: "Lights on the paths" },
];

/** What the made-up consultation about parks asks: an order, a budget, a place and a picture. */
export const ABOUT_PARKS: Question[] = [
  {
    kind: "ranking",
    id: "order",
    text: "What should come first in your park?",
    required: false,
    options: SEATS,
    total: false,
  },
  {
    kind: "allocation",
    id: "budget",
    text: "How would you share out £20,000 between them?",
    hint: "A made-up sum, to show what matters most to you.",
    required: false,
    options: SEATS,
    total: 2_000_000,
    spend: "at-most",
    in: "pence",
  },
  {
    kind: "place",
    id: "where",
    text: "Where would you sit if there were shade?",
    required: false,
    takes: ["point", "ward", "named"],
    wards: WARDS_2004.areas.map(({ code, name }) => ({ code, name })),
  },
  {
    kind: "file",
    id: "picture",
    text: "Can you show us the place?",
    hint: "Only if you like. Please ask people before you show them.",
    required: false,
    most: 2,
    maxBytes: 5_000_000,
    endings: ["jpg", "jpeg", "png", "pdf"],
    declines: ["prefer-not-to-say"],
  },
  { kind: "text", id: "why", text: "What else would help you to stay longer?", required: false, maxLength: 2_000 },
];
