import type { Whereabouts } from "@collaborative-communities/consultations";
import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { isKnownWard } from "../../areas/index.ts";

/** A ward that is not one of ours is no whereabouts. */
export const checkWhereabouts = (whereabouts: Whereabouts): Result<Whereabouts> =>
  whereabouts.kind === "ward" && !isKnownWard(whereabouts.wardCode)
    ? refuse("consultation/unknown-ward", "Choose one of the areas that are listed.", { field: "whereabouts" })
    : ok(whereabouts);
