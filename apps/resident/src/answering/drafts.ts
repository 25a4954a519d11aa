import type { Context } from "hono";
import { keepCookie, readCookie } from "../cookies.ts";
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
    { slug, language: site.language },
    asVisitor(c, site.config),
  );
  keepCookie(c, site.config, nameOf(slug), draftId);
  return draftId;
};
