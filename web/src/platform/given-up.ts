import { useSyncExternalStore } from "react";
import type { Change } from "./change.ts";
import { expectEcho, refreshFollowers } from "./live-events.ts";
import { doLater } from "./later.ts";
import { toast, toastError } from "./toasts.ts";

const givenUp = new Set<string>();
const listeners = new Set<() => void>();

/** Whether somebody here has just cancelled this record; until the server has it there is time to think again. */
export const isGivenUp = (id: string): boolean => givenUp.has(id);

export function useIsGivenUp(id: string): boolean {
  return useSyncExternalStore(subscribe, () => isGivenUp(id));
}

type GivenUp = {
  id: string;
  said: string;
  touched: readonly Change[];
  /** Tells the server; what it refuses becomes a toast. */
  cancel: (options: { isLeaving: boolean }) => Promise<unknown>;
};

/** Cancels what cannot be taken back: on screen at once, on the server in eight seconds unless it is undone before. */
export function giveUp({ id, said, touched, cancel }: GivenUp): void {
  change(() => givenUp.add(id));
  const comesBack = () => change(() => givenUp.delete(id));
  const later = doLater((isLeaving) => {
    expectEcho(touched);
    void cancel({ isLeaving })
      .catch(toastError)
      .then(() => refreshFollowers(touched))
      .finally(comesBack);
  });
  toast(said, { undo: () => void (later.cancel() && comesBack()) });
}

function change(doIt: () => void): void {
  doIt();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
