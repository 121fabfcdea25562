import type { OutputOf } from "../platform/api.ts";
import { reading } from "../platform/queries.ts";

export type BulkChange = OutputOf<"GET /bulk-changes/:bulkChangeId">;

export const bulkChangeQuery = (bulkChangeId: string) =>
  reading("GET /bulk-changes/:bulkChangeId", { bulkChangeId }, { bulkChange: bulkChangeId });
export const recentBulkQuery = reading("GET /bulk-changes", { limit: 20 }, { bulkChange: "any" });
