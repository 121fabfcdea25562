import { Refusal } from "../errors.ts";

/** The tree of product categories: each with its name and the one above it. */
export type Categories = Readonly<Record<string, { name: string; parent: string | null }>>;

/** The tree made ready: for each category its own and all above it, nearest first, and its full name. */
export type PreparedCategories = ReadonlyMap<string, { fullName: string; withAncestors: readonly string[] }>;

/**
 * Walks the tree once. Refuses a category under one that is not there (`category.unknown`) and one that stands, over
 * others or not, under itself (`category.inside_itself`), each with its field.
 */
export function prepareCategories(categories: Categories): PreparedCategories {
  const byId = new Map(Object.entries(categories));
  const prepared = new Map<string, { fullName: string; withAncestors: string[] }>();
  for (const id of byId.keys()) {
    const path = pathUp(id, byId);
    const names = path.map((step) => byId.get(step)?.name ?? "");
    prepared.set(id, { fullName: names.toReversed().join(" / "), withAncestors: path });
  }
  return prepared;
}

/** A category as it is kept. */
export type CategoryRow = { id: string; name: string; parentId: string | null };

/** The same of categories as they are kept. */
export function preparedTree(rows: readonly CategoryRow[]): PreparedCategories {
  return prepareCategories(Object.fromEntries(rows.map(({ id, name, parentId }) => [id, { name, parent: parentId }])));
}

function pathUp(start: string, byId: ReadonlyMap<string, { parent: string | null }>): string[] {
  const path = new Set<string>();
  for (let id: string | null = start; id !== null;) {
    if (path.has(id)) throw new Refusal("invalid", "category.inside_itself", { path: `categories.${start}.parent` });
    const category = byId.get(id);
    if (!category) throw new Refusal("invalid", "category.unknown", { path: `categories.${start}.parent` });
    path.add(id);
    id = category.parent;
  }
  return [...path];
}
