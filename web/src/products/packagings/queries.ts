import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { productsInParts } from "../in-parts.ts";

/** What a product is packed in. */
export type Packagings = OutputOf<"GET /product-packagings">["items"][number];
export type Packaging = Packagings["packagings"][number];

export const packagingsQuery = (productIds: readonly string[]) =>
  reading("GET /product-packagings", { productIds: productIds.join(",") }, { product: "any" });

/** What the products of a document's lines are packed in, by product. */
export function usePackagings(lines: readonly { productId: string | null }[]): ReadonlyMap<string, Packagings> {
  const found = useQueries({ queries: productsInParts(lines).map(packagingsQuery), combine: itemsOf });
  return useMemo(() => new Map(found.map((each) => [each.productId, each])), [found]);
}

const itemsOf = (answers: readonly { data: { items: readonly Packagings[] } | undefined }[]): readonly Packagings[] =>
  answers.flatMap(({ data }) => data?.items ?? []);
