/**
 * Who may use whom. This list and the one in exceptions.ts are meant to be read by people and changed in review:
 * a link or a library that earns its place is added here, with its reason.
 */

/** Every package is called by this name and its folder's. */
export const SCOPE = "@collaborative-communities/";

export type Layer = {
  /** Packages of our own; "domain" stands for every folder of packages/ that is neither foundation nor ui. */
  readonly packages: readonly string[];
  /** Packages of which only types may be used. */
  readonly types: readonly string[];
  /** The only libraries of others; where it is absent, those of its package.json that are not kept from it. */
  readonly libraries?: readonly string[];
  /** Libraries that are kept from it, with the reason. */
  readonly notLibraries?: Readonly<Record<string, string>>;
};

const ONLY_THE_API_HAS_A_DATABASE =
  "a site holds no database connection; authorisation happens in the API alone. Ask the API over HTTP";

const SITE: Layer = {
  packages: ["foundation", "domain", "ui"],
  types: ["api"],
  notLibraries: {
    kysely: ONLY_THE_API_HAS_A_DATABASE,
    pg: ONLY_THE_API_HAS_A_DATABASE,
    "@trpc/server": "a site calls procedures and has none. Import its types with `import type`, or use @trpc/client",
  },
};

export const LAYERS = {
  foundation: { packages: [], types: [], libraries: ["zod"] },
  domain: { packages: ["foundation"], types: [], libraries: ["zod"] },
  ui: { packages: ["foundation"], types: [], libraries: ["react", "govuk-frontend"] },
  api: {
    packages: ["foundation", "domain"],
    types: [],
    notLibraries: {
      react: "the API draws no pages. Put the page into apps/resident or apps/staff",
      "govuk-frontend": "the API draws no pages. Put the page into apps/resident or apps/staff",
    },
  },
  resident: SITE,
  staff: SITE,
  docs: { packages: ["foundation", "domain", "ui"], types: ["api"] },
  tooling: { packages: ["foundation", "domain"], types: ["api"] },
} as const satisfies Record<string, Layer>;

/** Which domain package may use which other one beside foundation, and why. */
export const LINKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  consultations: {
    decisions: "a consultation is held before a decision, and may not go past it until those who decide had the papers",
    "engagement-spectrum": "a consultation is held at a level, and the level says what it must offer before it opens",
    surveys: "a consultation asks a questionnaire, and an answer is checked by the questionnaire's own rules",
  },
};

/** Which domain package may use which library made for its field, and why. */
export const FIELD_LIBRARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "evidence-packs": {
    fflate: "compresses to the same bytes on every machine, which the platform's own does not promise between versions",
  },
};

/** What tests may use anywhere. */
export const TEST_LIBRARIES: readonly string[] = ["vitest", "fast-check", "react-dom"];
