import { Language } from "@collaborative-communities/consultations";
import { z } from "zod";

const secret = z.string().regex(/^[\w-]{16,64}$/);

export const Asking = z.object({ email: z.string().max(400), language: Language, browser: secret.optional() });
export const Typed = z.object({ code: z.string().max(100), browser: secret });
export const Changing = Typed.extend({ language: Language });
export const ByLink = z.object({ link: z.string().max(100) });
export const ByReference = z.object({ reference: z.string().max(100) });
export const ById = z.object({ id: z.uuid() });
