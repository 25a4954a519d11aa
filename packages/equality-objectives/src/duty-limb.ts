import { z } from "zod";
import { ProtectedCharacteristic } from "./protected-characteristic.ts";
import type { Source } from "./source.ts";

/** The three limbs of the public sector equality duty, in the order of the Equality Act 2010 s.149(1). */
export const DutyLimb = z.enum(["eliminate", "advance", "foster"]);
export type DutyLimb = z.infer<typeof DutyLimb>;

/** A limb as people read it. */
export type LimbText = {
  /** The paragraph of s.149(1). */
  readonly paragraph: "a" | "b" | "c";
  readonly name: string;
  /** What the council must have due regard to the need to do, in plain words. */
  readonly need: string;
  /** What the Act says this involves in particular: s.149(3) for "advance", s.149(5) for "foster". */
  readonly involves: readonly string[];
};

/** The three limbs in plain words. */
export const DUTY_LIMBS: Readonly<Record<DutyLimb, LimbText>> = {
  eliminate: {
    paragraph: "a",
    name: "Eliminate discrimination",
    need: "Eliminate discrimination, harassment, victimisation and any other conduct the Act prohibits.",
    involves: [],
  },
  advance: {
    paragraph: "b",
    name: "Advance equality of opportunity",
    need: "Advance equality of opportunity between people who share a characteristic and people who do not.",
    involves: [
      "Remove or minimise disadvantages.",
      "Meet different needs, which for disabled people includes taking account of their impairments.",
      "Encourage people to take part where disproportionately few of them do.",
    ],
  },
  foster: {
    paragraph: "c",
    name: "Foster good relations",
    need: "Foster good relations between people who share a characteristic and people who do not.",
    involves: ["Tackle prejudice.", "Promote understanding."],
  },
};

/** Which characteristics count for which limb. */
export type Relevance = Readonly<Record<DutyLimb, readonly ProtectedCharacteristic[]>>;

const EIGHT = ProtectedCharacteristic.options.filter((characteristic) => characteristic !== "marriage_cp");

/** The default: all nine count for "eliminate", eight for "advance" and "foster". */
export const RELEVANT_CHARACTERISTICS: Relevance = {
  eliminate: ProtectedCharacteristic.options,
  advance: EIGHT,
  foster: EIGHT,
};

/** Where `RELEVANT_CHARACTERISTICS` comes from. */
export const RELEVANCE_SOURCE: Source = {
  citation: "Equality Act 2010 s.149(1) and (7)",
  basis: "to_be_verified",
};

/** Whether a characteristic counts for a limb. @example countsFor("marriage_cp", "foster") // false */
export const countsFor = (
  characteristic: ProtectedCharacteristic,
  limb: DutyLimb,
  relevance: Relevance = RELEVANT_CHARACTERISTICS,
): boolean => relevance[limb].includes(characteristic);

/** The limbs a characteristic counts for, in the order of the Act. @example limbsOf("marriage_cp") // ["eliminate"] */
export const limbsOf = (
  characteristic: ProtectedCharacteristic,
  relevance: Relevance = RELEVANT_CHARACTERISTICS,
): DutyLimb[] => DutyLimb.options.filter((limb) => countsFor(characteristic, limb, relevance));
