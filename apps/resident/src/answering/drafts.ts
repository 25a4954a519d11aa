import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Site } from "../site-in-language.ts";

const nameOf = (slug: string): string => `draft-${slug}`;

/** The secret under which this browser's unsent answers are kept, if it has any for this consultation. */
export const draftIn = (c: Context, slug: string): string | undefined => {
  const id = getCookie(c, nameOf(slug));
  return id && /^[\w-]{16,64}$/.test(id) ? id : undefined;
};

/** A session cookie: closing the browser on a shared device leaves nothing behind. */
const rememberDraft = (c: Context, site: Site, slug: string, draftId: string): void =>
  setCookie(c, nameOf(slug), draftId, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: site.config.origin.startsWith("https:"),
  });

export const startDraft = async (c: Context, site: Site, slug: string): Promise<string> => {
  const { draftId } = await site.api.consultations.startDraft.mutate({ slug, language: site.language });
  rememberDraft(c, site, slug, draftId);
  return draftId;
};
