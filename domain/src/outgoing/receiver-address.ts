import { type Obstacle, obstacle } from "../errors.ts";

/**
 * What stands in the way of sending to an address: it is encrypted, on the internet, and without a name and password in it. `saysInside` says
 * whether it names the own network itself; where that is allowed there need be no encryption there.
 */
export function obstacleToReceiver(
  address: string,
  { saysInside, isOwnNetworkGood }: { saysInside: (url: URL) => boolean; isOwnNetworkGood: boolean },
): Obstacle | null {
  const path = "address";
  if (!URL.canParse(address)) return obstacle("invalid", "outgoing.address", { path });
  const url = new URL(address);
  const isInside = saysInside(url);
  if (isInside && !isOwnNetworkGood) return obstacle("invalid", "outgoing.inside", { path });
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isInside))
    return obstacle("invalid", "outgoing.address", { path });
  return url.username || url.password ? obstacle("invalid", "outgoing.password_in_address", { path }) : null;
}
