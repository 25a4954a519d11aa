import { brandExamples } from "./examples/brand.tsx";
import { chartExamples } from "./examples/charts.tsx";
import { contentExamples } from "./examples/content.tsx";
import type { Example } from "./examples/example.ts";
import { formExamples } from "./examples/forms.tsx";
import { wayfindingExamples } from "./examples/wayfinding.tsx";

export type { Example } from "./examples/example.ts";

/** Every component in use, by group: for the tests and the documentation. */
export const examples: { readonly [group: string]: readonly Example[] } = {
  brand: brandExamples,
  wayfinding: wayfindingExamples,
  forms: formExamples,
  content: contentExamples,
  charts: chartExamples,
};
