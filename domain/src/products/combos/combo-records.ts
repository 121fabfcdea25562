import * as z from "zod/mini";
import { decimal, id } from "../../schemas.ts";

/** A product that may be picked of a combo's choice. */
export const ComboItem = z.object({
  productId: id<"products">(),
  name: z.string(),
  reference: z.nullable(z.string()),
  unitName: z.string(),
  /** What the combo costs more with it, in the workspace's currency. */
  extraPrice: decimal(),
  listPrice: decimal(),
  taxIds: z.array(id<"taxes">()),
  isService: z.boolean(),
  isArchived: z.boolean(),
  /** Why it is not sold at present. */
  saleBlock: z.nullable(z.string()),
});
export type ComboItem = z.output<typeof ComboItem>;

/** A choice of a combo, and how much of what is picked is in one, in its own unit. */
export const ComboChoice = z.object({
  id: id<"combo_choices">(),
  name: z.string(),
  quantity: decimal(),
  items: z.array(ComboItem),
});
export type ComboChoice = z.output<typeof ComboChoice>;

/** Of what choices a product is a combo, and of which combos it can be picked itself. */
export const ChoicesOfProduct = z.object({
  productId: id<"products">(),
  choices: z.array(ComboChoice),
  comboOf: z.array(z.object({ productId: id<"products">(), name: z.string(), isArchived: z.boolean() })),
  version: z.int(),
});
export type ChoicesOfProduct = z.output<typeof ChoicesOfProduct>;

/** What was picked of a combo on a line, and how much of the line's price for one is its: with its own taxes. */
export const LineShare = z.object({
  productId: id<"products">(),
  name: z.string(),
  /** How much of it is in one of the combo, in its own unit. */
  quantity: decimal(),
  /** By what the price is shared out, what is added to its share, and what that comes to. */
  base: decimal(),
  extra: decimal(),
  share: decimal(),
  taxIds: z.array(id<"taxes">()),
  /** The taxes of the product, before the document's position of tax law. */
  productTaxIds: z.array(id<"taxes">()),
  isService: z.boolean(),
});
export type LineShare = z.output<typeof LineShare>;
