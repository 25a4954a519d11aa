import { AUDIENCE_NAMES, type Audience, type ListedText, type Topic } from "@collaborative-communities/consultations";
import { PLAN_ENTRY_KIND_NAMES, type PlannedActivity } from "@collaborative-communities/engagement-plan";
import { addDays, isAfter, type LocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { allOrganisations } from "../appointments/index.ts";
import { areasToFindBy } from "../areas/index.ts";
import { plannedConsultations, topicsNow } from "../consultations/index.ts";
import type { Database } from "../database/tables.ts";
import { withTitles } from "../titles/index.ts";
import { entriesBetween } from "./repository.ts";

type Db = Kysely<Database>;

/** An activity of the plan, whoever it is of: what people are shown, and what the rules compare. */
export type Gathered = {
  readonly id: string;
  readonly source: "consultation" | "entry";
  readonly kind: string;
  readonly title: string;
  /** Of a consultation: its title in other languages. */
  readonly inLanguages?: Readonly<Record<string, ListedText>>;
  readonly organisation: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly audiences: readonly Audience[];
  readonly topics: readonly string[];
  readonly areas: readonly string[];
  readonly minutes: number;
  readonly isPublic: boolean;
  readonly demonstration: boolean;
  /** Of a consultation: its name in an address. */
  readonly slug?: string;
  /** Of an entry: whose it is, and what it was read at. */
  readonly organisationId?: string;
  readonly revision?: number;
  readonly entryKind?: string;
  readonly resultToldOn?: LocalDate | undefined;
};

/** The words of the middle of a sentence: "unpaid carers", but "LGBTQ+ people". */
const inSentence = (name: string): string =>
  /^(?:LGBTQ|Black)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

export const audienceInWords = (code: Audience): string => inSentence(AUDIENCE_NAMES[code]);

/** What activities are written with: the council's topics, the areas and their names. */
export const wordsNow = async (db: Db) => {
  const [topics, { areas, familyOf }] = await Promise.all([topicsNow(db), areasToFindBy(db)]);
  return { topics, areas, familyOf };
};
export type Words = Awaited<ReturnType<typeof wordsNow>>;

/** Everything on the plan from one day to another, of the council and of every organisation, first to open first. */
export const gather = async (db: Db, between: { from: LocalDate; until: LocalDate }): Promise<Gathered[]> => {
  const [consultations, entries, organisations] = [
    await withTitles(db, await plannedConsultations(db, between)),
    await entriesBetween(db, between),
    await allOrganisations(db),
  ];
  const council = organisations.find(({ kind }) => kind === "council")?.name ?? "The council";
  const ofConsultations = consultations.map(
    ({
      id,
      slug,
      title,
      inLanguages,
      opensOn,
      closesOn,
      listing,
      minutes,
      isPublic,
      demonstration,
      toldOn,
    }): Gathered => ({
      id,
      slug,
      source: "consultation",
      kind: "Consultation",
      title,
      inLanguages,
      organisation: listing.organisation.trim() || council,
      opensOn,
      closesOn,
      audiences: listing.audiences,
      topics: listing.topics,
      areas: listing.areas,
      minutes,
      isPublic,
      demonstration,
      resultToldOn: toldOn,
    }),
  );
  const ofEntries = entries.map(
    (entry): Gathered => ({
      ...entry,
      source: "entry",
      kind: PLAN_ENTRY_KIND_NAMES[entry.kind],
      entryKind: entry.kind,
      organisation: organisations.find(({ id }) => id === entry.organisationId)?.name ?? council,
      audiences: entry.audiences as Audience[],
    }),
  );
  return [...ofConsultations, ...ofEntries].sort((one, two) =>
    one.opensOn === two.opensOn ? one.title.localeCompare(two.title, "en-GB") : one.opensOn < two.opensOn ? -1 : 1,
  );
};

const topicInWords = (topics: readonly Topic[], code: string): string =>
  topics.find((topic) => topic.code === code)?.name ?? code;

/**
 * The same for the rules. Places are compared by ward: a network area is its wards. Somebody who asks everybody alike
 * names no audience, so that two of them clash by their topic and not by asking everybody.
 */
export const forRules = (one: Gathered, { topics, areas, familyOf }: Words, until: LocalDate): PlannedActivity => {
  const isNetwork = new Set(areas.filter(({ kind }) => kind === "pcn-area").map(({ code }) => code));
  const latest = addDays(until, 366);
  return {
    id: one.id,
    organisation: one.organisation,
    title: one.title,
    opensOn: one.opensOn,
    closesOn: isAfter(one.closesOn, latest) ? latest : one.closesOn,
    audiences: one.audiences.map(audienceInWords),
    topics: one.topics.map((code) => topicInWords(topics, code)),
    areas: [...new Set(one.areas.flatMap((code) => (isNetwork.has(code) ? familyOf(code) : [code])))],
    minutes: one.minutes,
    asks: 1,
    events: [],
    ...(one.resultToldOn !== undefined && { resultToldOn: one.resultToldOn }),
  };
};
