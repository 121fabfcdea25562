import * as z from "zod/mini";

const blanks = [null, [], "", "0", 0, false] as const;

/** The emptiest values that a record's schema takes, for fields that a test says nothing about: new ones too. */
export function blankOf(shape: Readonly<Record<string, z.core.$ZodType>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, blank(schema)]));
}

function blank(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodMiniObject) return blankOf(schema.shape);
  return blanks.find((value) => z.safeParse(schema, value).success);
}
