import { expect, it } from "vitest";
import { wrongWith } from "./what-is-wrong.ts";

it("names the question and what is wrong with its answer as two sentences, and no question where there is none", () => {
  expect(wrongWith("How old are you?", "Enter a number")).toBe("How old are you? Enter a number");
  expect(wrongWith("Your age", "Enter a number")).toBe("Your age. Enter a number");
  expect(wrongWith(undefined, "The questions have changed since you began.")).toBe(
    "The questions have changed since you began.",
  );
});
