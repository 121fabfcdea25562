import { prepareCategories, type PreparedCategories } from "@trato/domain/products/categories.ts";
import type { Category } from "../queries.ts";

/** Each category's own id and those above it, nearest first. */
export function treeOf(categories: readonly Category[]): PreparedCategories {
  return prepareCategories(
    Object.fromEntries(categories.map(({ id, name, parentId }) => [id, { name, parent: parentId }])),
  );
}
