import type { OrganisationKind } from "@collaborative-communities/appointments";
import { PlanEntry } from "@collaborative-communities/engagement-plan";
import { addDays, toLocalDate } from "@collaborative-communities/foundation";
import { ensureOrganisation } from "../appointments/index.ts";
import type { House } from "../context.ts";
import { demonstrationOfficer } from "../sign-in/index.ts";
import { hasEntries } from "./repository.ts";
import { saveEntry } from "./writing.ts";

type Seeded = Omit<Partial<PlanEntry>, "organisationId" | "opensOn" | "closesOn"> & {
  readonly of: keyof typeof ORGANISATIONS;
  readonly title: string;
  /** Counted from the day of seeding. */
  readonly opens: number;
  readonly closes: number;
};

/** Made-up partners of a demonstration. */
const ORGANISATIONS = {
  nhs: "Example Primary Care Network",
  cvs: "Example Voluntary Service",
  police: "Example Police",
} as const satisfies Partial<Record<OrganisationKind, string>>;

const ENTRIES: readonly Seeded[] = [
  {
    of: "nhs",
    title: "How you book to see a doctor",
    kind: "survey",
    opens: -4,
    closes: 24,
    audiences: ["service-users", "older-people"],
    topics: ["health-and-care"],
    minutes: 8,
    isPublic: true,
  },
  {
    of: "nhs",
    title: "Care at home for carers and families",
    kind: "workshop",
    opens: 34,
    closes: 48,
    audiences: ["unpaid-carers", "disabled-people"],
    topics: ["health-and-care"],
    minutes: 90,
    isPublic: true,
  },
  {
    of: "nhs",
    title: "Winter jabs: what stops people",
    kind: "survey",
    opens: 120,
    closes: 150,
    audiences: ["older-people"],
    topics: ["health-and-care"],
    areas: ["U68127"],
    minutes: 5,
  },
  {
    of: "cvs",
    title: "Volunteers: what would help you to help",
    kind: "survey",
    opens: 60,
    closes: 95,
    topics: ["communities"],
    minutes: 10,
    isPublic: true,
  },
  {
    of: "cvs",
    title: "Tea and talk for people who care",
    kind: "drop-in",
    opens: 40,
    closes: 40,
    audiences: ["unpaid-carers"],
    topics: ["communities"],
    areas: ["E05002235"],
    minutes: 60,
    isPublic: true,
  },
  {
    of: "police",
    title: "How safe you feel after dark",
    kind: "survey",
    opens: 75,
    closes: 117,
    audiences: ["young-people", "tenants"],
    topics: ["safety"],
    minutes: 12,
    isPublic: true,
  },
  {
    of: "police",
    title: "Meetings about local priorities",
    kind: "meeting",
    opens: 200,
    closes: 214,
    topics: ["safety"],
    minutes: 90,
    isPublic: true,
  },
];

/** Puts entries of made-up organisations on the plan, where there is none yet. @returns whether it did */
export const seedEngagementPlan = async (house: House): Promise<boolean> => {
  if (await hasEntries(house.db)) return false;
  const desk = { ...house, signedIn: await demonstrationOfficer(house) };
  const today = toLocalDate(house.now());
  for (const { of, opens, closes, ...written } of ENTRIES) {
    const organisationId = await ensureOrganisation(house, { kind: of, name: ORGANISATIONS[of] });
    const days = { opensOn: addDays(today, opens), closesOn: addDays(today, closes) };
    const entry = PlanEntry.parse({ ...written, ...days, organisationId });
    await saveEntry(desk, { entry }, { demonstration: true });
  }
  return true;
};
