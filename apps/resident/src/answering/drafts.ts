import type { Context } from "hono";
import { forgetCookie, keepCookie, readCookie } from "../cookies.ts";
import { wayIn } from "../returning/mode.ts";
import type { Site } from "../site-in-language.ts";
import { asVisitor } from "../visitor.ts";

const nameOf = (slug: string): string => `draft-${slug}`;

/** The secret under which this browser's unsent answers are kept, if it has any for this consultation. */
export const draftIn = (c: Context, site: Pick<Site, "config">, slug: string): string | undefined => {
  const id = readCookie(c, site.config, nameOf(slug));
  return id && /^[\w-]{16,64}$/.test(id) ? id : undefined;
};

export const startDraft = async (c: Context, site: Site, slug: string): Promise<string> => {
  const { draftId } = await site.api.consultations.startDraft.mutate(
    { slug, language: site.language, ...wayIn(c, site) },
    asVisitor(c, site.config),
  );
  rememberDraft(c, site, slug, draftId);
  return draftId;
};

/** From now on this browser goes on with a draft. @param seconds how long at most, on a shared device */
export const rememberDraft = (
  c: Context,
  site: Pick<Site, "config">,
  slug: string,
  draftId: string,
  seconds?: number,
) => keepCookie(c, site.config, nameOf(slug), draftId, seconds);

/** This browser has no draft of that consultation any more. */
export const forgetDraft = (c: Context, site: Pick<Site, "config">, slug: string): void =>
  forgetCookie(c, site.config, nameOf(slug));
