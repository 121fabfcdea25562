import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { shaped } from "../../inputs/said.ts";
import type { Decimal } from "../../decimal.ts";
import { id, line, name, version } from "../../schemas.ts";

/** Per cent or money per unit, as the tables keep it. */
const taxAmount = () =>
  z.string().check(shaped(/^-?\d{1,9}(\.\d{1,6})?$/, inputWords.decimal)) as unknown as z.ZodMiniType<Decimal, string>; // a decimal by its shape

const sequence = z.int().check(z.gte(0), z.lte(100_000));

const rules = {
  amount: z.optional(taxAmount()),
  priceIncluded: z.optional(z.boolean()),
  includeBase: z.optional(z.boolean()),
  isBaseAffected: z.optional(z.boolean()),
  reverseCharge: z.optional(z.boolean()),
  sequence: z.optional(sequence),
  groupId: z.optional(id<"tax_groups">()),
  children: z.optional(z.array(id<"taxes">()).check(z.maxLength(20))),
  isDefault: z.optional(z.boolean()),
};

export const taxUse = z.enum(["sale", "purchase"]);
export const amountKind = z.enum(["percent", "fixed", "division", "group"]);

export const CreateTax = z.object({
  id: z.optional(id<"taxes">()),
  name: name(100),
  use: z._default(taxUse, "sale"),
  amountKind,
  ...rules,
});
export type CreateTax = z.output<typeof CreateTax>;

export const EditTax = z.object({ taxId: id<"taxes">(), version, name: z.optional(name(100)), ...rules });
export type EditTax = z.output<typeof EditTax>;

export const OneTax = z.object({ taxId: id<"taxes">() });
export type OneTax = z.output<typeof OneTax>;

export const ListTaxes = z.object({
  use: z.optional(taxUse),
  archived: z._default(z.enum(["true", "false", "any"]), "false"),
});
export type ListTaxes = z.output<typeof ListTaxes>;

export const CreateTaxGroup = z.object({
  id: z.optional(id<"tax_groups">()),
  name: name(),
  sequence: z.optional(sequence),
  precedingSubtotal: z.optional(z.nullable(line(100, 1))),
});
export type CreateTaxGroup = z.output<typeof CreateTaxGroup>;
