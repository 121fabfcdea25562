import { Captures } from "./captures.ts";
import type { Owner } from "./device-store.ts";
import { countWaitingHere } from "./waiting-here.ts";

const opened = new Set<string>();

/** What somebody has kept on this device is sent by whatever page they are on, until it is left. */
export async function sendKept(owner: Owner): Promise<void> {
  const name = `${owner.workspaceId} ${owner.memberId}`;
  if (opened.has(name) || (await countWaitingHere(owner)) === 0) return;
  opened.add(name);
  new Captures(owner).open();
}
