/** Where a rule does not hold, and why. Each list is read by one test; a path that is gone must leave its list. */

type Reasons = Readonly<Record<string, string>>;

/** What the top level holds, beside dot files and dot folders. */
export const TOP_LEVEL: Reasons = {
  "package.json": "the root scripts: npm start, npm test",
  "pnpm-workspace.yaml": "one version of everything",
  "pnpm-lock.yaml": "the lockfile",
  "turbo.json": "what is built after what",
  "README.md": "where to begin",
  LICENSE: "MIT",
  apps: "what runs",
  packages: "what is published",
  tooling: "what checks and starts the rest",
  "vitest.config.ts": "Vitest and editors look for it at the root: one run holds the tests of every folder",
};

/** Files of packages/ that only tests use, and so may do what tests may. */
export const TEST_SUPPORT: Reasons = {
  "packages/ui/src/read-markup.ts": "renders a component and reads govuk-frontend's fixtures, for the tests beside it",
};

/** Programs of packages/, which whoever installs a package can run: they may do what a program of apps/ may. */
export const PACKAGE_PROGRAMS: Reasons = {
  "packages/evidence-packs/src/verify-command.ts":
    "the verifier: somebody who is sent a pack must be able to check it with this one package and Node",
};

/** Files with SQL that are neither a repository, nor tables, nor under database/. */
export const SQL_ELSEWHERE: Reasons = {
  "apps/api/src/server.ts": "the health check asks the database for 1",
};

/** Files of apps/ and packages/ that read the environment. Everything else is given a config. */
export const READS_ENVIRONMENT: Reasons = {
  "apps/api/src/main.ts": "hands the environment to readConfig in config.ts",
  "apps/api/src/areas/import-outlines.ts": "a program of its own, which hands the environment to readConfig",
  "apps/api/src/areas/import-postcodes.ts": "a program of its own, which hands the environment to readConfig",
  "apps/api/src/audit/with-audit-trail.ts": "what the audit commands share, which hands the environment to readConfig",
  "apps/api/src/consultations/demonstration/generate-command.ts":
    "a program of its own, which hands the environment to readConfig",
  "apps/api/src/database/backup-command.ts": "a program of its own, which hands the environment to readConfig",
  "apps/api/src/database/binaries.ts": "the cache folder of the person who runs it (XDG_CACHE_HOME)",
  "apps/api/src/database/data-folder.ts": "the PATH that PostgreSQL's own programs are started with",
  "apps/api/src/database/leases.ts": "the environment of the process that keeps PostgreSQL alive",
  "apps/api/src/database/running-api.testing.ts": "the PATH that tests start an API with",
  "apps/api/src/database/test-server.ts": "TEST_DATABASE_URL, for tests on another PostgreSQL",
  "apps/api/src/personal-data/retention-command.ts": "a program of its own, which hands the environment to readConfig",
  "apps/resident/src/main.ts": "hands the environment to readConfig in config.ts",
  "apps/resident/vite.config.ts": "a build tool's own configuration",
  "apps/staff/server/main.ts": "hands the environment to the staff server",
  "apps/staff/vite.config.ts": "a build tool's own configuration",
};

/** Doors into a folder of apps/api/src beside its index.ts: what may be imported, and why. */
export const OTHER_DOORS: Reasons = {
  "apps/api/src/limits/limits.ts": "what limits there are, as data the settings are read against; it asks for nothing",
  "apps/api/src/mail/deliver.ts": "how messages leave, in types alone: part of what the outside is to every service",
  "apps/api/src/personal-data/holder.ts":
    "what a capability that keeps personal data offers, in types alone; personal-data itself asks for every one of them",
};

/** Who may go past a door, and why: "from → to". */
export const PAST_THE_DOOR: Reasons = {
  "apps/api/src/database/tables.ts → */tables.ts":
    "one list of all tables, so that a test can compare it with the database",
};

/** Folders of apps/api/src that are no capability, and so follow no name. */
export const NOT_CAPABILITIES: Reasons = {
  accounts: "residents who want to sign in: who is calling, and the references they keep",
  audit: "facts of what staff did, left by every capability",
  authorisation: "the written matrix of who may do what, over every capability",
  limits: "how often a thing may be asked for, over every capability",
  operations: "how the API is watched: its log, its counts, the ids of its requests",
  "personal-data": "what is kept about people and what they may ask about it, over every capability",
  "hub-devices": "shared devices of hubs on which people answer a consultation",
  "panel-invitations": "people of a panel who are asked to answer a consultation; the rule is of consultations",
  returning: "coming back to a draft of a consultation in any browser, by a code",
  "stop-notices": "whose data is used no further, to be asked by every capability",
  contacts: "e-mail addresses, sealed and found by a hash, for every capability that keeps one",
  database: "the connection, migrations and the embedded PostgreSQL",
  mail: "adapter to the outside",
  jobs: "adapter to the outside",
  "sign-in": "adapter to the outside: who is calling",
  "open-data": "public feeds over every capability",
  titles: "what consultations are called in other languages, for every capability that lists or names one",
  subscriptions: "e-mails that people asked for, about any capability's events",
  reports: "reports across capabilities, read-only",
};

/** Capabilities that are called by another word than their package, and why. */
export const NAMED_OTHERWISE: Reasons = {
  exports: "packages/surveys: what columns a file of answers has; the API reads the answers and sends them",
  "answer-files": "packages/consultations: files sent with an answer, received and handed out as bytes",
  documents: "packages/consultations: documents are attached to a consultation, and have files of their own",
  questionnaires: "packages/surveys: what a consultation asks, kept in versions and languages beside its plan",
  registers:
    "packages/consultations: duties, polls, outages and promises are no consultation's own, and are kept apart",
  integrity:
    "packages/surveys and packages/consultations: judging answers by published rules is nobody's own word in a package",
  areas: "packages/pcn-areas: the API's areas are wards and postcodes too, and residents say “area”",
};

/** Folders of the two sites that are no capability. */
export const SITE_FOLDERS: Reasons = {
  about: "pages about the site itself: accessibility, cookies, privacy",
  answering: "part of consultations: the form a resident goes through, a page for each question",
  design: "part of consultations: the pages of a design, as definitions of their fields",
  embedding: "part of consultations: the list for a frame on other sites",
  fields: "forms drawn from definitions, for every capability",
  feeds: "part of consultations: the list for programs, as feeds and a calendar",
  home: "the first page",
  islands: "small enhancements, each with a working page underneath",
  messages: "the words of the site in its languages",
  outcomes: "part of consultations: what came of all of them",
  paper: "part of consultations: the questions as they are printed",
  portal: "part of consultations: the list of all of them, and finding one",
  previews: "part of consultations: a plan and its questions as they will look, for colleagues",
  "personal-data": "what people ask about their data, complaints, holds and retention: packages/data-protection",
  "your-data": "what is kept about a person and what they may ask about it: packages/data-protection",
  references: "part of consultations: finding one's answer again by its reference",
  site: "what every page has: frame, dialogue, links, form errors",
  styles: "style sheets",
};
