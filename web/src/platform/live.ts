import { useEffect } from "react";
import { queryClient, type Follows } from "./queries.ts";
import { clientId } from "./ids.ts";
import type { Change } from "./change.ts";
import { followEvents } from "./event-stream.ts";

/** Hears what changed; null where anything may have, as after a cut. */
type ChangeListener = (changes: readonly Change[] | null) => void;

const listeners = new Set<ChangeListener>();
const ownChanges = new Map<string, number>();
const ownEchoLasts = 10_000;
const gatherFor = 80;
let gathered: Change[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps every answer on screen right while others work: opened once by the layout of a workspace. */
export function useLiveEvents(slug: string): void {
  useEffect(() => {
    const stop = new AbortController();
    void followEvents(slug, stop.signal, { changed: receive, reconnected: refreshEverything });
    return () => stop.abort();
  }, [slug]);
}

/** For answers that ask again only for the records that changed, like the board: heard before they are asked. */
export function onChanges(listener: ChangeListener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Announces what this tab is changing itself, so that its own echo does not fetch the same again. */
export function expectEcho(changes: readonly Change[]): void {
  for (const { kind, id } of changes) ownChanges.set(`${kind} ${id}`, Date.now());
}

/** Asks again for every answer made from one of these records; what is not on screen is asked when it is opened. */
export function refreshFollowers(changes: readonly Change[]): Promise<void> {
  for (const listener of listeners) listener(changes);
  return queryClient.invalidateQueries({
    predicate: ({ meta, state }) => changes.some((change) => isFollowing(meta?.follows, state.data, change)),
  });
}

function receive(change: Change): void {
  if (isOwnEcho(change)) return;
  gathered.push(change);
  timer ??= setTimeout(refreshGathered, gatherFor);
}

function refreshGathered(): void {
  const changes = gathered;
  gathered = [];
  timer = undefined;
  void refreshFollowers(changes);
}

function refreshEverything(): void {
  for (const listener of listeners) listener(null);
  void queryClient.invalidateQueries();
}

function isOwnEcho(change: Change): boolean {
  if (change.clientId !== clientId) return false;
  const expectedAt = ownChanges.get(`${change.kind} ${change.id}`);
  return expectedAt !== undefined && Date.now() - expectedAt < ownEchoLasts;
}

function isFollowing(follows: Follows | undefined, answer: unknown, change: Change): boolean {
  const followed = follows?.[change.kind];
  if (followed === undefined) return false;
  if (followed === "any") return true;
  return followed === change.id && !isAsNew(answer, change);
}

/** The answer on screen is this record at this version or later: nothing to ask. Version 0: something around it changed. */
function isAsNew(answer: unknown, { id, version }: Change): boolean {
  if (!version || typeof answer !== "object" || answer === null) return false;
  if (!("id" in answer) || !("version" in answer) || answer.id !== id) return false;
  return typeof answer.version === "number" && answer.version >= version;
}
