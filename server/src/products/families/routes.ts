import {
  ChooseVariant,
  CreateAttribute,
  CreateFamily,
  EditAttribute,
  EditFamily,
  ListVariants,
  OneAttribute,
  OneFamily,
} from "@trato/domain/products/families/family-inputs.ts";
import {
  Attribute,
  Attributes,
  ChosenVariant,
  Family,
  Variants,
} from "@trato/domain/products/families/family-records.ts";
import { Nothing } from "@trato/domain/products/inputs.ts";
import { route } from "../../platform/routes.ts";
import { listAttributes } from "./attributes.ts";
import { chooseVariant } from "./choose-variant.ts";
import { createAttribute } from "./create-attribute.ts";
import { createFamily, dissolveFamily } from "./create-family.ts";
import { deleteAttribute, editAttribute } from "./edit-attribute.ts";
import { editFamily } from "./edit-family.ts";
import { getFamily, listVariants } from "./families.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const anotherId = "01990000-0000-7000-8000-000000000002";
const offered = [{ attributeId: someId, values: [{ valueId: someId }, { valueId: anotherId, extraPrice: "20.00" }] }];

export const familyRoutes = {
  "GET /product-attributes": route({
    may: "product.read",
    summary: "List what products differ by",
    input: Nothing,
    output: Attributes,
    example: {},
    run: listAttributes,
  }),
  "POST /product-attributes": route({
    may: "product.edit",
    summary: "Create an attribute of products with its values",
    input: CreateAttribute,
    output: Attribute,
    example: { name: "Colour", shownAs: "colour", values: [{ name: "Oak", colour: "#b5835a" }, { name: "White" }] },
    run: createAttribute,
  }),
  "PATCH /product-attributes/:attributeId": route({
    may: "product.edit",
    summary: "Edit an attribute and its values",
    input: EditAttribute,
    output: Attribute,
    example: { attributeId: someId, name: "Finish" },
    run: editAttribute,
  }),
  "DELETE /product-attributes/:attributeId": route({
    may: "product.edit",
    summary: "Delete an attribute that no family has",
    input: OneAttribute,
    output: Attribute,
    example: { attributeId: someId },
    run: deleteAttribute,
  }),
  "POST /product-families": route({
    may: "product.edit",
    summary: "Make a product the first variant of a family",
    input: CreateFamily,
    output: Family,
    example: { productId: someId, attributes: offered, valueIds: [someId] },
    run: createFamily,
  }),
  "GET /product-families/:familyId": route({
    may: "product.read",
    summary: "Get a family with what one may choose and its variants",
    input: OneFamily,
    output: Family,
    example: { familyId: someId },
    run: getFamily,
  }),
  "PATCH /product-families/:familyId": route({
    may: "product.edit",
    summary: "Edit what one may choose of a family and what it costs more",
    input: EditFamily,
    output: Family,
    example: { familyId: someId, listPrice: "199.00" },
    run: editFamily,
  }),
  "DELETE /product-families/:familyId": route({
    may: "product.edit",
    summary: "Make the only variant of a family an ordinary product again",
    input: OneFamily,
    output: Family,
    example: { familyId: someId },
    run: dissolveFamily,
  }),
  "POST /product-families/:familyId/variants": route({
    may: "variant.choose",
    summary: "Choose a variant by its values; it is made when it is chosen first",
    input: ChooseVariant,
    output: ChosenVariant,
    example: { familyId: someId, valueIds: [someId] },
    run: chooseVariant,
  }),
  "GET /product-variants": route({
    may: "product.read",
    summary: "Say which of some products are variants, and of what",
    input: ListVariants,
    output: Variants,
    example: { productIds: someId },
    run: listVariants,
  }),
};
