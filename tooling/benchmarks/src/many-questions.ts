const options = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `option-${place + 1}`, text: `Answer ${place + 1}` }));

const WARDS = ["E05002229", "E05002230", "E05002231", "E05002232", "E05002233", "E05002234", "E05002235", "E05002236"];

/** A survey of twenty questions of every kind that has figures, as plain data. */
export const manyQuestions = () => {
  const asked = (kind: string, id: string, more: object) => ({
    kind,
    id,
    text: `What do you think of part ${id} of the plan?`,
    required: false,
    ...more,
  });
  return {
    version: 1,
    questions: [
      ...[1, 2, 3, 4, 5, 6].map((at) => asked("single", `single-${at}`, { options: options(5) })),
      ...[1, 2, 3].map((at) => asked("several", `several-${at}`, { options: options(8) })),
      ...[1, 2].map((at) => asked("scale", `scale-${at}`, { min: 0, max: 10, declines: ["do-not-know"] })),
      ...[1, 2].map((at) => asked("matrix", `matrix-${at}`, { rows: options(6), columns: options(5) })),
      asked("number", "number-1", { decimals: 0, min: 0, max: 100, unit: "people" }),
      asked("date", "date-1", { least: "year", from: "1950-01-01", to: "2026-01-01" }),
      asked("ranking", "ranking-1", { options: options(6), total: true }),
      asked("allocation", "allocation-1", { options: options(6), total: 10_000, spend: "exactly", in: "pence" }),
      asked("place", "place-1", { takes: ["ward"], wards: WARDS.map((code) => ({ code, name: `Ward ${code}` })) }),
      ...[1, 2].map((at) => asked("text", `text-${at}`, { maxLength: 2_000 })),
    ],
  };
};
