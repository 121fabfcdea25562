import type { AboutKind } from "@trato/domain/activities/inputs.ts";

/** A record that something is said about or planned for. */
export type Subject = { kind: AboutKind; id: string };

type IdKey = "opportunityId" | "saleId" | "contactId" | "productId" | "purchaseId";

const idKeys: Record<AboutKind, IdKey> = {
  opportunity: "opportunityId",
  sale: "saleId",
  contact: "contactId",
  product: "productId",
  purchase: "purchaseId",
};

/** The record's id under the name that its own routes give it. */
export function idOf({ kind, id }: Subject): Record<IdKey, string> {
  return { [idKeys[kind]]: id } as Record<IdKey, string>; // each route reads its own name only
}

export const noteRoutes = {
  opportunity: "POST /opportunities/:opportunityId/notes",
  sale: "POST /sales/:saleId/notes",
  contact: "POST /contacts/:contactId/notes",
  product: "POST /products/:productId/notes",
  purchase: "POST /purchases/:purchaseId/notes",
} as const satisfies Record<AboutKind, string>;

export const planRoutes = {
  opportunity: "POST /opportunities/:opportunityId/activities",
  sale: "POST /sales/:saleId/activities",
  contact: "POST /contacts/:contactId/activities",
  product: "POST /products/:productId/activities",
  purchase: "POST /purchases/:purchaseId/activities",
} as const satisfies Record<AboutKind, string>;

export const openActivitiesRoutes = {
  opportunity: "GET /opportunities/:opportunityId/activities",
  sale: "GET /sales/:saleId/activities",
  contact: "GET /contacts/:contactId/activities",
  product: "GET /products/:productId/activities",
  purchase: "GET /purchases/:purchaseId/activities",
} as const satisfies Record<AboutKind, string>;

/** Nobody calls a product. */
export const callRoutes = {
  opportunity: "POST /opportunities/:opportunityId/log-call",
  sale: "POST /sales/:saleId/log-call",
  contact: "POST /contacts/:contactId/log-call",
  product: null,
  purchase: "POST /purchases/:purchaseId/log-call",
} as const satisfies Record<AboutKind, string | null>;
