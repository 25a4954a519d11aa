import { readPostcode } from "@collaborative-communities/pcn-areas";
import type { Context, Hono } from "hono";
import { attempt, type PublicConsultation, waitOf } from "../api.ts";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { at } from "./addresses.ts";
import type { Conversation } from "./conversation.ts";
import { draftIn } from "./drafts.ts";
import { text } from "./form-texts.ts";
import { LostPage } from "./not-sent-pages.tsx";
import { AreaPage, WherePage } from "./where-pages.tsx";

/** Where a person lives: by postcode, by choosing an area, or not at all. */
export const whereRoutes = (routes: Hono, site: Site, { about, areasOf, draftOf, go, notSent }: Conversation): void => {
  const { api, send, view } = site;

  routes.get(
    "/consultations/:slug/where",
    about(async (c, consultation) => {
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent") return go(c, `${at(consultation.slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const where = draft.whereabouts;
      return send(
        c,
        WherePage({
          asked: { view: view(c), consultation },
          placeName: (await areasOf()).placeName,
          back: `${at(consultation.slug)}/questions`,
          chosen: where && (where.kind === "ward" ? "postcode" : where.kind),
          postcode: where && "postcode" in where ? where.postcode : undefined,
        }),
      );
    }),
  );

  type WhereaboutsSent =
    | { kind: "ward"; wardCode: string; postcode: string }
    | { kind: "not-sure"; postcode?: string }
    | { kind: "outside" }
    | { kind: "not-said" };

  const keepWhere = async (
    c: Context,
    consultation: PublicConsultation,
    whereabouts: WhereaboutsSent,
    onFault: () => Response,
  ) => {
    const { slug } = consultation;
    const draftId = draftIn(c, site, slug);
    if (!draftId) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
    const kept = await attempt(api.consultations.keepWhereabouts.mutate({ slug, draftId, whereabouts }));
    if (kept.ok) return go(c, `${at(slug)}/check`);
    if (kept.kind === "fault") return onFault();
    const draft = kept.kind === "not-found" ? await draftOf(c, slug) : undefined;
    return draft?.kind === "sent" ? go(c, `${at(slug)}/sent/${draft.reference}`) : notSent(c, consultation, kept);
  };

  routes.post(
    "/consultations/:slug/where",
    about(async (c, consultation) => {
      const { t } = view(c);
      const body = await c.req.parseBody();
      const [where, postcode] = [text(body.where), text(body.postcode).slice(0, 100)];
      const areas = await areasOf();
      const again = (fieldId: string, error: string, status: 400 | 429 | 503 = 400, retryAfter?: number) =>
        send(
          c,
          WherePage({
            asked: { view: view(c), consultation },
            placeName: areas.placeName,
            back: `${at(consultation.slug)}/questions`,
            chosen: where || (postcode ? "postcode" : undefined),
            postcode,
            errors: [{ fieldId, text: error }],
          }),
          status,
          retryAfter,
        );
      const fault = () => again("where", t.answering.notSaved, 503);
      if (where === "not-sure" || where === "outside" || where === "not-said")
        return keepWhere(c, consultation, { kind: where }, fault);
      if (postcode.trim() === "")
        return where === "postcode" ? again("postcode", t.errors.enterPostcode) : again("where", t.errors.chooseWhere);
      const read = readPostcode(postcode);
      if (!read.ok) return again("postcode", refusalIn(t, read.refusal));
      const looked = await attempt(api.areas.lookUp.query({ postcode: read.value }, visitorOf(c, consultation)));
      if (!looked.ok && looked.kind === "refused")
        return again("postcode", refusalIn(t, looked.refusal), 429, waitOf(looked.refusal));
      if (!looked.ok) return fault();
      const found = looked.value;
      if (found.kind === "found")
        return keepWhere(c, consultation, { kind: "ward", wardCode: found.ward.code, postcode: found.postcode }, fault);
      if (found.kind === "outside") return keepWhere(c, consultation, { kind: "outside" }, fault);
      if (found.kind === "unknown")
        return keepWhere(c, consultation, { kind: "not-sure", postcode: found.postcode }, fault);
      return go(c, `${at(consultation.slug)}/area${postcodeQuery(found.postcode)}`);
    }),
  );

  const postcodeQuery = (postcode: string): string => `?postcode=${encodeURIComponent(postcode)}`;
  const withPostcode = (c: Context, postcode: string) => ({ ...view(c), query: postcodeQuery(postcode) });

  /** A postcode is looked up for a draft, by whose secret the limit goes. */
  const visitorOf = (c: Context, { slug }: PublicConsultation) => ({
    context: { visitor: draftIn(c, site, slug) ?? "" },
  });

  /** The areas to choose from; without a postcode that has several there is nothing to choose. */
  const candidatesFor = async (c: Context, consultation: PublicConsultation, postcode: string) => {
    const found = await attempt(
      api.areas.lookUp.query({ postcode: postcode.slice(0, 100) }, visitorOf(c, consultation)),
    );
    if (!found.ok && found.kind === "fault") throw found.error;
    return found.ok && found.value.kind === "candidates" ? found.value : undefined;
  };

  routes.get(
    "/consultations/:slug/area",
    about(async (c, consultation) => {
      const found = await candidatesFor(c, consultation, c.req.query("postcode") ?? "");
      if (!found) return go(c, `${at(consultation.slug)}/where`);
      const asked = { view: withPostcode(c, found.postcode), consultation };
      return send(c, AreaPage({ asked, found, placeName: (await areasOf()).placeName }));
    }),
  );

  routes.post(
    "/consultations/:slug/area",
    about(async (c, consultation) => {
      const body = await c.req.parseBody();
      const found = await candidatesFor(c, consultation, text(body.postcode));
      if (!found) return go(c, `${at(consultation.slug)}/where`);
      const area = text(body.area);
      const { t } = view(c);
      const { placeName } = await areasOf();
      const asked = { view: withPostcode(c, found.postcode), consultation };
      const again = (error: string, status: 400 | 503 = 400) =>
        send(c, AreaPage({ asked, found, placeName, error }), status);
      const fault = () => again(t.answering.notSaved, 503);
      if (area === "outside") return keepWhere(c, consultation, { kind: "outside" }, fault);
      if (area === "not-sure") return keepWhere(c, consultation, { kind: "not-sure", postcode: found.postcode }, fault);
      if (found.wards.some((ward) => ward.code === area))
        return keepWhere(c, consultation, { kind: "ward", wardCode: area, postcode: found.postcode }, fault);
      return again(t.errors.chooseArea);
    }),
  );
};
