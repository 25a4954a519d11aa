import fc, { type Arbitrary } from "fast-check";
import { z } from "zod";

type Schema = {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  maxLength?: number;
  minLength?: number;
  format?: string;
  minimum?: number;
  maximum?: number;
};

/** Text of every kind: plain, empty, long, of any script, with control characters and halves of characters. */
const anyText = (most: number): Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: "binary", maxLength: Math.min(most, 40) }),
    fc.string({ unit: "grapheme", maxLength: Math.min(most, 40) }),
    fc.constantFrom(
      "",
      " ",
      "\0",
      "\ud800",
      "__proto__",
      "constructor",
      "' or 1=1 --",
      "2026-06-30",
      "9999-12-31",
      "RM17 6SL",
      "=1+1",
      "E05002235",
    ),
    fc.nat(Math.min(most, 6_000)).map((length) => "x".repeat(length)),
  );

const build = (schema: Schema, name: string, known: Record<string, unknown[]>): Arbitrary<unknown> => {
  const familiar = known[name];
  const made = plain(schema, known);
  return familiar
    ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...familiar) }, { weight: 1, arbitrary: made })
    : made;
};

const plain = (schema: Schema, known: Record<string, unknown[]>): Arbitrary<unknown> => {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => plain(option, known)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === "object" || schema.properties) {
    const entries = Object.entries(schema.properties ?? {});
    if (entries.length === 0) {
      const inside =
        typeof schema.additionalProperties === "object" ? plain(schema.additionalProperties, known) : fc.jsonValue();
      return fc.dictionary(fc.oneof(fc.constantFrom("agree", "areas", "change"), anyText(20)), inside, { maxKeys: 6 });
    }
    const record = Object.fromEntries(entries.map(([name, inside]) => [name, build(inside, name, known)]));
    return fc.record(record, { requiredKeys: schema.required ?? [] });
  }
  if (schema.type === "array") return fc.array(plain(schema.items ?? {}, known), { maxLength: 6 });
  if (schema.type === "string") {
    if (schema.format === "uuid") return fc.uuid();
    if (schema.format === "base64")
      return fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("base64"));
    return anyText(schema.maxLength ?? 400);
  }
  if (schema.type === "integer" || schema.type === "number")
    return fc.oneof(
      fc.integer({ min: Math.max(schema.minimum ?? -5, -1_000), max: Math.min(schema.maximum ?? 5_000, 5_000) }),
      fc.double(),
    );
  if (schema.type === "boolean") return fc.boolean();
  return fc.jsonValue();
};

/**
 * Inputs of the shape a schema describes, mostly. What JSON Schema cannot say (a date that exists, a well-formed code)
 * is left to chance, so that both sides of every rule are met.
 * @param known values that exist, by the name of the field
 */
export const arbitraryOf = (schema: z.ZodType, known: Record<string, unknown[]>): Arbitrary<unknown> =>
  plain(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema, known);
