import {
  areSameTaxes,
  mapTaxes,
  type TaxedLine,
  type TaxedProduct,
} from "../../products/fiscal-positions/tax-mapping.ts";
import type { FiscalPosition } from "../../products/fiscal-positions/fiscal-position.ts";
import { type TaxCatalogue, type TaxId, taxesNamed } from "../../products/taxes/taxes.ts";
import type { TaxesOrigin } from "./explained-records.ts";

/** The position of a document as its lines are taxed under it, and whether somebody set it by hand. */
export type DocumentPosition = {
  position: Pick<FiscalPosition, "id" | "name" | "mappings"> | null;
  isPositionSet: boolean;
};

/**
 * Why a line has its taxes: those of its product, what its document's position makes of them, and whether the line has others.
 * Refuses an unknown tax (`tax.unknown`). Source: rule R-742.
 */
export function taxesOrigin(
  { taxIds }: Pick<TaxedLine, "taxIds">,
  product: TaxedProduct,
  { position, isPositionSet }: DocumentPosition,
  catalogue: TaxCatalogue,
): TaxesOrigin {
  const named = (ids: readonly TaxId[]) =>
    taxesNamed(catalogue, ids, "taxIds").map(({ definition: { id, name } }) => ({ id, name }));
  const { isService } = product;
  const given = mapTaxes(product.taxIds, position, isService);
  const changed = product.taxIds.filter((id) => position?.mappings.some(({ from }) => from === id));
  return {
    productTaxes: named(product.taxIds),
    isService,
    position: position && { id: position.id, name: position.name },
    isPositionSet,
    mapped: changed.flatMap((id) =>
      named([id]).map((from) => ({ from, to: named(mapTaxes([id], position, isService)) })),
    ),
    given: named(given),
    isTyped: !areSameTaxes(given, taxIds),
  };
}
