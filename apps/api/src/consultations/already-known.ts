import type { ConsultationFacts } from "@collaborative-communities/consultations";
import { mayReadCounts } from "@collaborative-communities/consultations";
import { searchMemory } from "@collaborative-communities/engagement-plan";
import { toLocalDate } from "@collaborative-communities/foundation";
import { notAllowed, notFound } from "../trpc.ts";
import { countAll } from "./figures.ts";
import { askedBefore, consultationBy, feedbackOf } from "./repository.ts";
import type { Desk } from "./running.ts";

type Design = Partial<Pick<ConsultationFacts, "areas" | "themes" | "decision">>;
type Topical = { readonly topics?: readonly string[] };

/** What is found is put in front of an officer: so many, the strongest first. */
const AT_MOST = 20;

/** What people were asked before on the same subject, and what came of it: the same subject in title, themes or topics. */
export const alreadyKnown = async (desk: Desk, id: string) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const asking = await consultationBy(desk.db, { id });
  if (!asking) throw notFound("consultation");
  const [earlier, counts] = [await askedBefore(desk.db, id), await countAll(desk.db)];
  const records = earlier.map(({ id: recordId, plan, design, opened_at }) => {
    const { areas = [], themes = [], decision } = design as Design;
    return {
      id: recordId,
      kind: "consultation" as const,
      question: plan.title,
      on: toLocalDate(opened_at ?? desk.now()),
      topics: [...((plan as Topical).topics ?? [])],
      audiences: [],
      areas,
      // The summary is searched as a theme is: it says in other words what it was about.
      themes: [...themes.map(({ statement }) => statement), ...(plan.summary === "" ? [] : [plan.summary])],
      decision: decision?.outcome ?? "",
      whatChanged: "",
    };
  });
  const intention = {
    title: asking.plan.title,
    topics: [...((asking.plan as Topical).topics ?? [asking.plan.title])],
    audiences: [],
    areas: (asking.design as Design).areas ?? [],
  };
  const matches = searchMemory(records, intention).slice(0, AT_MOST);
  return Promise.all(
    matches.map(async ({ record, words, topics }) => ({
      id: record.id,
      title: record.question,
      openedOn: record.on,
      responses: counts.get(record.id) ?? 0,
      shares: [...topics, ...words],
      decision: record.decision,
      whatChanged: (await feedbackOf(desk.db, record.id))?.summary ?? "",
    })),
  );
};
