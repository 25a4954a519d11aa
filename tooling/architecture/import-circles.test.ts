import { describe, expect, it } from "vitest";
import { checkoutFiles, expectNone, type SourceFile } from "./checkout.ts";
import { checkImportCircles } from "./import-circles.ts";

const file = (path: string, ...asks: readonly string[]): SourceFile => ({
  path,
  text: asks.map((one) => `import ${one};`).join("\n"),
});
const circles = (...files: readonly SourceFile[]) => checkImportCircles(files).map(({ where, what }) => [where, what]);

describe("a file", () => {
  it("asks for no other that asks for it in turn", () => {
    expectNone(checkImportCircles(checkoutFiles()));
  });

  it("is seen to stand in a circle, straight or round a corner, by what runs or by a type", () => {
    const [rule, step] = ["packages/polls/src/rule.ts", "packages/polls/src/life/step.ts"];
    expect(
      circles(file(rule, 'type { Step } from "./life/step.ts"'), file(step, '{ rule } from "../rule.ts"')),
    ).toEqual([
      [rule, `asks for itself, by ${step} → ${rule}`],
      [step, `asks for itself, by ${rule} → ${step}`],
    ]);
    const [page, part, bar] = ["page", "part", "bar"].map((name) => `apps/staff/src/${name}.tsx`) as [
      string,
      string,
      string,
    ];
    const round = [file(page, '{ a } from "./part.tsx"'), file(part, '{ b } from "./bar.tsx"')];
    expect(circles(...round, file(bar, '{ c } from "./page.tsx"')).map(([where]) => where)).toEqual([page, part, bar]);
    expect(circles(...round, file(bar, '{ c } from "react"'))).toEqual([]);
  });
});
