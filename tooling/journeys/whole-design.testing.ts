import { aDesign, completeFacts } from "@collaborative-communities/consultations/testing";

/** The day that many days from today, in London, as 2026-06-03. */
export const daysFromToday = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(Date.now() + days * 86_400_000);

/** What an engagement officer writes of a design with nothing missing before it opens today. All of it is made up. */
export const wholeDesign = () => {
  const meetingOn = daysFromToday(90);
  return {
    ...aDesign({ opens: daysFromToday(0), decided: meetingOn }),
    matter: "limited",
    shortPeriodBecause: "It touches few people, and all of them are asked.",
    decision: {
      id: "benches",
      title: "Benches",
      body: { name: "Cabinet", kind: "cabinet" },
      key: false,
      meetingOn,
      makers: [{ id: "member", name: "Member of Cabinet" }],
    },
  };
};

type Designed = {
  readonly decision: { readonly makers: readonly { readonly id: string }[] };
  readonly assessment: object;
};

/** What an officer writes after the answers; the meeting is today, and its report was public in time. All of it is made up. */
export const wholeOutcome = ({ decision, assessment }: Designed, answers: number) => {
  const { handling, coding, themes } = completeFacts();
  return {
    handling: { ...handling, answersBefore: answers, answersAfter: answers },
    coding: { ...coding, answers, coded: answers, secondCoded: answers },
    themes,
    assessment: { ...assessment, signedOff: { by: "Equality lead", on: daysFromToday(-11), proposalVersion: 1 } },
    decision: {
      ...decision,
      meetingOn: daysFromToday(0),
      keyNoticeOn: daysFromToday(-30),
      reportPublicOn: daysFromToday(-14),
    },
  };
};
