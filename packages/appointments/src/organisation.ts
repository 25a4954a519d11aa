import { z } from "zod";

/** Who publishes under a name of its own: the council, the local council for voluntary service, the NHS, the police. */
export const OrganisationKind = z.enum(["council", "cvs", "nhs", "police"]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** What a kind of organisation is called on a page. */
export const ORGANISATION_KIND_TITLES: Readonly<Record<OrganisationKind, string>> = {
  council: "council",
  cvs: "council for voluntary service",
  nhs: "NHS",
  police: "police",
};

/** An organisation; `name` is what stands over what it publishes, 1 to 120 characters. */
export const Organisation = z.object({
  id: z.uuid(),
  kind: OrganisationKind,
  name: z.string().trim().min(1).max(120),
});
export type Organisation = z.infer<typeof Organisation>;
