import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

/** Of what choices a product is a combo, and of which combos it can be picked. */
export type Choices = OutputOf<"GET /products/:productId/choices">;
export type Choice = Choices["choices"][number];
export type Item = Choice["items"][number];

// what can be picked may be called otherwise, cost something else, or be archived
export const choicesQuery = (productId: string) =>
  reading("GET /products/:productId/choices", { productId }, { product: "any" });
