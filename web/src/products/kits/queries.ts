import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

/** What a product is made of, and which kits it is in. */
export type Parts = OutputOf<"GET /products/:productId/parts">;
export type Part = Parts["parts"][number];

// its parts may be called otherwise, or be archived
export const partsQuery = (productId: string) =>
  reading("GET /products/:productId/parts", { productId }, { product: "any" });
