import { Audience, Language, TopicCode } from "@collaborative-communities/consultations";
import { z } from "zod";
import { anybody, router } from "../trpc.ts";
import { confirmSubscription, readSubscription, stopSubscription, subscribe } from "./subscribing.ts";

const Token = z.string().min(1).max(300);
const Subscribe = z.object({
  email: z.string().max(400),
  language: Language,
  slug: z.string().min(1).max(100).optional(),
  topic: TopicCode.optional(),
  area: z.string().min(1).max(20).optional(),
  audience: Audience.optional(),
});

/** What anybody may call: who somebody is shows in the token they were sent. */
export const residentSubscriptions = router({
  subscribe: anybody.input(Subscribe).mutation(({ ctx, input }) => subscribe(ctx, input)),
  read: anybody
    .input(z.object({ purpose: z.enum(["confirm", "stop"]), token: Token }))
    .query(({ ctx, input }) => readSubscription(ctx, input)),
  confirm: anybody.input(z.object({ token: Token })).mutation(({ ctx, input }) => confirmSubscription(ctx, input)),
  stop: anybody.input(z.object({ token: Token })).mutation(({ ctx, input }) => stopSubscription(ctx, input)),
});
