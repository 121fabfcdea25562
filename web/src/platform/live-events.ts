import type { Query } from "@tanstack/react-query";
import { useEffect } from "react";
import { queryClient } from "./queries.ts";
import { clientId } from "./ids.ts";
import type { Change } from "./change.ts";
import { followWorkspace } from "./live/line.ts";
import { hear, type HearingEvent, isFollowing, silence } from "./live/hearing.ts";

/** Hears what changed; null where anything may have, as after a cut. */
type ChangeListener = (changes: readonly Change[] | null) => void;

const listeners = new Set<ChangeListener>();
const gatherFor = 80;
let hearing = silence;

/** Keeps every answer on screen right while others work: opened once by the layout of a workspace. */
export function useLiveEvents(slug: string): void {
  useEffect(() => {
    return followWorkspace(slug, {
      changed: (change) => happen({ type: "heard", change, at: Date.now() }),
      missed: refreshEverything,
    });
  }, [slug]);
}

/** For answers that ask again only for the records that changed, like the board: heard before they are asked. */
export function onChanges(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Announces what this tab is changing itself, so that its own echo does not fetch the same again. */
export function expectEcho(changes: readonly Change[]): void {
  happen({ type: "announced", changes, at: Date.now() });
}

/** Asks again for every answer made from one of these records; what is not on screen is asked when it is opened. */
export function refreshFollowers(changes: readonly Change[]): Promise<void> {
  for (const listener of listeners) listener(changes);
  noteOvertaken(changes);
  return queryClient.invalidateQueries({
    predicate: ({ meta, state }) => changes.some((change) => isFollowing(meta?.follows, state.data, change)),
  });
}

function happen(event: HearingEvent): void {
  const [next, ...effects] = hear(hearing, event, clientId);
  hearing = next;
  for (const effect of effects) {
    if (effect.do === "pass on") void refreshFollowers(effect.changes);
    else setTimeout(() => happen({ type: "gathering is over" }), gatherFor);
  }
}

function refreshEverything(): void {
  for (const listener of listeners) listener(null);
  noteOvertaken(null);
  void queryClient.invalidateQueries();
}

/** What was heard while an answer was asked for the first time: it may have been made before that. Null: anything. */
const overtaken = new WeakMap<Query, readonly Change[] | null>();

/** An answer that is there already is asked for anew at once; the first one is waited for. */
function noteOvertaken(changes: readonly Change[] | null): void {
  for (const query of queryClient.getQueryCache().findAll({ fetchStatus: "fetching" })) {
    if (query.state.data !== undefined) continue;
    const former = overtaken.get(query);
    overtaken.set(query, changes === null || former === null ? null : [...(former ?? []), ...changes]);
  }
}

queryClient.getQueryCache().subscribe((event) => {
  if (event.type !== "updated" || event.action.type !== "success") return;
  const { queryKey, meta, state } = event.query;
  const changes = overtaken.get(event.query);
  overtaken.delete(event.query);
  if (changes === null || changes?.some((change) => isFollowing(meta?.follows, state.data, change)))
    void queryClient.invalidateQueries({ queryKey, exact: true });
});
