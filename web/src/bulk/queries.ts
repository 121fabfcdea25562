import type { OutputOf } from "../platform/api.ts";
import { reading } from "../platform/queries.ts";

export type BulkChange = OutputOf<"GET /bulk-changes/:bulkChangeId">;

export const bulkChangeQuery = (bulkChangeId: string) =>
  reading("GET /bulk-changes/:bulkChangeId", { bulkChangeId }, { bulkChange: bulkChangeId });
/** How the calls of a webhook were read again, the last first. */
export const readingsQuery = (webhookId: string) =>
  reading("GET /bulk-changes", { limit: 3, webhookId }, { bulkChange: "any" });
export const recentBulkQuery = reading("GET /bulk-changes", { limit: 20 }, { bulkChange: "any" });
