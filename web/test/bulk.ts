import type { OutputOf } from "../src/platform/api.ts";
import { anId } from "./ids.ts";

type BulkChange = OutputOf<"GET /bulk-changes/:bulkChangeId">;

/** A change of many records that is done. */
export function aBulkChange(given: Partial<BulkChange> = {}): BulkChange {
  return {
    id: anId<"bulk_changes">(951),
    list: "leads",
    change: { teamId: null },
    state: "done",
    total: 2,
    changed: 2,
    made: 0,
    same: 0,
    refused: 0,
    undone: 0,
    kept: 0,
    leftOut: [],
    createdAt: "2026-11-28T10:00:00.000Z" as BulkChange["createdAt"], // as the server writes moments
    createdBy: "Ana Robles",
    finishedAt: null,
    version: 2,
    can: { undo: true },
    ...given,
  };
}
