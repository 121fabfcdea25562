import { type Owner, readCaptures } from "./device-store.ts";
import { isDone } from "./queue.ts";

/** How many leads of somebody were captured on this device and are not on the server; none where it keeps nothing. */
export async function countWaitingHere(owner: Owner): Promise<number> {
  const captures = await readCaptures(owner).catch(() => []);
  return captures.filter((capture) => !isDone(capture)).length;
}
