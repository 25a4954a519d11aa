import { z } from "zod";

// The content security policy allows no code made from text. Imported first, before any schema is made.
z.config({ jitless: true });
