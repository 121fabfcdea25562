import type { AboutKind } from "@trato/domain/activities/inputs.ts";

/** Where an e-mail about a record is sent from; products and purchases have none. */
export const emailRoutes = {
  opportunity: "POST /opportunities/:opportunityId/send-email",
  sale: "POST /sales/:saleId/send-email",
  contact: "POST /contacts/:contactId/send-email",
  product: null,
  purchase: null,
} as const satisfies Record<AboutKind, string | null>;

export type EmailRoute = NonNullable<(typeof emailRoutes)[AboutKind]>;
