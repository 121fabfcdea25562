import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { productsInParts } from "../in-parts.ts";

/** What goes with a product, and what takes its place. */
export type Relations = OutputOf<"GET /related-products">["items"][number];
export type RelatedProduct = Relations["optional"][number];

export const relatedQuery = (productIds: readonly string[]) =>
  reading("GET /related-products", { productIds: productIds.join(",") }, { product: "any" });

/** What goes with the products of a document's lines, by product. */
export function useRelations(lines: readonly { productId: string | null }[]): ReadonlyMap<string, Relations> {
  const found = useQueries({ queries: productsInParts(lines).map(relatedQuery), combine: itemsOf });
  return useMemo(() => new Map(found.map((each) => [each.productId, each])), [found]);
}

const itemsOf = (answers: readonly { data: { items: readonly Relations[] } | undefined }[]): readonly Relations[] =>
  answers.flatMap(({ data }) => data?.items ?? []);
