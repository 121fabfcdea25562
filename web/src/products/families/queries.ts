import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type Attribute = OutputOf<"GET /product-attributes">["items"][number];
export type Family = OutputOf<"GET /product-families/:familyId">;
export type ChosenVariant = OutputOf<"POST /product-families/:familyId/variants">;
export type Variant = OutputOf<"GET /product-variants">["items"][number];

export const attributesQuery = reading("GET /product-attributes", {}, { setting: "any" });

export const familyQuery = (familyId: string) =>
  reading("GET /product-families/:familyId", { familyId }, { setting: "any", product: "any" });

export const variantsQuery = (productIds: readonly string[]) =>
  reading("GET /product-variants", { productIds: productIds.join(",") }, { product: "any" });

const askedAtOnce = 100;

/** Which products of a document's lines are variants, and of what: asked for in parts that stay the same while lines are added. */
export function useVariants(lines: readonly { productId: string | null }[]): ReadonlyMap<string, Variant> {
  const ids = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
  const parts = Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, part) =>
    ids.slice(part * askedAtOnce, (part + 1) * askedAtOnce),
  );
  const found = useQueries({ queries: parts.map(variantsQuery), combine: itemsOf });
  return useMemo(() => new Map(found.map((variant) => [variant.productId, variant])), [found]);
}

const itemsOf = (answers: readonly { data: { items: readonly Variant[] } | undefined }[]): readonly Variant[] =>
  answers.flatMap(({ data }) => data?.items ?? []);
