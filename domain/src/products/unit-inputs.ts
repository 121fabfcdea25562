import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { shaped } from "../inputs/said.ts";
import type { Decimal } from "../decimal.ts";
import { id, name, text, version } from "../schemas.ts";

/** A number as the tables keep it, and more than nothing: a pound of 0.45359237 kilos is an exact one. */
const measure = (shape: RegExp) =>
  z
    .string()
    .check(
      shaped(shape, inputWords.positiveDecimal),
      shaped(/[1-9]/, inputWords.aboveZero),
    ) as unknown as z.ZodMiniType<Decimal, string>; // a decimal by its shape

const said = {
  one: z.optional(text(50)),
  many: z.optional(text(50)),
  rounding: z.optional(measure(/^\d{1,9}(\.\d{1,6})?$/)),
};

export const ListUnits = z.object({ archived: z._default(z.enum(["false", "any"]), "false") });
export type ListUnits = z.output<typeof ListUnits>;

/** A unit or packaging of the company's own: `ratio` says how many references it contains, or how many of it make one. */
export const CreateUnit = z.object({
  id: z.optional(id<"units">()),
  name: name(50),
  referenceId: id<"units">(),
  relation: z.enum(["bigger", "smaller"]),
  ratio: measure(/^\d{1,9}(\.\d{1,9})?$/),
  ...said,
});
export type CreateUnit = z.output<typeof CreateUnit>;

/** What a unit is worth never changes: documents that have it would say something else. */
export const EditUnit = z.object({ unitId: id<"units">(), version, name: z.optional(name(50)), ...said });
export type EditUnit = z.output<typeof EditUnit>;

export const OneUnit = z.object({ unitId: id<"units">() });
export type OneUnit = z.output<typeof OneUnit>;
