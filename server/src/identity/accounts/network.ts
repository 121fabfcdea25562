import { BlockList, isIPv6 } from "node:net";

/** The household or machine behind an address: an IPv6 address by its /64, which one line is given whole. */
export function hostOf(address: string): string {
  return isIPv6(address) ? (mappedIn(address) ?? `${groupsOf(address).slice(0, 4).join(":")}::/64`) : address;
}

/** The network of an address: /24, or /48 in IPv6, which one site is given whole. */
export function networkOf(address: string): string {
  const host = hostOf(address);
  if (host.includes(":")) return `${groupsOf(address).slice(0, 3).join(":")}::/48`;
  return `${host.split(".").slice(0, 3).join(".")}.0/24`;
}

/** Whether an address is one of a house or machine itself, which the internet does not know. */
export function isWithin(address: string): boolean {
  const plain = isIPv6(address) ? (mappedIn(address) ?? address.replace(/%.*$/, "")) : address;
  return within.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}

const within = new BlockList();
for (const [network, length] of [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const)
  within.addSubnet(network, length, "ipv4");
for (const [network, length] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  within.addSubnet(network, length, "ipv6");

/** The IPv4 address that an IPv6 one stands for (::ffff:192.0.2.1), or null. */
function mappedIn(address: string): string | null {
  const groups = groupsOf(address);
  if (groups.slice(0, 5).some((group) => group !== "0") || groups[5] !== "ffff") return null;
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join(".");
}

/** The eight groups of an IPv6 address, written in the one short way. */
function groupsOf(address: string): string[] {
  const written = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const [before = "", after] = written.split("::");
  const first = before === "" ? [] : before.split(":");
  if (after === undefined) return first;
  const last = after === "" ? [] : after.split(":");
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => "0"), ...last];
}
