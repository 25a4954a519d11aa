import type { residentRouter, staffRouter } from "./capabilities.ts";

/** The types of the two routers, for the sites that call them. Types only: no code of the API leaves it. */
export type ResidentRouter = typeof residentRouter;
export type StaffRouter = typeof staffRouter;
