import { FiscalPosition } from "@trato/domain/products/fiscal-positions/position-records.ts";
import {
  Category,
  PickedProduct,
  Product,
  ProductRelations,
  ProductRow,
  RelatedProduct,
  Tax,
  UnitOfMeasure,
} from "@trato/domain/products/records.ts";
import { ProductDetails } from "@trato/domain/reports/product-page.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** An oak table, of which ten are there and four promised, as its own commands answer it. */
export function aProduct(given: Partial<z.input<typeof Product>> = {}): Product {
  return z.parse(Product, { ...table, ...given });
}

/** The same with all that stands on its page. */
export function productDetails(given: Partial<z.input<typeof ProductDetails>> = {}): ProductDetails {
  return z.parse(ProductDetails, {
    ...table,
    unitName: "unit",
    purchaseUnitName: "unit",
    category: null,
    taxes: [],
    isFavourite: false,
    isStocked: given.storable ?? table.storable,
    availability: {
      onHand: "10",
      reserved: "4",
      free: "6",
      incoming: "0",
      outgoing: "4",
      forecast: "6",
      quarantined: "0",
    },
    soldLast12Months: "31",
    usualVendor: null,
    vendors: [],
    purchases: [],
    deliveries: [],
    can: { edit: true, adjust: true, order: true },
    ...given,
  });
}

export function aProductRow(given: Partial<z.input<typeof ProductRow>> = {}): ProductRow {
  const { name, reference, kind, storable, listPrice, cost, archivedAt, version, id } = table;
  return z.parse(ProductRow, {
    id,
    name,
    reference,
    kind,
    storable,
    listPrice,
    cost,
    archivedAt,
    version,
    category: null,
    unitName: "unit",
    isStocked: given.storable ?? storable,
    onHand: "10",
    reserved: "4",
    free: "6",
    forecast: "6",
    shortage: "0",
    saleBlock: null,
    purchaseBlock: null,
    isFavourite: false,
    ...given,
  });
}

export function aPickedProduct(given: Partial<z.input<typeof PickedProduct>> = {}): PickedProduct {
  const { name, reference, kind, storable, listPrice, taxIds, unitId, leadDays, id } = table;
  return z.parse(PickedProduct, {
    id,
    name,
    reference,
    kind,
    storable,
    listPrice,
    taxIds,
    unitId,
    leadDays,
    isStocked: given.storable ?? storable,
    free: "6",
    unitName: "unit",
    isCombo: false,
    saleBlock: null,
    purchaseBlock: null,
    isFavourite: false,
    ...given,
  });
}

/** The oak table that nothing goes with. */
export function aRelation(given: Partial<z.input<typeof ProductRelations>> = {}): ProductRelations {
  return z.parse(ProductRelations, {
    productId: table.id,
    name: table.name,
    isArchived: false,
    isStocked: true,
    free: "6",
    optional: [],
    accessories: [],
    replacements: [],
    ...given,
  });
}

/** What goes with it: a product like any, in use. */
export const aRelatedProduct = (given: Partial<z.input<typeof RelatedProduct>> = {}): RelatedProduct =>
  z.parse(RelatedProduct, { ...aPickedProduct(), isArchived: false, ...given });

const table: z.input<typeof Product> = {
  id: anId(111),
  name: "Oak table",
  kind: "goods",
  storable: true,
  reference: "OT-1",
  barcode: null,
  description: null,
  listPrice: "100",
  cost: "60",
  unitId: anId(112),
  purchaseUnitId: anId(112),
  categoryId: null,
  taxIds: [],
  purchaseTaxIds: [],
  leadDays: 0,
  optionalIds: [],
  accessoryIds: [],
  replacementIds: [],
  saleBlock: null,
  purchaseBlock: null,
  serviceDelivery: "with_goods",
  isKit: false,
  isCombo: false,
  archivedAt: null,
  createdAt: "2026-01-10T09:00:00Z",
  version: 3,
};

/** The usual tax of sales. */
export function aTax(given: Partial<z.input<typeof Tax>> = {}): Tax {
  return z.parse(Tax, {
    id: anId(400),
    name: "VAT 21 %",
    use: "sale",
    amountKind: "percent",
    amount: "21",
    priceIncluded: false,
    includeBase: false,
    isBaseAffected: true,
    reverseCharge: false,
    sequence: 100,
    group: { id: anId(410), name: "VAT", sequence: 10, precedingSubtotal: null },
    children: [],
    isDefault: true,
    isUsual: true,
    archivedAt: null,
    version: 1,
    ...given,
  });
}

export function aCategory(given: Partial<z.input<typeof Category>> = {}): Category {
  return z.parse(Category, {
    id: anId(420),
    name: "Furniture",
    fullName: "Furniture",
    parentId: null,
    version: 1,
    ...given,
  });
}

export function aUnit(given: Partial<z.input<typeof UnitOfMeasure>> = {}): UnitOfMeasure {
  return z.parse(UnitOfMeasure, {
    id: anId(112),
    name: "unit",
    one: given.name ?? "unit",
    many: given.name ?? "units",
    dimension: "quantity",
    relation: "reference",
    ratio: "1",
    rounding: "1",
    archivedAt: null,
    version: 1,
    ...given,
  });
}

/** A fiscal position that somebody chooses by hand and that changes nothing. */
export function aFiscalPosition(given: Partial<z.input<typeof FiscalPosition>> = {}): FiscalPosition {
  return z.parse(FiscalPosition, {
    id: anId(430),
    name: "Domestic",
    sequence: 10,
    isAutomatic: false,
    isVatRequired: false,
    isPrivateOnly: false,
    country: null,
    isInUnion: false,
    zipRanges: [],
    mappings: [],
    noteEn: null,
    noteEs: null,
    serviceNoteEn: null,
    serviceNoteEs: null,
    archivedAt: null,
    version: 1,
    ...given,
  });
}
