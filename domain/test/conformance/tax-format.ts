import * as z from "zod/mini";
import type { Tax, TaxGroup } from "../../src/products/taxes/taxes.ts";
import type { Id } from "../../src/ids.ts";
import { count, number } from "./reading.ts";

const key = <Table extends string>() =>
  z.pipe(
    z.string(),
    z.transform((text) => text as Id<Table>),
  ); // keys of the file stand for ids

const yes = z._default(z.boolean(), true);
const no = z._default(z.boolean(), false);

/** A tax as case files define it; what a file leaves out has the reference system's default. */
const taxDefinition = z.object({
  name: z.optional(z.string()),
  amount_type: z.enum(["percent", "fixed", "division", "group"]),
  amount: number,
  price_include: z.boolean(),
  include_base_amount: no,
  is_base_affected: yes,
  reverse_charge: no,
  sequence: count,
  tax_group: z._default(key<"tax_groups">(), "taxes" as Id<"tax_groups">),
  children: z._default(z.array(key<"taxes">()), []),
});
export const taxDefinitions = z.record(key<"taxes">(), taxDefinition);
export const taxGroupDefinitions = z.record(
  key<"tax_groups">(),
  z.object({ name: z.string(), sequence: count, preceding_subtotal: z.nullable(z.string()) }),
);
export const taxKey = key<"taxes">();
export const taxGroupKey = key<"tax_groups">();

const placesPerSequence = 10_000;

/** Taxes with one sequence stand in the order of the file, which is the order of their ids in the reference system. */
export function taxesFrom(definitions: z.infer<typeof taxDefinitions>): Tax[] {
  return Object.entries(definitions).map(([id, tax], place) => ({
    id: id as Id<"taxes">, // Object.entries forgets the brand of the keys
    name: tax.name ?? id,
    amountKind: tax.amount_type,
    amount: tax.amount,
    priceIncluded: tax.price_include,
    includeBase: tax.include_base_amount,
    isBaseAffected: tax.is_base_affected,
    reverseCharge: tax.reverse_charge,
    sequence: tax.sequence * placesPerSequence + place,
    group: tax.tax_group,
    children: tax.children,
  }));
}

export function taxGroupsFrom(definitions: z.infer<typeof taxGroupDefinitions>): TaxGroup[] {
  return Object.entries(definitions).map(([id, { name, sequence, preceding_subtotal: precedingSubtotal }]) => {
    return { id: id as Id<"tax_groups">, name, sequence, precedingSubtotal }; // as above
  });
}
