import type * as z from "zod/mini";

/** What a text says in JSON; null where it was cut off or says something else. */
export function readJson<T>(text: string, shape: z.ZodMiniType<T>): T | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
