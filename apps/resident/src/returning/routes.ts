import type { Hono } from "hono";
import { conversationOf } from "../answering/conversation.ts";
import type { Site } from "../site-in-language.ts";
import { changeRoutes } from "./change-routes.ts";
import { helpRoutes } from "./help-routes.ts";
import { hubRoutes } from "./hub-routes.ts";
import { panelRoutes } from "./panel-routes.ts";
import { saveRoutes } from "./save-routes.ts";

/**
 * The ways of answering around the questions: saving and coming back, changing, helping, a hub's device. They stand
 * before the routes of the questions, which they go on to.
 */
export const returningRoutes = (routes: Hono, site: Site): void => {
  const conversation = conversationOf(site);
  saveRoutes(routes, site, conversation);
  changeRoutes(routes, site);
  helpRoutes(routes, site, conversation);
  hubRoutes(routes, site);
  panelRoutes(routes, site);
};
