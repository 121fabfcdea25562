import type { Id } from "../../src/ids.ts";
import type { TaxGroup } from "../../src/products/taxes/taxes.ts";
import { chooseFiscalPosition } from "../../src/products/fiscal-positions/fiscal-positions.ts";
import { mapTaxes } from "../../src/products/fiscal-positions/tax-mapping.ts";
import { totalsOf } from "../../src/products/totals/totals.ts";
import { prepareTotals, type TotalsRules } from "../../src/products/totals/totals-rules.ts";
import { adaptedPrice } from "../adapted-price.ts";
import type { Area, Case, Difference } from "./area.ts";
import { compareNumber, compareValue } from "./compare.ts";
import {
  automaticPositions,
  type ChoiceInput,
  contactOf,
  definitions,
  type Definitions,
  expectedChoice,
  expectedMapping,
  input,
  mappingPosition,
  type MappingInput,
} from "./fiscal-format.ts";
import { storedDecimals } from "./reading.ts";
import { taxesFrom } from "./tax-format.ts";

/**
 * Fiscal positions: mapping, adapted prices and the automatic choice. The reference system's answers need its precedence
 * and its price precision, which are arguments of the engine.
 */
export const fiscal: Area = {
  name: "fiscal",
  recognises: ({ content }) => "automatic_positions" in content,
  check: (one, file) => {
    const known = definitions.parse(file.content);
    const asked = input.parse(one.input);
    return asked.kind === "auto" ? checkChoice(one, asked, known) : checkMapping(one, asked, known);
  },
};

function checkChoice(one: Case, { customer, delivery }: ChoiceInput, known: Definitions): Difference[] {
  const { position } = chooseFiscalPosition({
    company: known.company,
    customer: contactOf(customer),
    delivery: delivery && contactOf(delivery),
    positions: automaticPositions(known),
    precedence: "vat_first",
  });
  return compareValue("position", expectedChoice.parse(one.expected).position, position?.name ?? null);
}

function checkMapping(one: Case, asked: MappingInput, known: Definitions): Difference[] {
  const rules = rulesFor(known);
  const wanted = expectedMapping.parse(one.expected);
  const before = asked.product_taxes;
  const taxIds = mapTaxes(before, mappingPosition(asked.position, known));
  const unitPrice = adaptedPrice(asked.list_price, before, taxIds, rules.catalogue, storedDecimals);
  const totals = totalsOf([{ quantity: asked.quantity, unitPrice, taxIds }], rules);
  const line = totals.lines[0];
  const sequence = (id: Id<"taxes">) => rules.catalogue.get(id)?.definition.sequence ?? 0;
  return [
    ...compareValue(
      "taxes",
      wanted.taxes,
      taxIds.toSorted((a, b) => sequence(a) - sequence(b)),
    ),
    ...compareNumber("price_unit", wanted.price_unit, unitPrice, storedDecimals),
    ...compareNumber("price_subtotal", wanted.price_subtotal, line?.subtotal ?? null, rules.decimals),
    ...compareNumber("price_total", wanted.price_total, line?.total ?? null, rules.decimals),
  ];
}

function rulesFor(known: Definitions): TotalsRules {
  const taxes = taxesFrom(known.taxes);
  const taxGroups: TaxGroup[] = taxes.map(({ group: id }) => ({ id, name: id, sequence: 0, precedingSubtotal: null }));
  return prepareTotals({
    taxes,
    taxGroups,
    currency: { decimals: storedDecimals },
    roundingMethod: known.company.rounding_method === "round_per_line" ? "per_line" : "globally",
    precisions: { price: storedDecimals, quantity: storedDecimals, discount: storedDecimals },
    fixedTaxSign: "of_quantity",
  });
}
