import { ChangedPriceList } from "@trato/domain/products/price-lists/examples/example-records.ts";
import {
  CreatePriceList,
  EditPriceList,
  ExplainPrice,
  ListPriceLists,
  OnePriceList,
  PriceListChoice,
} from "@trato/domain/products/price-lists/price-list-inputs.ts";
import {
  PriceExplained,
  PriceList,
  PriceListChosen,
  PriceLists,
  PriceRules,
} from "@trato/domain/products/price-lists/price-list-records.ts";
import { route } from "../../platform/routes.ts";
import { explainPriceList } from "./choose-price-list.ts";
import { createPriceList } from "./create-price-list.ts";
import { archivePriceList, editPriceList, unarchivePriceList } from "./edit-price-list.ts";
import { tellingBrokenOfList } from "./examples/check-examples.ts";
import { explainPrice } from "./explain-price.ts";
import { listPriceLists } from "./list-price-lists.ts";
import { listPriceRules } from "./list-price-rules.ts";

const someId = "01990000-0000-7000-8000-000000000001";

export const priceListRoutes = {
  "GET /price-lists": route({
    may: "priceList.read",
    summary: "List the price lists",
    input: ListPriceLists,
    output: PriceLists,
    example: {},
    run: listPriceLists,
  }),
  "POST /price-lists": route({
    may: "priceList.edit",
    summary: "Create a price list",
    input: CreatePriceList,
    output: PriceList,
    example: { name: "Wholesale", countries: ["ES", "PT"], showsDiscount: true },
    run: createPriceList,
  }),
  "PATCH /price-lists/:priceListId": route({
    may: "priceList.edit",
    summary: "Edit a price list; the answer says which examples hold no more",
    input: EditPriceList,
    output: ChangedPriceList,
    example: { priceListId: someId, isDefault: true },
    run: tellingBrokenOfList(editPriceList),
  }),
  "POST /price-lists/:priceListId/archive": route({
    may: "priceList.edit",
    summary: "Archive a price list",
    input: OnePriceList,
    output: PriceList,
    example: { priceListId: someId },
    run: archivePriceList,
  }),
  "POST /price-lists/:priceListId/unarchive": route({
    may: "priceList.edit",
    summary: "Choose and offer an archived price list again",
    input: OnePriceList,
    output: PriceList,
    example: { priceListId: someId },
    run: unarchivePriceList,
  }),
  "GET /price-lists/choice": route({
    may: "priceList.read",
    summary: "Which price list a contact gets, and why",
    input: PriceListChoice,
    output: PriceListChosen,
    example: { contactId: someId },
    run: explainPriceList,
  }),
  "GET /prices/explanation": route({
    may: "priceList.read",
    summary: "What so many of a product cost a customer on a day, and why",
    input: ExplainPrice,
    output: PriceExplained,
    example: { contactId: someId, productId: someId, quantity: "25", day: "2026-03-03" },
    run: explainPrice,
  }),
  "GET /price-lists/:priceListId/rules": route({
    may: "priceList.read",
    summary: "List the rules of a price list in the order in which they are tried",
    input: OnePriceList,
    output: PriceRules,
    example: { priceListId: someId },
    run: listPriceRules,
  }),
};
