import { useState } from "react";
import type { OpportunityRow } from "../queries.ts";

/** Rows that something is about to be done with together; what the list no longer shows is no longer meant. */
export function useMarks(rows: readonly OpportunityRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    marked: rows.filter(({ id }) => ids.has(id)),
    isMarked: ({ id }: OpportunityRow) => ids.has(id),
    toggle: ({ id }: OpportunityRow) => setIds((former) => toggled(former, id)),
    clear: () => setIds(new Set()),
  };
}

export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return ids.has(id) ? new Set([...ids].filter((each) => each !== id)) : new Set([...ids, id]);
}
