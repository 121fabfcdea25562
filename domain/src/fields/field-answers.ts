import * as z from "zod/mini";
import type { Field } from "./field.ts";
import { type Answered, answeredOf } from "./field-schemas.ts";
import { type Flat, type GroupOf, shapeOf, type Within } from "./field-shape.ts";

export type Answers<F extends Field> = { [Each in Flat<F> as Each["name"]]: Answered<Each> } & {
  [Each in Within<F> as GroupOf<Each>]: z.ZodMiniObject<{
    [Part in Within<F, GroupOf<Each>> as Part["name"]]: Answered<Part>;
  }>;
};

/** The fields as an answer gives them; references as the ids that are kept. */
export function answersOf<F extends Field>(fields: readonly F[]): Answers<F> {
  return shapeOf(fields, { of: answeredOf, inGroup: answeredOf, group: z.object }) as Answers<F>; // the type says the same
}
