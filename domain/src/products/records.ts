import * as z from "zod/mini";
import { answersOf } from "../fields/field-answers.ts";
import { fieldsIn, withoutReferences } from "../fields/field-lists.ts";
import { copiedPageOf, decimal, id, moment, quantity } from "../schemas.ts";
import { productFields } from "./fields.ts";
import { amountKind, taxUse } from "./taxes/tax-inputs.ts";

const named = <Table extends string>() => z.object({ id: id<Table>(), name: z.string() });

const { name, reference, kind, storable, ...listed } = answersOf(withoutReferences(fieldsIn(productFields, "list")));

/** A product as its own commands answer it. */
export const Product = z.object({
  id: id<"products">(),
  ...answersOf(productFields),
  /** Made of parts: goods of which there are as many as its parts make. */
  isKit: z.boolean(),
  /** Made of choices, of each of which one product is picked on the line. */
  isCombo: z.boolean(),
  externalId: z.optional(z.nullable(z.string())),
  archivedAt: z.nullable(moment()),
  createdAt: moment(),
  updatedAt: z.optional(moment()),
  version: z.int(),
});
export type Product = z.output<typeof Product>;

/** A product in the list, with its stock. */
export const ProductRow = z.object({
  id: id<"products">(),
  name,
  reference,
  kind,
  storable,
  category: z.nullable(named<"product_categories">()),
  ...listed,
  unitName: z.string(),
  /** Whether it is known what there is of it: it is kept in stock, or made of parts that are. */
  isStocked: z.boolean(),
  onHand: quantity(),
  reserved: quantity(),
  free: quantity(),
  /** What there will be if all that is planned happens, and how much of what was promised nothing covers. */
  forecast: quantity(),
  shortage: quantity(),
  /** Whoever asks wants to find it first. */
  isFavourite: z.boolean(),
  externalId: z.optional(z.nullable(z.string())),
  archivedAt: z.nullable(moment()),
  updatedAt: z.optional(moment()),
  version: z.int(),
});
export type ProductRow = z.output<typeof ProductRow>;
export const ProductPage = copiedPageOf(ProductRow);

/** A product as a line of a document picks it. */
export const PickedProduct = z.object({
  id: id<"products">(),
  name,
  reference,
  kind,
  storable,
  isStocked: z.boolean(),
  free: quantity(),
  listPrice: decimal(),
  taxIds: z.array(id<"taxes">()),
  unitId: id<"units">(),
  unitName: z.string(),
  leadDays: z.int(),
  /** Whether something is picked of it on the line. */
  isCombo: z.boolean(),
  /** Why it is not sold, or not bought, at present. */
  saleBlock: z.nullable(z.string()),
  purchaseBlock: z.nullable(z.string()),
  isFavourite: z.boolean(),
});
export type PickedProduct = z.output<typeof PickedProduct>;
export const PickedProducts = z.object({ items: z.array(PickedProduct) });

/** Which of the texts that were asked for mean which product; of those that mean none, or could mean two, nothing is said. */
export const RecognisedProducts = z.object({
  items: z.array(
    z.object({
      text: z.string(),
      product: PickedProduct,
      /** Where it means a box of it: how much is in there, in the product's unit. */
      packaging: z.nullable(z.object({ name: z.string(), quantity: decimal() })),
    }),
  ),
});
export type RecognisedProducts = z.output<typeof RecognisedProducts>;

export const FavouredProduct = z.object({ id: id<"products">(), isFavourite: z.boolean() });
export type FavouredProduct = z.output<typeof FavouredProduct>;

/** A product that goes with another one; one out of use is offered no more. */
export const RelatedProduct = z.extend(PickedProduct, { isArchived: z.boolean() });
export type RelatedProduct = z.output<typeof RelatedProduct>;

/** What goes with a product, in the order in which somebody named it, and whether it can be had itself. */
export const ProductRelations = z.object({
  productId: id<"products">(),
  name,
  isArchived: z.boolean(),
  isStocked: z.boolean(),
  free: quantity(),
  optional: z.array(RelatedProduct),
  accessories: z.array(RelatedProduct),
  replacements: z.array(RelatedProduct),
});
export type ProductRelations = z.output<typeof ProductRelations>;
export const RelationsOfProducts = z.object({ items: z.array(ProductRelations) });

export const Tax = z.object({
  id: id<"taxes">(),
  name: z.string(),
  use: taxUse,
  amountKind,
  amount: decimal(),
  priceIncluded: z.boolean(),
  includeBase: z.boolean(),
  isBaseAffected: z.boolean(),
  reverseCharge: z.boolean(),
  sequence: z.int(),
  group: z.object({
    id: id<"tax_groups">(),
    name: z.string(),
    sequence: z.int(),
    precedingSubtotal: z.nullable(z.string()),
  }),
  children: z.array(id<"taxes">()),
  isDefault: z.boolean(),
  /** An ordinary rate, or one that somebody made: offered before those that positions put in. */
  isUsual: z.boolean(),
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type Tax = z.output<typeof Tax>;
export const Taxes = z.object({ items: z.array(Tax) });

export const TaxGroup = z.object({
  id: id<"tax_groups">(),
  name: z.string(),
  sequence: z.int(),
  precedingSubtotal: z.nullable(z.string()),
  version: z.int(),
});
export type TaxGroup = z.output<typeof TaxGroup>;
export const TaxGroups = z.object({ items: z.array(TaxGroup) });

/** A unit of measure in the reader's language: its `name`, and how it is said behind one and behind `many`. */
export const UnitOfMeasure = z.object({
  id: id<"units">(),
  name: z.string(),
  one: z.string(),
  many: z.string(),
  dimension: z.string(),
  relation: z.enum(["reference", "bigger", "smaller"]),
  ratio: decimal(),
  rounding: decimal(),
  archivedAt: z.nullable(moment()),
  version: z.int(),
});
export type UnitOfMeasure = z.output<typeof UnitOfMeasure>;
export const UnitsOfMeasure = z.object({ items: z.array(UnitOfMeasure) });

export const Category = z.object({
  id: id<"product_categories">(),
  name: z.string(),
  fullName: z.string(),
  parentId: z.nullable(id<"product_categories">()),
  version: z.int(),
});
export type Category = z.output<typeof Category>;
export const Categories = z.object({ items: z.array(Category) });
