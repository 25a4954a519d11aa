import { renderToStaticMarkup } from "react-dom/server";
import type { Activity, Portal } from "../api.ts";
import type { View } from "../view.ts";
import { ActivityCard } from "./activity-card.tsx";

type Lists = Pick<Portal, "topics" | "areas">;

/** More than a council has; then all are let go, and drawn again when they are asked for. */
const MOST_KEPT = 5_000;

type Drawn = { readonly names: string; readonly cards: Map<string, string> };
const drawnIn = new Map<string, Drawn>();

/** The cards drawn before in a language, under the names that topics and areas have now. */
const drawnFor = ({ language }: View, lists: Lists): Map<string, string> => {
  const names = JSON.stringify(lists);
  const kept = drawnIn.get(language);
  if (kept?.names === names && kept.cards.size < MOST_KEPT) return kept.cards;
  const cards = new Map<string, string>();
  drawnIn.set(language, { names, cards });
  return cards;
};

/**
 * The cards of a list. Each is drawn once for as long as it says the same: a list of a thousand is asked for with ever
 * other filters, and drawing it takes longer than all the rest.
 */
export const Cards = ({ view, activities, topics, areas }: { view: View; activities: readonly Activity[] } & Lists) => {
  const drawn = drawnFor(view, { topics, areas });
  const cards = activities.map((activity) => {
    const key = JSON.stringify(activity);
    const kept = drawn.get(key);
    if (kept !== undefined) return kept;
    const card = renderToStaticMarkup(<ActivityCard view={view} activity={activity} topics={topics} areas={areas} />);
    drawn.set(key, card);
    return card;
  });
  // What React itself has drawn and escaped, a card at a time.
  return <ul className="cc-cards" dangerouslySetInnerHTML={{ __html: cards.join("") }} />;
};
