import type { StaffRouter } from "@collaborative-communities/api";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { problemOf } from "./problem.ts";
import { sessionLost } from "./sign-in/session.ts";

export type Inputs = inferRouterInputs<StaffRouter>;
export type Outputs = inferRouterOutputs<StaffRouter>;

const noticeSignedOut = (error: unknown): void => {
  if (problemOf(error).kind === "signed-out") sessionLost.set(true);
};

/** What was read from the API, and how it is read again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    // Without a connection a call fails at once and the screen says so, rather than waiting for ever.
    queries: {
      networkMode: "always",
      staleTime: 2_000,
      retry: (failures, error) => failures < 1 && problemOf(error).kind === "down",
    },
    mutations: { networkMode: "always" },
  },
});

/** The API's procedures, for one-off calls. */
export const client = createTRPCClient<StaffRouter>({
  links: [httpBatchLink({ url: "/trpc", maxItems: 20, maxURLLength: 4_000 })],
});

/** The API's procedures as options of queries and mutations. */
export const api = createTRPCOptionsProxy<StaffRouter>({ client, queryClient });

/** What changes when staff do something. The rest, such as who is signed in, is read on its own. */
const CHANGES = [
  api.consultations,
  api.entry,
  api.questionnaires,
  api.challenges,
  api.decisions,
  api.areas,
  api.registers,
  api.engagementPlan,
  api.panelInvitations,
  api.hubDevices,
  api.documents,
  api.appointments,
  api.personalData,
].map((part) => part.pathKey());

/** Forgets what was read, so that the next page reads it as it is after a change. */
export const readAnew = (): void => {
  for (const queryKey of CHANGES) queryClient.removeQueries({ queryKey });
};

/**
 * Reads what this page shows again after a change that was made on it, and forgets the rest. The page stays as it is
 * until that is read, so that nobody loses their place.
 */
export const readHereAnew = async (): Promise<void> => {
  for (const queryKey of CHANGES) queryClient.removeQueries({ queryKey, type: "inactive" });
  await Promise.all(CHANGES.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
};
