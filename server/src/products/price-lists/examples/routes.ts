import {
  CreatePriceExample,
  EditPriceExample,
  OnePriceExample,
} from "@trato/domain/products/price-lists/examples/example-inputs.ts";
import {
  ChangedRule,
  PriceExample,
  PriceExamples,
} from "@trato/domain/products/price-lists/examples/example-records.ts";
import {
  CreatePriceRule,
  EditPriceRule,
  OnePriceList,
  OnePriceRule,
} from "@trato/domain/products/price-lists/price-list-inputs.ts";
import { route } from "../../../platform/routes.ts";
import { createPriceRule } from "../create-price-rule.ts";
import { deletePriceRule, editPriceRule } from "../edit-price-rule.ts";
import { checkExamples, listExamples, tellingBroken } from "./check-examples.ts";
import { createExample } from "./create-example.ts";
import { deleteExample, editExample } from "./edit-example.ts";

const someId = "01990000-0000-7000-8000-000000000001";

/** Examples of prices, and the changes of rules that are tried on them. */
export const priceExampleRoutes = {
  "GET /price-lists/:priceListId/examples": route({
    may: "priceList.read",
    summary: "List the examples of a price list, with what came out when they were tried last",
    input: OnePriceList,
    output: PriceExamples,
    example: { priceListId: someId },
    run: listExamples,
  }),
  "POST /price-lists/:priceListId/examples": route({
    may: "priceList.edit",
    summary: "Write an example of what a price list is to make",
    input: CreatePriceExample,
    output: PriceExample,
    example: { priceListId: someId, productId: someId, quantity: "25", day: "2026-03-03", unitPrice: "12.34" },
    run: createExample,
  }),
  "POST /price-lists/:priceListId/examples/check": route({
    may: "priceList.edit",
    summary: "Try the examples of a price list again",
    input: OnePriceList,
    output: PriceExamples,
    example: { priceListId: someId },
    run: checkExamples,
  }),
  "PATCH /price-examples/:priceExampleId": route({
    may: "priceList.edit",
    summary: "Edit an example of a price",
    input: EditPriceExample,
    output: PriceExample,
    example: { priceExampleId: someId, unitPrice: "11.9" },
    run: editExample,
  }),
  "DELETE /price-examples/:priceExampleId": route({
    may: "priceList.edit",
    summary: "Delete an example of a price",
    input: OnePriceExample,
    output: PriceExample,
    example: { priceExampleId: someId },
    run: deleteExample,
  }),
  "POST /price-lists/:priceListId/rules": route({
    may: "priceList.edit",
    summary: "Add a rule to a price list; the answer says which examples hold no more",
    input: CreatePriceRule,
    output: ChangedRule,
    example: { priceListId: someId, making: "percentage", discount: "10", minQuantity: "25" },
    run: tellingBroken(createPriceRule),
  }),
  "PATCH /price-rules/:priceRuleId": route({
    may: "priceList.edit",
    summary: "Edit a rule of a price list; the answer says which examples hold no more",
    input: EditPriceRule,
    output: ChangedRule,
    example: { priceRuleId: someId, discount: "12.5" },
    run: tellingBroken(editPriceRule),
  }),
  "DELETE /price-rules/:priceRuleId": route({
    may: "priceList.edit",
    summary: "Delete a rule of a price list; the answer says which examples hold no more",
    input: OnePriceRule,
    output: ChangedRule,
    example: { priceRuleId: someId },
    run: tellingBroken(deletePriceRule),
  }),
};
