import { mayReadPeople } from "@collaborative-communities/appointments";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type Outputs } from "../api.ts";
import { Loaded, NotAllowedPage } from "../site/loaded.tsx";

export type Found = Outputs["appointments"]["people"];
export type Person = Found["people"][number];
export type Held = Person["appointments"][number];

export const TO_PEOPLE = [
  { text: "Desk", href: "/" },
  { text: "People and posts", href: "/people" },
];

/** People and posts for a page, or the page that says that only administrators see them. */
export const ReadPeople = ({ children }: { readonly children: (found: Found) => ReactNode }) => {
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const isAllowed = mayReadPeople({ posts: me.data?.person?.posts ?? [] });
  const people = useQuery(api.appointments.people.queryOptions(undefined, { enabled: isAllowed }));
  return isAllowed ? <Loaded query={people}>{children}</Loaded> : <NotAllowedPage who="An administrator" />;
};
