/** What a file may hold. */
export const importKinds = [
  "salespeople",
  "contacts",
  "products",
  "opportunities",
  "leads",
  "quotations",
  "orders",
  "purchases",
] as const;
export type ImportKind = (typeof importKinds)[number];

/** Of which several rows make one record: a document with a line in each. */
export const documentKinds = ["quotations", "orders", "purchases"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const isDocuments = (kind: ImportKind): kind is DocumentKind => documentKinds.some((each) => each === kind);
