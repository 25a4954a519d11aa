import {
  type Duty,
  type EventKind,
  STEP_NAMES,
  verificationOf,
  writeLength,
} from "@collaborative-communities/consultations";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { NOTICES } from "../consultations/index.ts";
import { type Gathered, inWords, said, written } from "./gathered.ts";
import { toldOf } from "./repository.ts";

const planRows = ({ consultation: { plan }, facts, version }: Gathered) => [
  ...said({
    Title: plan.title,
    Level: inWords(plan.level),
    "How people are asked": plan.methods.map(inWords).join("; "),
    Summary: plan.summary,
    Kind: inWords(facts.purpose ?? ""),
    "How much it changes": inWords(facts.matter),
  }),
  ...plan.openToInfluence.map((says) => ({ item: "Can change", says })),
  ...plan.notOpenToInfluence.map(({ what, why }) => ({ item: "Cannot change", says: `${what}\nWhy: ${why}` })),
  ...said({
    "Decision expected on": plan.decisionExpectedOn,
    "Last day": plan.closesOn && `${plan.closesOn} ${plan.closesAtTime}, London`,
    "Why people have less than six weeks": facts.shortPeriodBecause,
    "Late answers": facts.closingRules?.lateRule,
    "Days for the post": facts.closingRules && String(facts.closingRules.postalGraceWorkingDays),
    "Earlier answers looked up on": facts.memory?.searchedOn,
    "Why people are asked again": facts.memory?.askingAgainBecause,
  }),
  // Both may name a person.
  ...(version === "restricted"
    ? said({ "Who decides": plan.decisionMaker, Contact: Object.values(plan.contact).join("; ") })
    : []),
];

/** The reasons that people were told; any other is between officers. */
const PUBLIC_REASONS: readonly string[] = [...NOTICES, "overridden" satisfies EventKind];

export const planPart = (gathered: Gathered): PartInput<"plan-and-approvals"> => {
  const { consultation, events, version, who } = gathered;
  return {
    tables: {
      plan: planRows(gathered),
      approvals: events.map(({ at, kind, from_step: from, to_step: to, post, name, reason }) => ({
        at: written(at),
        step: from === to ? inWords(kind) : `${inWords(kind)}: from “${STEP_NAMES[from]}” to “${STEP_NAMES[to]}”`,
        by: who(post ?? "by itself, on the day", name),
        reason: version === "restricted" || PUBLIC_REASONS.includes(kind) ? reason : null,
      })),
      extensions: consultation.progress.extensions.map(({ from, to, cause, because }) => ({
        from: written(from),
        to: written(to),
        cause: inWords(cause),
        because,
      })),
    },
  };
};

const dutyRows = (duty: Duty | undefined, { who }: Gathered) => {
  const none = { source: null, by: null, on: null };
  if (!duty) return [{ item: "Law that asks for this consultation", says: "None was written down.", ...none }];
  const { name, trigger, minimum, mandatoryConsultees, source, legalOwner, verified } = duty;
  return [
    ...said({
      "Law that asks for this consultation": name,
      "What brings it about": trigger,
      "Least time": minimum ? writeLength(minimum) : "The law sets none.",
      "Who must be told": mandatoryConsultees.map((one) => one.name).join("; "),
    }).map((row) => ({ ...row, ...none, source: source.citation, by: who("legal owner", legalOwner) })),
    {
      item: "Checked against the law",
      // Whoever verified it stands in a column of their own.
      says: verified ? `Verified against ${verified.against}.` : verificationOf({ source }),
      source: source.citation,
      by: verified ? who("whoever verified it", verified.by) : null,
      on: verified?.on ?? null,
    },
  ];
};

export const promisesPart = (gathered: Gathered): PartInput<"promise-and-duty-check"> => {
  const { facts, who } = gathered;
  const { declaration, promises, promisesNotBinding } = facts;
  const yes = (is: boolean) => (is ? "Declared." : "Not declared.");
  return {
    tables: {
      checks: [
        ...dutyRows(facts.duty, gathered),
        ...(declaration
          ? Object.entries({
              "No contract has been let": yes(declaration.noContractLet),
              "No budget has been fixed": yes(declaration.noBudgetFixed),
              "No promise has been made": yes(declaration.noPromiseMade),
            }).map(([item, says]) => ({
              item,
              says,
              source: "Declaration",
              by: who("whoever declared it", declaration.by),
              on: declaration.on,
            }))
          : []),
        ...promisesNotBinding.map(({ promiseId, because, by, on }) => ({
          item: `Promise ${promiseId} does not bind here`,
          says: because,
          source: null,
          by: who("legal", by),
          on,
        })),
      ],
      promises: promises.map(({ kind, wording, madeBy, madeOn, reference }) => ({
        on: madeOn,
        kind: inWords(kind),
        promise: wording,
        by: madeBy,
        source: reference,
      })),
    },
  };
};

const TOLD_OF = { opened: "It has opened", changed: "It has changed", told: "What came of it" } as const;

export const noticesPart = async ({
  moment,
  consultation,
  facts,
  version,
  who,
  smallest,
}: Gathered): Promise<PartInput<"stakeholders-and-notices">> => ({
  notKept: "Posters, letters and posts elsewhere that nobody wrote down here. Who has unsubscribed is counted no more.",
  tables: {
    groups: facts.audiences.map(({ name, priority, why, whyIsPublic, routes, owner }) => ({
      group: priority ? `${name} (comes first)` : name,
      why: version === "restricted" || whyIsPublic ? why : null,
      routes: routes.map(inWords),
      owner: owner === "" ? null : who("owner", owner),
    })),
    routes: facts.routes.map(({ kind, where, sameClosingRule }) => ({
      kind: inWords(kind),
      where,
      closesWithTheRest: sameClosingRule,
    })),
    formats: said({
      Languages: facts.languagesDecision,
      "Easy Read": facts.easyReadDecision,
      "Print pack made from version": facts.printPackVersion === undefined ? "" : String(facts.printPackVersion),
    }),
    notices: [
      ...facts.notices.map(({ consulteeId, sentOn, how, reference }) => ({
        on: sentOn,
        to: facts.duty?.mandatoryConsultees.find(({ id }) => id === consulteeId)?.name ?? "Another consultee",
        how: "Told directly",
        told: null,
        details: how,
        proof: reference,
      })),
      ...(await toldOf(moment, consultation.id, smallest)).map(({ on, kind, told }) => ({
        on,
        to: `Everybody who subscribed: ${TOLD_OF[kind].toLowerCase()}`,
        how: "E-mail",
        told,
        details: null,
        proof: null,
      })),
    ],
  },
});
