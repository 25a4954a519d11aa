import { expect, it } from "vitest";
import { byName } from "./names.ts";

const sorted = (language: string, names: string[]) =>
  byName(
    language,
    names.map((text) => ({ text })),
  ).map(({ text }) => text);

it.each([
  [
    "pl",
    ["Zieleń", "Łąki", "Lasy", "Metro", "Ścieżki", "Sport"],
    ["Lasy", "Łąki", "Metro", "Sport", "Ścieżki", "Zieleń"],
  ],
  [
    "lt",
    ["Švietimas", "Sveikata", "Transportas", "Čiurlionis", "Centras"],
    ["Centras", "Čiurlionis", "Sveikata", "Švietimas", "Transportas"],
  ],
  ["ro", ["Școli", "Sănătate", "Sport", "Țări", "Transport"], ["Sănătate", "Sport", "Școli", "Transport", "Țări"]],
  ["en-GB", ["Åland", "Zoo", "apples"], ["Åland", "apples", "Zoo"]],
])("T84: sorts names as a reader of %s looks them up", (language, given, expected) => {
  expect(sorted(language, given)).toEqual(expected);
});
