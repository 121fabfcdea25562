import {
  CreateCategory,
  CreateProduct,
  EditCategory,
  EditProduct,
  FavourProduct,
  Nothing,
  OneCategory,
  OneProduct,
} from "@trato/domain/products/inputs.ts";
import {
  Categories,
  Category,
  FavouredProduct,
  Product,
  Tax,
  Taxes,
  TaxGroup,
  TaxGroups,
  UnitOfMeasure,
  UnitsOfMeasure,
} from "@trato/domain/products/records.ts";
import { CreateTax, CreateTaxGroup, EditTax, ListTaxes, OneTax } from "@trato/domain/products/taxes/tax-inputs.ts";
import { CreateUnit, EditUnit, ListUnits, OneUnit } from "@trato/domain/products/unit-inputs.ts";
import { route } from "../platform/routes.ts";
import { createCategory, listCategories } from "./categories.ts";
import { deleteCategory, editCategory } from "./change-category.ts";
import { createProduct } from "./create-product.ts";
import { createTax, createTaxGroup } from "./create-tax.ts";
import { createUnit } from "./create-unit.ts";
import { archiveProduct, editProduct, unarchiveProduct } from "./edit-product.ts";
import { archiveTax, editTax, unarchiveTax } from "./edit-tax.ts";
import { archiveUnit, editUnit, unarchiveUnit } from "./edit-unit.ts";
import { favourProduct } from "./favourites/favour-product.ts";
import { listTaxes, listTaxGroups } from "./list-taxes.ts";
import { listUnits } from "./list-units.ts";

const nobody = "01990000-0000-7000-8000-000000000001";

export const productRoutes = {
  "POST /products": route({
    may: "product.edit",
    summary: "Create a product",
    input: CreateProduct,
    output: Product,
    example: { name: "Oak table", kind: "goods", storable: true, reference: "TAB-1", listPrice: "249.00" },
    run: createProduct,
  }),
  "PATCH /products/:productId": route({
    may: "product.edit",
    summary: "Edit a product",
    input: EditProduct,
    output: Product,
    example: { productId: nobody, listPrice: "259.00" },
    run: editProduct,
  }),
  "POST /products/:productId/archive": route({
    may: "product.edit",
    summary: "Archive a product",
    input: OneProduct,
    output: Product,
    example: { productId: nobody },
    run: archiveProduct,
  }),
  "POST /products/:productId/unarchive": route({
    may: "product.edit",
    summary: "Offer an archived product again",
    input: OneProduct,
    output: Product,
    example: { productId: nobody },
    run: unarchiveProduct,
  }),
  "POST /products/:productId/favourite": route({
    may: "product.read",
    summary: "Find a product first, or no longer",
    input: FavourProduct,
    output: FavouredProduct,
    example: { productId: nobody, isFavourite: true },
    leavesNoTrace: "what one wants to find first changes nothing in it",
    run: favourProduct,
  }),
  "GET /units": route({
    may: "product.read",
    summary: "List the units of measure",
    input: ListUnits,
    output: UnitsOfMeasure,
    example: {},
    run: listUnits,
  }),
  "POST /units": route({
    may: "product.edit",
    summary: "Create a unit of measure or a packaging",
    input: CreateUnit,
    output: UnitOfMeasure,
    example: { name: "Box of 24", referenceId: nobody, relation: "bigger", ratio: "24" },
    run: createUnit,
  }),
  "PATCH /units/:unitId": route({
    may: "product.edit",
    summary: "Edit how a unit of measure is called, and its step",
    input: EditUnit,
    output: UnitOfMeasure,
    example: { unitId: nobody, many: "boxes" },
    run: editUnit,
  }),
  "POST /units/:unitId/archive": route({
    may: "product.edit",
    summary: "Archive a unit of measure",
    input: OneUnit,
    output: UnitOfMeasure,
    example: { unitId: nobody },
    run: archiveUnit,
  }),
  "POST /units/:unitId/unarchive": route({
    may: "product.edit",
    summary: "Offer a unit of measure again",
    input: OneUnit,
    output: UnitOfMeasure,
    example: { unitId: nobody },
    run: unarchiveUnit,
  }),
  "GET /product-categories": route({
    may: "product.read",
    summary: "List the categories of products",
    input: Nothing,
    output: Categories,
    example: {},
    run: listCategories,
  }),
  "POST /product-categories": route({
    may: "product.edit",
    summary: "Create a category of products",
    input: CreateCategory,
    output: Category,
    example: { name: "Furniture" },
    run: createCategory,
  }),
  "PATCH /product-categories/:categoryId": route({
    may: "product.edit",
    summary: "Rename a category or move it under another",
    input: EditCategory,
    output: Category,
    example: { categoryId: nobody, name: "Chairs" },
    run: editCategory,
  }),
  "DELETE /product-categories/:categoryId": route({
    may: "product.edit",
    summary: "Delete an empty category",
    input: OneCategory,
    output: Category,
    example: { categoryId: nobody },
    run: deleteCategory,
  }),
  "GET /taxes": route({
    may: "tax.read",
    summary: "List the taxes",
    input: ListTaxes,
    output: Taxes,
    example: {},
    run: listTaxes,
  }),
  "POST /taxes": route({
    may: "tax.edit",
    summary: "Create a tax",
    input: CreateTax,
    output: Tax,
    example: { name: "IVA 5 %", amountKind: "percent", amount: "5" },
    run: createTax,
  }),
  "PATCH /taxes/:taxId": route({
    may: "tax.edit",
    summary: "Edit a tax",
    input: EditTax,
    output: Tax,
    example: { taxId: nobody, amount: "7.5" },
    run: editTax,
  }),
  "POST /taxes/:taxId/archive": route({
    may: "tax.edit",
    summary: "Archive a tax",
    input: OneTax,
    output: Tax,
    example: { taxId: nobody },
    run: archiveTax,
  }),
  "POST /taxes/:taxId/unarchive": route({
    may: "tax.edit",
    summary: "Offer an archived tax again",
    input: OneTax,
    output: Tax,
    example: { taxId: nobody },
    run: unarchiveTax,
  }),
  "GET /tax-groups": route({
    may: "tax.read",
    summary: "List the rows of the totals box",
    input: Nothing,
    output: TaxGroups,
    example: {},
    run: listTaxGroups,
  }),
  "POST /tax-groups": route({
    may: "tax.edit",
    summary: "Create a row of the totals box",
    input: CreateTaxGroup,
    output: TaxGroup,
    example: { name: "Retenciones" },
    run: createTaxGroup,
  }),
};
