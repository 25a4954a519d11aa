import type { ResidentRouter } from "@collaborative-communities/api";
import type { Refusal } from "@collaborative-communities/foundation";
import { createTRPCClient, httpLink, TRPCClientError } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";
import { currentRequestId } from "./watch-requests.ts";

/** One call at a time goes over the wire: a batching link would merge the calls of different visitors. */
export const connectApi = (apiOrigin: string) =>
  createTRPCClient<ResidentRouter>({
    links: [
      httpLink({
        url: `${apiOrigin}/resident/trpc`,
        headers: ({ op }) => {
          const requestId = currentRequestId();
          const { visitor, session } = op.context as { visitor?: string; session?: string };
          return {
            ...(requestId && { "x-request-id": requestId }),
            ...(visitor && { "x-visitor": visitor }),
            ...(session && { "x-resident-session": session }),
          };
        },
      }),
    ],
  });

export type Api = ReturnType<typeof connectApi>;
type Outputs = inferRouterOutputs<ResidentRouter>;

/** What the API sends, after its journey as JSON. */
export type PublicConsultation = Outputs["consultations"]["read"];
export type Listed = Outputs["consultations"]["list"][number];
export type Documents = Outputs["documents"]["list"];
export type Areas = Outputs["areas"]["overview"];
export type WardMap = Outputs["areas"]["map"];
export type Found = Outputs["areas"]["lookUp"];
export type OwnPage = Outputs["accounts"]["own"];
export type Message = Outputs["mail"]["outbox"][number];
export type Portal = Outputs["consultations"]["portal"];
export type Activity = Portal["activities"][number];
export type Plan = Outputs["engagementPlan"]["read"];
export type Feed = Outputs["consultations"]["feed"];
export type Outcomes = Outputs["consultations"]["outcomes"];
export type PublicChallenges = Outputs["challenges"]["list"];
export type LookedChallenge = Outputs["challenges"]["byReference"];
export type ListedDecision = Outputs["decisions"]["list"][number];
export type ShownDecision = Outputs["decisions"]["read"];
export type Standing = Outputs["integrity"]["standing"];
export type Looked = Outputs["consultations"]["byReference"];
export type KeptAbout = Outputs["personalData"]["dataMap"][number];
export type DataStatus = Outputs["personalData"]["status"];

/** How a call went wrong: a rule's no, nothing there, or a fault. */
export type Trouble = { kind: "refused"; refusal: Refusal } | { kind: "not-found" } | { kind: "fault"; error: unknown };

export const troubleOf = (error: unknown): Trouble => {
  if (error instanceof TRPCClientError) {
    const data = error.data as { refusal?: Refusal; code?: string } | null | undefined;
    if (data?.refusal) return { kind: "refused", refusal: data.refusal };
    if (data?.code === "NOT_FOUND" || data?.code === "BAD_REQUEST") return { kind: "not-found" };
  }
  return { kind: "fault", error };
};

/** In how many seconds to come again, where a limit was met. */
export const waitOf = (refusal: Refusal): number | undefined =>
  refusal.code === "limits/too-many" ? Number(refusal.details?.seconds ?? 60) : undefined;

/** The value, or what went wrong; nothing is thrown. */
export const attempt = async <T>(call: Promise<T>): Promise<{ ok: true; value: T } | ({ ok: false } & Trouble)> => {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, ...troubleOf(error) };
  }
};
