import { BackLink, Breadcrumbs, ExitThisPage, Pagination, pagesAround, SkipLink } from "../index.ts";
import type { Example } from "./example.ts";

export const wayfindingExamples: readonly Example[] = [
  { component: "SkipLink", shows: "the first link of a page", element: <SkipLink /> },
  { component: "BackLink", shows: "the way back", element: <BackLink href="/consultations" /> },
  {
    component: "BackLink",
    shows: "another language",
    element: (
      <BackLink href="/" lang="lt">
        Atgal
      </BackLink>
    ),
  },
  {
    component: "Breadcrumbs",
    shows: "where the page is",
    element: (
      <Breadcrumbs
        items={[{ text: "Home", href: "/" }, { text: "Have your say", href: "/consultations" }, { text: "Grays Park" }]}
      />
    ),
  },
  {
    component: "Pagination",
    shows: "one page of many",
    element: <Pagination {...pagesAround(5, 9, (page) => `?page=${page}`)} label="Pages of petitions" />,
  },
  {
    component: "Pagination",
    shows: "from one part to the next",
    element: (
      <Pagination
        label="Parts of this consultation"
        previous={{ href: "#why", labelText: "Why we are asking" }}
        next={{ href: "#answer", labelText: "What happens next" }}
      />
    ),
  },
  {
    component: "ExitThisPage",
    shows: "a way off a page about abuse",
    element: <ExitThisPage href="https://www.bbc.co.uk/weather" />,
  },
];
