import { Channel, type Consultation, protectParts } from "@collaborative-communities/consultations";
import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";
import { publicFigures } from "./by-version.ts";
import { figuresOf } from "./figures.ts";

/** The figures of a consultation as everybody may see them, for what is made of them elsewhere than on its page. */
export const publicFiguresOf = async (
  db: Kysely<Database>,
  consultation: Pick<Consultation, "id" | "state" | "questionnaire">,
  smallest: number,
) => {
  const figures = await figuresOf(db, consultation);
  const results = await publicFigures(db, consultation, figures, smallest);
  // Every channel is named, so that which of them are says nothing of where few answers came from.
  const byChannel = Object.fromEntries(Channel.options.map((channel) => [channel, figures.byChannel[channel] ?? 0]));
  return { results, channels: protectParts(byChannel, results.responses, smallest) };
};
