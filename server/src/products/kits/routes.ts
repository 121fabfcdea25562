import { OneProduct } from "@trato/domain/products/inputs.ts";
import { SetParts } from "@trato/domain/products/kits/kit-inputs.ts";
import { PartsOfProduct } from "@trato/domain/products/kits/kit-records.ts";
import { route } from "../../platform/routes.ts";
import { getParts } from "./parts.ts";
import { setParts } from "./set-parts.ts";

const someId = "01990000-0000-7000-8000-000000000001";
const anotherId = "01990000-0000-7000-8000-000000000002";

export const kitRoutes = {
  "GET /products/:productId/parts": route({
    may: "product.read",
    summary: "What a product is made of, and which kits it is in",
    input: OneProduct,
    output: PartsOfProduct,
    example: { productId: someId },
    run: getParts,
  }),
  "POST /products/:productId/parts": route({
    may: "product.edit",
    summary: "Make a product of parts, or of none again",
    input: SetParts,
    output: PartsOfProduct,
    example: { productId: someId, parts: [{ productId: anotherId, quantity: "4" }] },
    run: setParts,
  }),
};
