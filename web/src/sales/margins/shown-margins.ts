// Whether the margin stands beside each line, as this browser remembers it for a member.
import { useSyncExternalStore } from "react";
import { useMe } from "../../platform/session.ts";

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the margin is wanted beside each line, and what shows or hides it there. */
export function useShownMargins(): [isShown: boolean, show: (isShown: boolean) => void] {
  const { workspace, member } = useMe();
  const place = `trato.margins ${workspace.id} ${member.id}`;
  const isShown = useSyncExternalStore(subscribe, () => localStorage.getItem(place) === "shown");
  const show = (isWanted: boolean) => {
    if (isWanted) localStorage.setItem(place, "shown");
    else localStorage.removeItem(place);
    for (const listener of listeners) listener();
  };
  return [isShown, show];
}
