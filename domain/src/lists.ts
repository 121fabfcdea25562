/** The lists whose columns each member chooses. */
export const shownLists = [
  "leads",
  "opportunities",
  "contacts",
  "products",
  "quotations",
  "orders",
  "purchases",
  "deliveries",
  "receipts",
] as const;
export type ShownList = (typeof shownLists)[number];
