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

/** Forgets what was read, so that the next page reads it as it is after a change. */
export const readAnew = (): void => {
  queryClient.removeQueries({ queryKey: api.consultations.pathKey() });
  queryClient.removeQueries({ queryKey: api.entry.pathKey() });
  queryClient.removeQueries({ queryKey: api.challenges.pathKey() });
  queryClient.removeQueries({ queryKey: api.decisions.pathKey() });
  queryClient.removeQueries({ queryKey: api.areas.pathKey() });
  queryClient.removeQueries({ queryKey: api.registers.pathKey() });
  queryClient.removeQueries({ queryKey: api.engagementPlan.pathKey() });
  queryClient.removeQueries({ queryKey: api.documents.pathKey() });
  queryClient.removeQueries({ queryKey: api.appointments.pathKey() });
  queryClient.removeQueries({ queryKey: api.personalData.pathKey() });
};
