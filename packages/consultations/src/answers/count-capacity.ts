import { z } from "zod";

/** For whom an answer speaks. What an organisation says of its members is its claim, and is shown as one. */
export const Capacity = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("individual") }),
  z.object({
    kind: z.literal("organisation"),
    name: z.string().trim().min(1),
    claimsToSpeakFor: z.int().nonnegative().optional(),
  }),
]);
export type Capacity = z.infer<typeof Capacity>;

export type CapacityCount = {
  readonly answers: number;
  readonly individuals: number;
  readonly organisations: number;
  /** As the organisations say; never added to a count. */
  readonly claims: readonly { readonly name: string; readonly claimsToSpeakFor: number }[];
};

/** Counts answers by capacity: an organisation is one answer, however many members it speaks for. */
export const countCapacity = (capacities: readonly Capacity[]): CapacityCount => ({
  answers: capacities.length,
  individuals: capacities.filter(({ kind }) => kind === "individual").length,
  organisations: capacities.filter(({ kind }) => kind === "organisation").length,
  claims: capacities.flatMap((one) =>
    one.kind === "organisation" && one.claimsToSpeakFor !== undefined
      ? [{ name: one.name, claimsToSpeakFor: one.claimsToSpeakFor }]
      : [],
  ),
});
