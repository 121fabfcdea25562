import { hashKey, type QueryKey } from "@tanstack/react-query";
import type { Change } from "../../platform/change.ts";
import { onChanges } from "../../platform/live-events.ts";
import { queryClient } from "../../platform/queries.ts";

// Which cards changed since a board was asked for: so that it fetches these alone, also when it was not on screen meanwhile.

export const boardRoute = "GET /pipeline";

/** By board; "all" where the columns themselves may be others. */
const waiting = new Map<string, Waiting>();
const mostAskedAlone = 50;

onChanges((changes) => {
  const boards = queryClient.getQueryCache().findAll({ queryKey: [boardRoute] });
  for (const { queryHash } of boards) waiting.set(queryHash, changed(waiting.get(queryHash), changes));
});

type Waiting = Set<string> | "all";

function changed(former: Waiting | undefined, changes: readonly Change[] | null): Waiting {
  const isOfColumns = changes?.some(({ kind }) => kind === "setting" || kind === "member") ?? true;
  if (isOfColumns) return "all";
  const ids = changes?.filter(({ kind }) => kind === "opportunity").map(({ id }) => id) ?? [];
  return together(former, ids);
}

function together(former: Waiting | undefined, ids: Iterable<string>): Waiting {
  if (former === "all") return former;
  const all = new Set([...(former ?? []), ...ids]);
  return all.size > mostAskedAlone ? "all" : all;
}

/** The cards to ask for, no longer waiting then; null where the whole board has to be asked for. */
export function takeChanged(key: QueryKey): ReadonlySet<string> | null {
  const hash = hashKey(key);
  const found = waiting.get(hash);
  waiting.delete(hash);
  return found && found !== "all" && found.size > 0 ? found : null;
}

/** They were asked for in vain. */
export function putBackChanged(key: QueryKey, ids: ReadonlySet<string>): void {
  const hash = hashKey(key);
  waiting.set(hash, together(waiting.get(hash), ids));
}
