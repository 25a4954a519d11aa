import type { ThemeEffect } from "@collaborative-communities/consultations";
import { type Decision, IMPLICATION_NAMES, isTaken, isVerified } from "@collaborative-communities/decisions";
import type { PartInput } from "@collaborative-communities/evidence-packs";
import { formatDate, toLocalDate } from "@collaborative-communities/foundation";
import { type Gathered, hasCome, inWords, isDraft, written } from "./gathered.ts";

const WITH_THE_REPORT = { nothing: "It is published with the report." } as const;

export const reportPart = (gathered: Gathered): PartInput<"reports"> => {
  if (isDraft(gathered, "reported")) return { nothing: "There is no report yet." };
  const { facts, events, who } = gathered;
  const { coding, decision } = facts;
  if (!coding) return { nothing: "No report was written down." };
  const reported = events.find(({ kind, to_step }) => kind === "stepped" && to_step === "reported");
  return {
    notKept: "The text of the report: it is with the council's committee papers.",
    tables: {
      versions: [
        {
          version: String(decision?.reportVersion ?? 1),
          at: reported ? written(reported.at) : null,
          by: reported ? who(reported.post ?? "by itself, on the day", reported.name) : null,
          publicOn: decision?.reportPublicOn ?? null,
          headline: coding.headline,
          sections: [
            ...(coding.seldomHeardSection ? ["What people said who are seldom heard"] : []),
            ...(coding.minoritySection ? ["What few people said"] : []),
          ],
        },
      ],
    },
  };
};

const EFFECTS: Readonly<Record<ThemeEffect, string>> = {
  changed: "Changed because of it",
  partly: "Changed in part",
  not_changed: "Not changed",
  out_of_scope: "Not part of this",
};

export const repliesPart = (gathered: Gathered): PartInput<"officer-replies"> => {
  if (isDraft(gathered, "reported")) return WITH_THE_REPORT;
  const { themes, noThemesBecause } = gathered.facts;
  if (themes.length === 0)
    return { nothing: noThemesBecause === "" ? "No themes were written down." : `No themes: ${noThemesBecause}` };
  return {
    notKept: "How many responses each theme is in, and which officer wrote the reply.",
    tables: {
      replies: themes.map(({ statement, officerReply, effect, reason }) => ({
        theme: statement,
        responses: null,
        reply: officerReply === "" ? "None yet." : officerReply,
        effect: effect ? EFFECTS[effect] : "Not decided yet",
        reason: reason === "" ? null : reason,
        by: null,
      })),
    },
  };
};

const NO_DECISION = { nothing: "No decision was written down for this consultation." } as const;

export const accessPart = (gathered: Gathered): PartInput<"decision-maker-access"> => {
  const { facts, who } = gathered;
  if (!facts.decision) return NO_DECISION;
  if (isDraft(gathered, "reported")) return WITH_THE_REPORT;
  const { makers, access, availability, body } = facts.decision;
  return {
    tables: {
      access: makers.flatMap(({ id, name }) => {
        const by = who(`decision-maker, ${body.name}`, name);
        const confirmations = access
          .filter(({ makerId }) => makerId === id)
          .map(({ papers, reportVersion, confirmedAt }) => ({
            at: written(confirmedAt),
            by,
            what: `${papers.map(inWords).join(", ")}; version ${reportVersion} of the report`,
            confirmed: true,
            clerk: null,
            note: null,
          }));
        const notes = availability
          .filter(({ makerId }) => makerId === id)
          .map(({ notedBy, sentOn, note, notedAt }) => ({
            at: written(notedAt),
            by,
            what: `Papers sent on ${formatDate(sentOn)}, as the clerk notes`,
            confirmed: false,
            clerk: who("committee-clerk", notedBy),
            note,
          }));
        const none = { at: null, by, what: "Nothing was written down", confirmed: false, clerk: null, note: null };
        return [...confirmations, ...notes, ...(confirmations.length + notes.length === 0 ? [none] : [])];
      }),
    },
  };
};

/** A sentence about a decision-maker, without the name in the public version. */
const withoutNames = (sentence: string, { makers }: Decision, { version }: Gathered): string =>
  version === "restricted"
    ? sentence
    : makers.reduce((so, { name }) => so.replaceAll(name, "One of those who decided"), sentence);

const papersOf = (decision: Decision, gathered: Gathered) => {
  const { title, body, item, key, keyNoticeOn, meetingOn, reportPublicOn, reportVersion, reference } = decision;
  const where = [body.name, item && `item ${item}`].filter(Boolean).join(", ");
  const row = (on: string | undefined, kind: string, says: string | null) =>
    on === undefined ? [] : [{ on, kind, title, where, says }];
  // Nothing of an outcome is told before it is one.
  const takenOn = isTaken(decision) && decision.takenAt ? toLocalDate(decision.takenAt) : undefined;
  return [
    ...(key ? row(keyNoticeOn, "Notice of a key decision", null) : []),
    ...row(reportPublicOn, "Report", `Version ${reportVersion}.`),
    ...row(meetingOn, "Meeting", key ? "A key decision." : "Not a key decision."),
    ...row(takenOn, "Decision", [reference && `Reference ${reference}.`, decision.outcome].filter(Boolean).join("\n")),
    ...decision.warnings.flatMap((warning) =>
      row(takenOn, "What the record keeps saying", withoutNames(warning, decision, gathered)),
    ),
  ];
};

export const decisionPart = (gathered: Gathered): PartInput<"decision"> => {
  const { decision } = gathered.facts;
  if (!decision) return NO_DECISION;
  const isPublic = gathered.version === "restricted" || hasCome(decision.reportPublicOn, gathered) || isTaken(decision);
  return {
    notKept: "The agenda and the minutes themselves: they are with the council's committee papers.",
    tables: {
      papers: papersOf(decision, gathered),
      implications: (isPublic ? decision.implications : []).map((implication) => {
        const { kind, text, textVersion, verified } = implication;
        return {
          implication: IMPLICATION_NAMES[kind],
          version: String(textVersion),
          text,
          verified: isVerified(implication),
          at: verified ? written(verified.at) : null,
          by: verified ? gathered.who("whoever verified it", verified.name) : null,
        };
      }),
    },
  };
};
