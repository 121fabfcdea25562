import * as z from "zod/mini";
import type { Id } from "../../src/ids.ts";
import { europeanUnion } from "../../src/products/fiscal-positions/european-union.ts";
import type { FiscalPosition } from "../../src/products/fiscal-positions/fiscal-position.ts";
import type { FiscalContact } from "../../src/products/fiscal-positions/fiscal-positions.ts";
import { count, currencies, number } from "./reading.ts";
import { taxDefinitions, taxKey } from "./tax-format.ts";

const positionKey = z.pipe(
  z.string(),
  z.transform((text) => text as Id<"fiscal_positions">), // names stand for ids
);

const automaticPosition = z.object({
  name: positionKey,
  sequence: count,
  auto: z._default(z.boolean(), true),
  vat_required: z._default(z.boolean(), false),
  country: z._default(z.nullable(z.string()), null),
  country_group: z._default(z.nullable(z.string()), null),
  state: z._default(z.nullable(z.string()), null),
  zip_from: z._default(z.nullable(z.string()), null),
  zip_to: z._default(z.nullable(z.string()), null),
});

const mapping = z.object({ from: taxKey, to: z.array(taxKey) });

export const definitions = z.object({
  company: z.object({
    country: z.string(),
    vat: z.nullable(z.string()),
    currency: z.string(),
    rounding_method: z.enum(["round_per_line", "round_globally"]),
  }),
  taxes: taxDefinitions,
  currencies: z.optional(currencies),
  positions: z.record(z.string(), z.object({ map: z.array(mapping) })),
  automatic_positions: z.array(automaticPosition),
});
export type Definitions = z.infer<typeof definitions>;

const contact = z.object({
  country: z._default(z.nullable(z.string()), null),
  state: z._default(z.nullable(z.string()), null),
  zip: z._default(z.nullable(z.string()), null),
  vat: z._default(z.nullable(z.string()), null),
  manual: z._default(z.nullable(positionKey), null),
});

export const input = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("mapping"),
    product_taxes: z.array(taxKey),
    position: z.nullable(z.string()),
    list_price: number,
    quantity: number,
  }),
  z.object({ kind: z.literal("auto"), customer: contact, delivery: z.nullable(contact) }),
]);
export type MappingInput = Extract<z.infer<typeof input>, { kind: "mapping" }>;
export type ChoiceInput = Extract<z.infer<typeof input>, { kind: "auto" }>;

export const expectedMapping = z.object({
  taxes: z.array(taxKey),
  price_unit: number,
  price_subtotal: number,
  price_total: number,
});
export const expectedChoice = z.object({ position: z.nullable(z.string()) });

const noFilters = { country: null, countryGroup: null, states: [], zipRanges: [], mappings: [] };

/** The file knows one country group, the European Union. */
export function automaticPositions(known: Definitions): FiscalPosition[] {
  return known.automatic_positions.map((position) => ({
    ...noFilters,
    id: position.name,
    name: position.name,
    sequence: position.sequence,
    isAutomatic: position.auto,
    isVatRequired: position.vat_required,
    country: position.country,
    countryGroup: position.country_group === null ? null : europeanUnion,
    states: position.state === null ? [] : [position.state],
    zipRanges: rangesOf(position.zip_from, position.zip_to),
  }));
}

/** Both ends or none. */
const rangesOf = (from: string | null, to: string | null) => (from !== null && to !== null ? [{ from, to }] : []);

export function mappingPosition(name: string | null, known: Definitions): FiscalPosition | null {
  if (name === null) return null;
  const position = known.positions[name];
  if (!position) throw new Error(`no fiscal position ${name}`);
  const id = positionKey.parse(name);
  return { ...noFilters, id, name, sequence: 0, isAutomatic: false, isVatRequired: false, mappings: position.map };
}

export function contactOf({ manual, ...address }: z.infer<typeof contact>): FiscalContact {
  return { ...address, positionId: manual };
}
