import type { StaffRouter } from "@collaborative-communities/api";
import { createTRPCClient, httpLink } from "@trpc/client";
import type { Platform } from "./platform.ts";

/** The staff's API as the demonstration's first officer, and the cookie of that session. */
export const signedIn = async ({ ports }: Platform) => {
  const origin = `http://localhost:${ports.staff}`;
  let cookie = "";
  const staff = createTRPCClient<StaffRouter>({
    links: [
      httpLink({
        url: `http://127.0.0.1:${ports.api}/staff/trpc`,
        headers: () => ({ origin, cookie }),
        fetch: async (url, options) => {
          const answer = await fetch(url, options as RequestInit);
          const [set] = answer.headers.getSetCookie();
          if (set) cookie = set.split(";")[0] ?? "";
          return answer;
        },
      }),
    ],
  });
  const [officer] = await staff.signIn.people.query();
  await staff.signIn.forDemonstration.mutate({ personId: officer?.id ?? "" });
  return { staff, cookie: () => cookie };
};

export const officerCookie = async (platform: Platform): Promise<string> => (await signedIn(platform)).cookie();
