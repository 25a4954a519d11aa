import { isCountFinal } from "@collaborative-communities/consultations";
import { mayTakeRestrictedPack } from "@collaborative-communities/evidence-packs";
import type { Refusal, Result } from "@collaborative-communities/foundation";
import { type Context as Call, Hono, type MiddlewareHandler } from "hono";
import { z } from "zod";
import { consultationBy, type KeptConsultation } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { sessionIn, whoIs } from "../sign-in/index.ts";
import { makePack } from "./make-pack.ts";
import { type OpenPack, openPack, sendPack } from "./send-pack.ts";

const refused = (c: Call, { code, message }: Refusal) => {
  const isBusy = code === "evidence-pack/busy";
  if (isBusy) c.header("Retry-After", "60");
  return c.text(message, isBusy ? 503 : 409);
};

/** Whoever asks only for the headers would have a pack made for nothing. */
const notOnlyHeaders: MiddlewareHandler = async (c, next) =>
  c.req.method === "HEAD" ? c.text("Ask for all of it.", 405, { Allow: "GET" }) : next();

const nameOf = ({ slug }: KeptConsultation, version: string, at: Date): string =>
  `evidence-pack-${slug}-${version}-${at.toISOString().slice(0, 10)}.zip`;

/** The version with personal data, for staff whose post allows it. Each time it is made anew, and leaves a fact. */
export const staffEvidencePacks = (house: House): Hono => {
  const routes = new Hono();
  routes.get("/:id", notOnlyHeaders, async (c) => {
    const secret = sessionIn(house, c);
    const by = secret ? await whoIs(house, secret) : undefined;
    if (!by) return c.text("Sign in to continue.", 401);
    if (!mayTakeRestrictedPack(by)) return c.text("Your posts do not allow this.", 403);
    const id = z.uuid().safeParse(c.req.param("id"));
    const consultation = id.success ? await consultationBy(house.db, { id: id.data }) : undefined;
    if (!consultation) return c.text("There is no such consultation.", 404);
    const made = await makePack(house, { consultation, version: "restricted", by });
    if (!made.ok) return refused(c, made.refusal);
    const pack = openPack(made.value);
    const answer = sendPack(c, pack, nameOf(consultation, "restricted", house.now()));
    pack.retire();
    return answer;
  });
  return routes;
};

/** A public pack is made again after so long, in milliseconds. Meanwhile everybody gets the same one. */
const HELD_FOR = 15 * 60_000;
const MOST_HELD = 50;

type Held = { readonly until: number; readonly made: Promise<Result<OpenPack>> };

const retire = (held: Held | undefined): void => {
  void held?.made.then((result) => result.ok && result.value.retire()).catch(() => undefined);
};

/** The public version of each consultation whose count is final. */
export const residentEvidencePacks = (house: House): Hono => {
  const held = new Map<string, Held>();
  const drop = (key: string): void => {
    retire(held.get(key));
    held.delete(key);
  };
  const publicPack = (consultation: KeptConsultation): Promise<Result<OpenPack>> => {
    const [key, now] = [consultation.id, house.now().getTime()];
    const known = held.get(key);
    if (known && known.until > now) return known.made;
    const made = makePack(house, { consultation, version: "public", by: undefined }).then((result) =>
      result.ok ? { ok: true as const, value: openPack(result.value) } : result,
    );
    drop(key);
    if (held.size >= MOST_HELD) drop(held.keys().next().value as string);
    held.set(key, { until: now + HELD_FOR, made });
    const forget = () => held.get(key)?.made === made && held.delete(key);
    made.then((result) => result.ok || forget(), forget);
    return made;
  };
  const routes = new Hono();
  routes.get("/:slug", notOnlyHeaders, async (c) => {
    const consultation = await consultationBy(house.db, { slug: c.req.param("slug") });
    if (!consultation || !isCountFinal(consultation.state))
      return c.text("There is no evidence pack here, or not yet.", 404);
    const made = await publicPack(consultation);
    if (!made.ok) return refused(c, made.refusal);
    return sendPack(c, made.value, nameOf(consultation, "public", house.now()));
  });
  return routes;
};
