import { formatDate, formatTime } from "@collaborative-communities/foundation";

export type Leaf = string | ((...given: never[]) => string);

/** Every text of a catalogue by its path, like `home.title`. */
export const leaves = (node: object, path = ""): [string, Leaf][] =>
  Object.entries(node).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "object" ? leaves(value, here) : [[here, value as Leaf] as [string, Leaf]];
  });

export const day = { day: "2026-06-30" };
const time = { time: "23:59" };
const count = (value: number) => ({ count: value });
const word = (value: string) => ({ word: value });
type Sample = typeof day | typeof time | ReturnType<typeof count> | ReturnType<typeof word>;

const postcode = word("RM17 6SL");
const place = word("Thurrock");

/** What to call each text with that takes something. */
export const SAMPLES: Record<string, readonly Sample[]> = {
  "when.date": [day],
  "when.closes": [day, time],
  "home.closes": [day, time],
  "home.opens": [day],
  "home.closedOn": [day],
  "consultation.questionCount": [count(7)],
  "consultation.questionCountRequired": [count(13), count(7)],
  "consultation.postGrace": [count(5)],
  "consultation.resultsLead": [count(12345)],
  "consultation.base": [count(12345)],
  "consultation.skipped": [count(23)],
  "consultation.writtenAnswers": [count(54)],
  "consultation.previewQuestion": [count(2), count(9)],
  "answering.progress": [count(2), count(9)],
  "answering.limit": [count(12345)],
  "answering.whereOutside": [place],
  "answering.areaHint": [postcode],
  "sent.next": [word("Cabinet")],
  "sent.decision": [day],
  "account.link.lead": [word("ana@example.org")],
  "account.own.received": [word("30 June 2026")],
  "asking.question": [count(12345)],
  "asking.chooseUpTo": [count(12345)],
  "asking.decimalNumber": [count(3)],
  "asking.date.maySkip": [word("Month")],
  "asking.onScale": [count(-3), count(10)],
  "asking.removeRound": [word("About you")],
  "asking.hidden": [count(12345)],
  "asking.point": [word("51.47500"), word("0.32500")],
  "asking.points": [count(12345)],
  "results.notAsked": [count(12345)],
  "results.fewAnswers": [count(10)],
  "results.orMore": [word("50")],
  "results.orEarlier": [word("1959")],
  "results.orLater": [word("2020")],
  "results.orLess": [word("50")],
  "results.rounds": [count(12345)],
  "results.sentFiles": [count(12345)],
  "results.version": [count(2)],
  "results.answers": [count(12345)],
  "results.range": [word("10"), word("19")],
  "results.mean": [word("12.5")],
  "results.median": [word("12")],
  "results.meanPlace": [word("1.5")],
  "fields.ranking.place": [count(2)],
  "fields.ranking.upTo": [count(3)],
  ...Object.fromEntries(
    ["up", "down", "add", "out", "tookOut"].map((one) => [`fields.ranking.${one}`, [word("Parks")]]),
  ),
  "fields.ranking.moved": [word("Parks"), word("2nd"), word("5")],
  "fields.sharing.exactly": [word("£50")],
  "fields.sharing.atMost": [word("£50")],
  "fields.sharing.left": [word("£20"), word("£50")],
  "fields.sharing.over": [word("£20"), word("£50")],
  "fields.sharing.done": [word("£50")],
  "fields.place.chosen": [word("51.47500, 0.32500")],
  "fields.place.middleOf": [word("51.47500"), word("0.32500"), word("Belhus")],
  "fields.place.inWard": [word("51.47500"), word("0.32500"), word("Belhus")],
  "fields.place.nearWard": [word("51.47500"), word("0.32500"), word("Belhus")],
  "fields.place.which": [word("RM17 6SL")],
  "fields.map.inWard": [word("Belhus"), word("51.47500"), word("0.32500")],
  "fields.map.nearWard": [word("Belhus"), word("51.47500"), word("0.32500")],
  "fields.map.outside": [word("51.47500"), word("0.32500")],
  "fields.map.step": [word("100")],
  "fields.file.kinds": [word("JPG, PDF"), word("5 MB")],
  "fields.file.upTo": [count(3)],
  "fields.file.remove": [word("bench.jpg")],
  "fields.file.removeTitle": [word("bench.jpg")],
  "areas.found": [postcode],
  "areas.candidates": [postcode],
  "areas.outside": [postcode, place],
  "areas.unknown": [postcode],
  "areas.mayBeOutside": [place],
  "areas.wardsUntil": [day],
  "areas.wardsFrom": [day],
  "returning.save.kept": [day],
  "returning.save.savedFor": [word("ana@example.org")],
  "returning.hub.idle": [count(10)],
  "returning.hub.moreLead": [count(2)],
  "fairness.overdueSince": [day],
  "fairness.questionsVersion": [count(12345)],
  "fairness.scoreSummary": [count(9), count(14)],
  "information.version": [count(2), day],
  "challenge.next": [count(5)],
  "challenge.dueBy": [day],
  "paper.version": [count(2)],
  "paper.postBy": [day],
  "paper.arriveBy": [day],
  "paper.question": [count(7)],
  "paper.again": [count(2)],
  "paper.moreUpTo": [count(5)],
  "paper.pages": [count(12)],
  "paper.onlyIf": [word("42")],
  "paper.partOnlyIf": [word("42")],
  "paper.goTo": [count(7)],
  "paper.thenGoTo": [count(7)],
  "paper.atMost": [count(3)],
  "paper.rankSome": [count(3)],
  "paper.share": [word("£100")],
  "paper.shareUpTo": [word("£100")],
  "plan.between": [word("June"), word("July")],
  "plan.takes": [count(12345)],
  "portal.overdue": [count(12345)],
  "portal.choice": [word("Parks"), count(12345)],
  "portal.found": [count(12345)],
  "portal.pageNumber": [count(12345)],
  "portal.lateNote": [day],
  "outcomes.heardCount": [count(12345)],
  "outcomes.heardFew": [count(10)],
  "outcomes.heardBase": [count(12345)],
  "feeds.calendarOpens": [word("Benches")],
  "feeds.calendarCloses": [word("Benches")],
  "feeds.closesAt": [time, day],
  "embedding.opens": [day],
  "embedding.closes": [day],
};

export const TOO_MANY = "errors.refusals.limits/too-many";
export const TOO_LONG = "errors.refusals.surveys/answer-too-long";

type Details = Record<string, string | number>;
const option = { option: "Parks" };

/** What a refusal names, by the path of its sentence, beside the two above. */
export const DETAILS: Record<string, Details> = Object.fromEntries(
  Object.entries({
    "answer-file/kind-not-known": { endings: "PDF, PNG" },
    "answer-file/too-much": { most: "40 MB" },
    "allocation-left": { in: "pence", of: 1_234_500, by: 2_300 },
    "allocation-over": { in: "points", of: 12345, by: 23 },
    "amount-not-whole": option,
    "chosen-with-others": option,
    "date-too-early": { from: "2026-06-30" },
    "date-too-late": { to: "2026-06-30" },
    "file-empty": { name: "bench.jpg" },
    "file-kind-not-taken": { name: "bench.gif", endings: "JPG, PNG" },
    "file-too-large": { name: "bench.jpg", most: "5 MB" },
    "not-an-amount": option,
    "not-points": option,
    "number-too-high": { most: "12345.5" },
    "number-too-low": { least: "-3" },
    "off-the-scale": { min: -3, max: 10 },
    "place-too-long": { most: 200, over: 23 },
    "rank-all": option,
    "rank-missing": { place: 2 },
    "rank-off-list": { most: 12 },
    "row-required": { row: "Parks" },
    "too-many-chosen": { most: 3 },
    "too-many-decimals": { most: 2 },
    "too-many-files": { most: 3 },
    "too-many-ranked": { most: 3 },
    "words-not-chosen": option,
    "words-too-long": { ...option, most: 500, over: 23 },
  }).map(([code, details]) => [`errors.refusals.${code.includes("/") ? code : `surveys/${code}`}`, details]),
);

/** A text as a reader may see it. */
export const said = (path: string, leaf: Leaf): string => {
  if (typeof leaf === "string") return leaf;
  const given: unknown[] =
    path === TOO_LONG
      ? [{ most: 12345, over: 23 }]
      : path === TOO_MANY
        ? [{ minutes: 7 }]
        : path in DETAILS
          ? [DETAILS[path]]
          : (SAMPLES[path] ?? []).flatMap((sample) => Object.values(sample));
  return (leaf as (...given: unknown[]) => string)(...given);
};

export const shown = (sample: Sample, tag: string): string => {
  if ("day" in sample) return formatDate(sample.day, tag);
  if ("time" in sample) return tag === "en-GB" ? formatTime(sample.time) : sample.time;
  return "count" in sample ? sample.count.toLocaleString(tag) : sample.word;
};
