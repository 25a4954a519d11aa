import { at, type Finding, isTest, isTypeScript, type SourceFile } from "./checkout.ts";
import { PACKAGE_PROGRAMS, TEST_SUPPORT } from "./exceptions.ts";
import { scan } from "./scan-source.ts";

type Impurity = { readonly pattern: RegExp; readonly what: string; readonly remedy: string };

const MOMENT = "Rules take the moment as an argument: add `now: Date` (or a `LocalDate`) and let apps/ pass ctx.now().";
const RANDOM = "Rules take random bytes or an id as an argument; apps/ has crypto and ctx.newId().";
const NO_IO =
  "A package does no I/O: take the value as an argument, or return what is to be done, and let apps/ do it.";
const CONFIG = "Take the value as an argument; only the config files of apps/ read the environment.";

/** What makes an answer depend on more than the arguments. Intl is allowed: what it is asked is written beside it. */
const IMPURITIES: readonly Impurity[] = [
  { pattern: /(?<![\w$])Date\s*\.\s*now\b/g, what: "Date.now", remedy: MOMENT },
  { pattern: /(?<![\w$])new\s+Date\b(?!\s*\(\s*[^)\s])/g, what: "new Date() without an argument", remedy: MOMENT },
  { pattern: /(?<![\w$.]|new\s)Date\s*\(/g, what: "Date() as a function", remedy: MOMENT },
  { pattern: /(?<![\w$.])performance\s*\./g, what: "performance", remedy: MOMENT },
  { pattern: /(?<![\w$])Temporal\s*\.\s*Now\b/g, what: "Temporal.Now", remedy: MOMENT },
  {
    pattern:
      /\.\s*(?:get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)|set(?:FullYear|Month|Date|Hours|Minutes))\s*\(/g,
    what: "a date in the machine's own time zone",
    remedy: "Use toLocalDate, toLocalTime and momentInLondon of foundation, or the UTC methods.",
  },
  { pattern: /(?<![\w$])Math\s*\.\s*random\b/g, what: "Math.random", remedy: RANDOM },
  { pattern: /(?<![\w$.])crypto\s*\./g, what: "crypto", remedy: RANDOM },
  {
    pattern: /(?<![\w$.])(?:fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/g,
    what: "a call over the network",
    remedy: NO_IO,
  },
  { pattern: /(?<![\w$.])(?:setTimeout|setInterval|setImmediate|queueMicrotask)\b/g, what: "a timer", remedy: NO_IO },
  { pattern: /(?<![\w$.])console\s*\./g, what: "console", remedy: NO_IO },
  {
    pattern: /(?<![\w$.])(?:window|document|localStorage|sessionStorage|navigator)\s*\./g,
    what: "the browser",
    remedy: NO_IO,
  },
  { pattern: /(?<![\w$.])process\s*\./g, what: "process", remedy: CONFIG },
  { pattern: /(?<![\w$])import\s*\.\s*meta\b/g, what: "import.meta", remedy: CONFIG },
  { pattern: /(?<![\w$.])(?:globalThis|global)\s*[.[]/g, what: "the global object", remedy: CONFIG },
];

/** Holds one file of packages/ against purity; tests may do as they like. */
export const checkPurity = (file: SourceFile): readonly Finding[] => {
  if (!/^packages\/[^/]+\/src\//.test(file.path) || !isTypeScript(file)) return [];
  if (isTest(file) || file.path in TEST_SUPPORT || file.path in PACKAGE_PROGRAMS) return [];
  const { bare } = scan(file.text);
  return IMPURITIES.flatMap(({ pattern, what, remedy }) =>
    [...bare.matchAll(pattern)].map(({ index }) => ({ where: at(file, index), what: `uses ${what}`, remedy })),
  );
};
