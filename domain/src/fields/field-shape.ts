import type * as z from "zod/mini";
import type { Field } from "./field.ts";

/** The fields that stand by themselves in inputs and answers, and those of one group. */
export type Flat<F extends Field> = Exclude<F, { within: string }>;
export type Within<F extends Field, Group extends string = string> = Extract<F, { within: Group }>;
export type GroupOf<F extends Field> = F extends { within: infer Group extends string } ? Group : never;

type Making = {
  of: (field: Field) => z.ZodMiniType;
  inGroup: (field: Field) => z.ZodMiniType;
  group: (parts: Record<string, z.ZodMiniType>) => z.ZodMiniType;
};

/** A schema for each field under its name; fields of a group stand in an object, where the first of them does. */
export function shapeOf(fields: readonly Field[], { of, inGroup, group }: Making): Record<string, z.ZodMiniType> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const field of fields) {
    const { name, within } = field;
    if (within === undefined) shape[name] = of(field);
    else shape[within] ??= group(partsOf(fields, within, inGroup));
  }
  return shape;
}

function partsOf(fields: readonly Field[], group: string, inGroup: Making["inGroup"]) {
  const parts = fields.filter(({ within }) => within === group);
  return Object.fromEntries(parts.map((field) => [field.name, inGroup(field)]));
}
