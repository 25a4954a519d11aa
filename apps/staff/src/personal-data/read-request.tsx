import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api, type Outputs } from "../api.ts";
import { Loaded } from "../site/loaded.tsx";

export type ReadRequest = Outputs["personalData"]["read"];

/** A page about one request, which is read first. */
export const WithRequest = ({ children }: { readonly children: (request: ReadRequest) => ReactNode }) => {
  const { id = "" } = useParams({ strict: false });
  const request = useQuery(api.personalData.read.queryOptions({ id }));
  return <Loaded query={request}>{children}</Loaded>;
};
