import { toLocalDate } from "@collaborative-communities/foundation";
import { personOfIdentity, postsHeld } from "../appointments/index.ts";
import { recordFact } from "../audit/index.ts";
import type { StaffSignIn } from "../config.ts";
import type { House } from "../context.ts";
import { noteSecurity } from "../operations/index.ts";
import { hash } from "./cookies.ts";
import { hasSecondFactor } from "./multi-factor.ts";
import type { RefusedBecause } from "./pages.ts";
import { addressOfProvider, type Claims, claimsOf, ProviderDown, ProviderRefused } from "./provider.ts";
import { addSignIn, takeSignIn } from "./repository.ts";
import { startSession } from "./sessions.ts";

/** A sign-in that was begun can be finished for so long. */
export const MINUTES_TO_SIGN_IN = 10;

const CALLBACK = "/auth/callback";

const longestAgo = (house: House): Date => new Date(house.now().getTime() - MINUTES_TO_SIGN_IN * 60_000);

/** The page to show afterwards: an address of this site, whatever was asked for. */
const pageToShow = (house: House, wanted: string | undefined): string => {
  const { staffOrigin } = house.config;
  if (wanted === undefined || wanted.length > 500 || !URL.canParse(wanted, staffOrigin)) return `${staffOrigin}/`;
  const { origin, pathname, search } = new URL(wanted, staffOrigin);
  return origin === staffOrigin && !pathname.startsWith("/auth/") ? `${origin}${pathname}${search}` : `${staffOrigin}/`;
};

/** How signing in went: a cookie and a page to go to, or why not. */
export type Outcome =
  | { readonly kind: "signed-in"; readonly cookie: string; readonly returnTo: string }
  | { readonly kind: "refused"; readonly because: RefusedBecause };

const refused = (because: RefusedBecause): Outcome => ({ kind: "refused", because });

/** Begins to sign in with a council account. @returns where to go, and the browser's secret for its cookie */
export const beginSignIn = async (
  house: House,
  settings: StaffSignIn,
  from: { wanted: string | undefined; sessionSecret: string | undefined },
): Promise<{ address: string; browserSecret: string } | undefined> => {
  const [state, browserSecret] = [house.newSecret(), house.newSecret()];
  try {
    const address = await addressOfProvider(settings, `${house.config.staffOrigin}${CALLBACK}`, {
      state,
      browserSecret,
    });
    const begun = {
      stateHash: hash(state),
      browserHash: hash(browserSecret),
      replacesHash: from.sessionSecret ? hash(from.sessionSecret) : null,
      returnTo: pageToShow(house, from.wanted),
      at: house.now(),
    };
    await addSignIn(house.db, begun, longestAgo(house));
    return { address, browserSecret };
  } catch (error) {
    if (error instanceof ProviderDown) return undefined;
    throw error;
  }
};

/** Leaves a fact of a sign-in that was refused: why, never who tried. */
const refuseAndRecord = async (house: House, because: RefusedBecause): Promise<Outcome> => {
  await house.db
    .transaction()
    .execute((db) =>
      recordFact(db, { at: house.now(), personId: null, post: null, what: "sign-in/refused", about: because }),
    );
  noteSecurity("sign-in-refused");
  return refused(because);
};

const identityOf = (claims: Claims) => ({
  issuer: claims.iss,
  subject: claims.sub,
  verifiedEmail: claims.email_verified === true && typeof claims.email === "string" ? claims.email : undefined,
});

/** Finishes a sign-in with the provider's answer; it is taken once, in the browser that began. */
export const finishSignIn = async (
  house: House,
  settings: StaffSignIn,
  answer: { query: string; browserSecret: string | undefined; device: string },
): Promise<Outcome> => {
  const answered = new URL(`${house.config.staffOrigin}${CALLBACK}${answer.query}`);
  const { browserSecret } = answer;
  const state = answered.searchParams.get("state");
  if (!state || !browserSecret) return refused("not-valid");
  const taken = await takeSignIn(house.db, {
    stateHash: hash(state),
    browserHash: hash(browserSecret),
    startedAfter: longestAgo(house),
  });
  if (!taken) return refused("not-valid");
  try {
    const claims = await claimsOf(settings, answered, { state, browserSecret });
    if (!hasSecondFactor(claims, settings.multiFactor)) return await refuseAndRecord(house, "no-second-factor");
    const person = await house.db.transaction().execute((db) => personOfIdentity(db, identityOf(claims)));
    const posts = person ? await postsHeld(house.db, person.id, toLocalDate(house.now())) : [];
    if (!person || posts.length === 0) return await refuseAndRecord(house, "no-post");
    const { replacesHash, returnTo } = taken;
    const session = { personId: person.id, device: answer.device, replacesHash, what: "sign-in/council-account" };
    return { kind: "signed-in", cookie: await startSession(house, session), returnTo };
  } catch (error) {
    if (error instanceof ProviderDown) return refused("provider-down");
    if (error instanceof ProviderRefused) return refuseAndRecord(house, "not-let-in");
    throw error;
  }
};
