import { useEffect, useState, useSyncExternalStore } from "react";
import { useMe } from "../../../platform/session.ts";
import { Captures } from "../queue/captures.ts";
import type { CapturesHere } from "./captures-here.ts";

/** What this member captures on this device. */
export function useCaptures(): CapturesHere {
  const { member, workspace } = useMe();
  const [here] = useState(() => {
    const owner = { workspaceId: workspace.id, memberId: member.id, slug: workspace.slug };
    return { owner, captures: new Captures(owner) };
  });
  useEffect(() => here.captures.open(), [here]);
  return { ...here, queue: useSyncExternalStore(here.captures.subscribe, here.captures.shown) };
}
