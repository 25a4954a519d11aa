import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

/** The posts that whoever is signed in holds today. */
export const useMyPosts = (): readonly string[] =>
  useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })).data?.person?.posts ?? [];
