import { useSyncExternalStore } from "react";

let followed: readonly string[] = [];
const listeners = new Set<() => void>();

/** The changes of many records whose progress this tab shows. */
export function useFollowed(): readonly string[] {
  return useSyncExternalStore(subscribe, () => followed);
}

/** Shows how far a change comes, on whatever page, and says when it is done. */
export const follow = (id: string): void => set([...followed.filter((each) => each !== id), id]);

export const unfollow = (id: string): void => set(followed.filter((each) => each !== id));

function set(next: readonly string[]): void {
  followed = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
