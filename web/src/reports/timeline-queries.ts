import type { AboutKind } from "@trato/domain/activities/inputs.ts";
import { idOf, type Subject } from "../activities/subject-routes.ts";
import type { ItemOf } from "../platform/queries.ts";
import { readingPages } from "../platform/queries.ts";

export type Entry = ItemOf<"GET /opportunities/:opportunityId/timeline">;

const routes = {
  opportunity: "GET /opportunities/:opportunityId/timeline",
  sale: "GET /sales/:saleId/timeline",
  contact: "GET /contacts/:contactId/timeline",
  product: "GET /products/:productId/timeline",
  purchase: "GET /purchases/:purchaseId/timeline",
} as const satisfies Record<AboutKind, string>;

/** A record's history, newest first. */
export const timelinePages = (subject: Subject) =>
  readingPages(
    routes[subject.kind],
    { ...idOf(subject), limit: 40 },
    { timeline: subject.id, [subject.kind]: subject.id },
  );
