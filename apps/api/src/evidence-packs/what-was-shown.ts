import type { Proposal } from "@collaborative-communities/consultations";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { isChoice, type Question } from "@collaborative-communities/surveys";
import { factsAbout } from "../audit/index.ts";
import { versionsOf } from "../consultations/index.ts";
import { type Gathered, written } from "./gathered.ts";
import { documentsShown } from "./repository.ts";

const wordsOfQuestion = (question: Question): string =>
  isChoice(question) ? [question.text, ...question.options.map(({ text }) => `– ${text}`)].join("\n") : question.text;

const wordsOfProposal = (proposal: Proposal, { version }: Gathered): string =>
  [
    proposal.what,
    proposal.reasons && `Reasons: ${proposal.reasons}`,
    ...proposal.alternatives.map(({ what, whyNotPreferred }) => `Another way: ${what}\nWhy not: ${whyNotPreferred}`),
    proposal.noAlternativeBecause && `Why there is no other way: ${proposal.noAlternativeBecause}`,
    proposal.cost && `Cost: ${proposal.cost}`,
    proposal.whoIsAffected && `Who is affected: ${proposal.whoIsAffected}`,
    // It may name a person.
    version === "restricted" && proposal.decidedBy && `Decided by: ${proposal.decidedBy}`,
    proposal.decidedWhen && `Decided: ${proposal.decidedWhen}`,
  ]
    .filter(Boolean)
    .join("\n\n");

/** The proposal in each version, as the facts of its writing say it; the newest text of a version stands. */
const proposalsOf = async ({ moment, consultation, facts }: Gathered): Promise<Map<number, Proposal>> => {
  const found = new Map<number, Proposal>();
  for await (const { what, after } of factsAbout(moment, "consultation", consultation.id)) {
    if (what !== "consultation/design-written" || after === null) continue;
    const { proposal } = JSON.parse(after) as { proposal?: Proposal | null };
    if (proposal) found.set(proposal.version, proposal);
  }
  if (facts.proposal) found.set(facts.proposal.version, facts.proposal);
  return found;
};

export const versionsPart = async (gathered: Gathered): Promise<PartInput<"versions">> => {
  const { moment, at, consultation, who } = gathered;
  const { plan, openedAt, progress } = consultation;
  const asked = await versionsOf(moment, consultation.id);
  const proposals = await proposalsOf(gathered);
  const since = { at: written(openedAt ?? at), by: null, sha256: null, change: null };
  return {
    notKept: "How the pages around them looked on each day.",
    tables: {
      shown: [
        { what: "Page of the consultation", version: "as it is now", text: plan.proposal, ...since },
        ...progress.versions.map(({ version, from, material, summary, notice, shown: kept }) => {
          const proposal = kept ?? proposals.get(version);
          return {
            what: "Proposal",
            version: String(version),
            text: proposal ? wordsOfProposal(proposal, gathered) : "Its words are not kept.",
            ...since,
            at: written(from),
            change: [summary, material && "This was a material change.", notice && `People were told: ${notice}`]
              .filter(Boolean)
              .join("\n"),
          };
        }),
        ...asked.flatMap(({ questionnaire, madeAt, why }) =>
          questionnaire.questions.map((question, place) => ({
            what: `Question ${place + 1}`,
            version: String(questionnaire.version),
            text: wordsOfQuestion(question),
            ...since,
            ...(why !== "" && { at: written(madeAt), change: why }),
          })),
        ),
        ...(await documentsShown(moment, consultation.id)).map(({ title, fileName, sha256, addedAt, addedBy }) => ({
          what: "Document",
          version: "as it was attached",
          text: `${title} (${fileName})`,
          at: written(addedAt),
          by: who("engagement-officer", addedBy),
          sha256,
          change: null,
        })),
      ],
    },
  };
};
