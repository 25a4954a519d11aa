import { asksPeople } from "../facts/facts.ts";
import { isWritten, lacking } from "./is-written.ts";
import { metUnless, notApplicable, ONLY_TOLD, type Rule } from "./rule.ts";

const WAYS = { post: "by post", telephone: "by telephone", "in-person": "in person" } as const;

/** CON-10 to CON-13: everyone who must be told, every way to answer, and care for people's data. */
export const RULES_ON_PEOPLE: readonly Rule[] = [
  {
    id: "CON-10",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence: "All who must be told have been told. Each group we most need to hear has a way to answer.",
    satisfiedBy: "Record proof of notice for each consultee. Give each priority group a route and an owner.",
    source: "The duty's entry in the catalogue; the fifth principle of asking those most likely to be affected",
    mark: "design",
    check: ({ facts: { duty, notices, audiences } }) => {
      const untold = (duty?.mandatoryConsultees ?? []).filter(
        ({ id }) => !notices.some(({ consulteeId }) => consulteeId === id),
      );
      const priority = audiences.filter((one) => one.priority);
      if (duty === undefined && priority.length === 0)
        return notApplicable("No law names who must be told, and no group comes first.");
      return metUnless([
        ...untold.map(({ name }) => `Tell ${name}, and record the proof.`),
        ...priority.filter(({ routes }) => routes.length === 0).map(({ name }) => `Give “${name}” a way to answer.`),
        ...priority.filter(({ owner }) => !isWritten(owner)).map(({ name }) => `Say who looks after “${name}”.`),
      ]);
    },
  },
  {
    id: "CON-11",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence: "People can answer by post, by phone and in person. All ways end at the same time.",
    satisfiedBy: "Give an address, a number and a place with the same closing rule, and print the pack again.",
    source: "Health and Wellbeing Strategy, Domain 2: routes without the internet still required",
    mark: "design",
    check: ({ facts }) => {
      if (!asksPeople(facts)) return ONLY_TOLD;
      const { routes, proposal, printPackVersion } = facts;
      const gaps = (["post", "telephone", "in-person"] as const).flatMap((kind) => {
        const route = routes.find((one) => one.kind === kind);
        return lacking(
          [isWritten(route?.where), `Say how to answer ${WAYS[kind]}.`],
          [route === undefined || route.sameClosingRule, `Let answers ${WAYS[kind]} end when all others do.`],
        );
      });
      return metUnless([
        ...gaps,
        ...lacking([
          printPackVersion !== undefined && printPackVersion === (proposal?.version ?? printPackVersion),
          "Print the pack from the version that is on the web.",
        ]),
      ]);
    },
  },
  {
    id: "CON-12",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence: "We have chosen which languages to use, and about Easy Read. All can read the files.",
    satisfiedBy: "Record both choices, and make each file accessible or say why it is exempt.",
    source: "SI 2018/952 on accessible documents; Equality Act 2010, reasonable adjustments",
    mark: "seen",
    check: ({ facts: { languagesDecision, easyReadDecision, attachments } }) =>
      metUnless([
        ...lacking(
          [isWritten(languagesDecision), "Record which languages it is in, and why."],
          [isWritten(easyReadDecision), "Record whether there is an Easy Read version."],
        ),
        ...attachments
          .filter(({ accessible, exemptBecause }) => !accessible && !isWritten(exemptBecause))
          .map(({ name }) => `Make “${name}” accessible, or say why it is exempt.`),
      ]),
  },
  {
    id: "CON-13",
    step: "open",
    checkedAt: ["scheduled", "open"],
    effect: { kind: "block" },
    sentence: "We have checked who could be treated unfairly, and how we look after what people tell us.",
    satisfiedBy:
      "Finish the equality screening. Set the privacy notice, the lawful basis, how long data is kept and the DPIA reference.",
    source: "Equality Act 2010, section 149; UK GDPR, articles 5, 6, 13 and 35",
    mark: "recall",
    check: ({ facts: { assessment, privacy, level } }) =>
      metUnless([
        ...lacking([assessment?.screenedOn !== undefined, "Finish the screening of the equality assessment."]),
        ...(level === "inform"
          ? []
          : lacking(
              [isWritten(privacy?.noticeAddress), "Add the privacy notice."],
              [isWritten(privacy?.lawfulBasis), "Name the lawful basis."],
              [privacy?.retentionDays !== undefined, "Say how long answers are kept."],
              [isWritten(privacy?.impactAssessmentReference), "Add the reference of the data protection assessment."],
            )),
      ]),
  },
];
