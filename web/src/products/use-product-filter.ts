import { useQuery } from "@tanstack/react-query";
import type { Filter } from "../ui/lists/FilterBar.tsx";
import { productQuery } from "./queries.ts";

/** A filter by one product, set by what leads there: there are too many products for a menu. */
export function useProductFilter(
  label: string,
  productId: string | undefined,
  change: (productId: string | undefined) => void,
): Filter[] {
  const { data } = useQuery({ ...productQuery(productId ?? ""), enabled: productId !== undefined });
  if (productId === undefined) return [];
  const options = [{ value: productId, label: data?.name ?? "…" }];
  return [{ id: "productId", label, value: productId, options, onChange: change }];
}
