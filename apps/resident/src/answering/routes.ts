import type { Hono } from "hono";
import type { Site } from "../site-in-language.ts";
import { checkRoutes } from "./check-routes.ts";
import { conversationOf } from "./conversation.ts";
import { keepRoutes } from "./keep-routes.ts";
import { placeAndFileRoutes } from "./place-and-file-routes.ts";
import { questionRoutes } from "./question-routes.ts";
import { roundRoutes } from "./round-routes.ts";
import { startRoutes } from "./start-routes.ts";
import { whereRoutes } from "./where-routes.ts";

/** Answering, in the order a person meets it: the questions, where they live, check and send. */
export const answeringRoutes = (routes: Hono, site: Site): void => {
  const conversation = conversationOf(site);
  startRoutes(routes, site, conversation);
  placeAndFileRoutes(routes, site, conversation);
  questionRoutes(routes, site, conversation);
  keepRoutes(routes, site, conversation);
  roundRoutes(routes, site, conversation);
  whereRoutes(routes, site, conversation);
  checkRoutes(routes, site, conversation);
};
