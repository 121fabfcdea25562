import { SetChoices } from "@trato/domain/products/combos/combo-inputs.ts";
import { ChoicesOfProduct } from "@trato/domain/products/combos/combo-records.ts";
import { OneProduct } from "@trato/domain/products/inputs.ts";
import { route } from "../../platform/routes.ts";
import { getChoices } from "./choices.ts";
import { setChoices } from "./set-choices.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const items = [
  { productId: "01990000-0000-7000-8000-000000000002" },
  { productId: "01990000-0000-7000-8000-000000000003", extraPrice: "15" },
];

export const comboRoutes = {
  "GET /products/:productId/choices": route({
    may: "product.read",
    summary: "Of what choices a product is a combo, and of which combos it can be picked",
    input: OneProduct,
    output: ChoicesOfProduct,
    example: { productId: someId },
    run: getChoices,
  }),
  "POST /products/:productId/choices": route({
    may: "product.edit",
    summary: "Sell a product with choices of which one product each is picked, or by itself again",
    input: SetChoices,
    output: ChoicesOfProduct,
    example: { productId: someId, choices: [{ name: "Chair", quantity: "4", items }] },
    run: setChoices,
  }),
};
