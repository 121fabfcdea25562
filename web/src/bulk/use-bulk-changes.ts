import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import type { InputOf } from "../platform/api.ts";
import { bulkChangeQuery, type BulkChange } from "./queries.ts";
import { queryClient } from "../platform/queries.ts";
import { follow } from "./followed.ts";

export type Asked = InputOf<"POST /bulk-changes">["asked"];

function show(bulk: BulkChange): void {
  queryClient.setQueryData(bulkChangeQuery(bulk.id).queryKey, bulk);
  follow(bulk.id);
}

const touches = (_: unknown, bulk: BulkChange | undefined) =>
  bulk ? [{ kind: "bulkChange" as const, id: bulk.id, version: bulk.version }] : [];

/** Changes many records; how far it has come is shown until it is done. */
export function useStartBulkChange(): (asked: Asked) => void {
  const start = useCommand("POST /bulk-changes", { touches, done: show });
  return (asked) => start.run({ id: newId<"bulk_changes">(), asked });
}

/** Takes a change of many records back, as far as nobody has gone on from it. */
export function useUndoBulkChange(): (bulkChangeId: BulkChange["id"]) => void {
  const undo = useCommand("POST /bulk-changes/:bulkChangeId/undo", { touches, done: show });
  return (bulkChangeId) => undo.run({ bulkChangeId });
}
