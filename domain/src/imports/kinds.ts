/** What a file may hold. */
export const importKinds = ["salespeople", "contacts", "products", "opportunities", "leads"] as const;
export type ImportKind = (typeof importKinds)[number];
