import * as z from "zod/mini";
import type { Field } from "./field.ts";
import { type Written, writtenOf } from "./field-schemas.ts";
import { type Flat, type GroupOf, shapeOf, type Within } from "./field-shape.ts";

type Edited<F extends Field> = z.ZodMiniOptional<Written<F>>;
type Created<F extends Field> = F extends { presence: "needed" } ? Written<F> : Edited<F>;
type Groups<F extends Field> = {
  [Each in Within<F> as GroupOf<Each>]: z.ZodMiniOptional<
    z.ZodMiniObject<{ [Part in Within<F, GroupOf<Each>> as Part["name"]]: Edited<Part> }>
  >;
};

export type Creation<F extends Field> = { [Each in Flat<F> as Each["name"]]: Created<Each> } & Groups<F>;
export type Edition<F extends Field> = { [Each in Flat<F> as Each["name"]]: Edited<Each> } & Groups<F>;

const edited = (field: Field) => z.optional(writtenOf(field));
const created = (field: Field) => (field.presence === "needed" ? writtenOf(field) : edited(field));
const group = (parts: z.core.$ZodShape) => z.optional(z.object(parts));

/** The fields as a new record is told them: those that are needed must be there. */
export function inputsOf<F extends Field>(fields: readonly F[]): Creation<F> {
  return shapeOf(fields, { of: created, inGroup: edited, group }) as Creation<F>; // the same condition as the type's
}

/** The fields as an edit tells them: what it leaves out stays. */
export function editsOf<F extends Field>(fields: readonly F[]): Edition<F> {
  return shapeOf(fields, { of: edited, inGroup: edited, group }) as Edition<F>; // as above
}
