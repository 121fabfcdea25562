import type { AboutKind } from "@trato/domain/activities/inputs.ts";

/** Where an e-mail about a record is sent from; nobody writes about a product. */
export const emailRoutes = {
  opportunity: "POST /opportunities/:opportunityId/send-email",
  sale: "POST /sales/:saleId/send-email",
  contact: "POST /contacts/:contactId/send-email",
  product: null,
  purchase: "POST /purchases/:purchaseId/send-email",
} as const satisfies Record<AboutKind, string | null>;

export type EmailRoute = NonNullable<(typeof emailRoutes)[AboutKind]>;
