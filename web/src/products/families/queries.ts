import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { productsInParts } from "../in-parts.ts";

export type Attribute = OutputOf<"GET /product-attributes">["items"][number];
export type Family = OutputOf<"GET /product-families/:familyId">;
export type ChosenVariant = OutputOf<"POST /product-families/:familyId/variants">;
export type Variant = OutputOf<"GET /product-variants">["items"][number];

export const attributesQuery = reading("GET /product-attributes", {}, { setting: "any" });

export const familyQuery = (familyId: string) =>
  reading("GET /product-families/:familyId", { familyId }, { setting: "any", product: "any" });

export const variantsQuery = (productIds: readonly string[]) =>
  reading("GET /product-variants", { productIds: productIds.join(",") }, { product: "any" });

/** Which products of a document's lines are variants, and of what. */
export function useVariants(lines: readonly { productId: string | null }[]): ReadonlyMap<string, Variant> {
  const found = useQueries({ queries: productsInParts(lines).map(variantsQuery), combine: itemsOf });
  return useMemo(() => new Map(found.map((variant) => [variant.productId, variant])), [found]);
}

const itemsOf = (answers: readonly { data: { items: readonly Variant[] } | undefined }[]): readonly Variant[] =>
  answers.flatMap(({ data }) => data?.items ?? []);
