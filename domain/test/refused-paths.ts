import type * as z from "zod/mini";

/** Where an input is not right, as screens are told it ("lines.0.quantity"), each place once; nothing where it is accepted. */
export function refusedPaths(schema: z.ZodMiniType, input: unknown): string[] {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))];
}
