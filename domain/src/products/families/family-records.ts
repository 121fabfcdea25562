import * as z from "zod/mini";
import { decimal, id, moment } from "../../schemas.ts";
import { Product } from "../records.ts";
import { Exclusion, shownAs } from "./family-inputs.ts";

const valueId = () => id<"attribute_values">();

export const AttributeValue = z.object({
  id: valueId(),
  name: z.string(),
  colour: z.nullable(z.string()),
  isFreeText: z.boolean(),
});
export type AttributeValue = z.output<typeof AttributeValue>;

/** What products differ by, with what it may be. */
export const Attribute = z.object({
  id: id<"product_attributes">(),
  name: z.string(),
  shownAs,
  values: z.array(AttributeValue),
  version: z.int(),
});
export type Attribute = z.output<typeof Attribute>;
export const Attributes = z.object({ items: z.array(Attribute) });

/** A family with all that one chooses among, and the variants that there are. */
export const Family = z.object({
  id: id<"product_families">(),
  name: z.string(),
  modelId: id<"products">(),
  listPrice: decimal(),
  attributes: z.array(
    z.object({
      id: id<"product_attributes">(),
      name: z.string(),
      shownAs,
      values: z.array(z.object({ ...AttributeValue.shape, extraPrice: decimal() })),
    }),
  ),
  exclusions: z.array(Exclusion),
  variants: z.array(
    z.object({
      id: id<"products">(),
      name: z.string(),
      reference: z.nullable(z.string()),
      listPrice: decimal(),
      valueIds: z.array(valueId()),
      /** Why it is not sold at present. */
      saleBlock: z.nullable(z.string()),
      archivedAt: z.nullable(moment()),
    }),
  ),
  version: z.int(),
});
export type Family = z.output<typeof Family>;

/** The variant that was chosen, as a line of a document takes it. */
export const ChosenVariant = z.object({ ...Product.shape, unitName: z.string(), isNew: z.boolean() });
export type ChosenVariant = z.output<typeof ChosenVariant>;

/** Which products are variants, and of what. */
export const Variants = z.object({
  items: z.array(
    z.object({ productId: id<"products">(), familyId: id<"product_families">(), valueIds: z.array(valueId()) }),
  ),
});
