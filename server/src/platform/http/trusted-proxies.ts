import { isIP } from "node:net";

/** The proxies that are believed what they say of a visitor's address: those on this machine, and those of a list as "10.0.0.5, 10.1.0.0/16". */
export const trustedProxies = (list: string): string[] => ["loopback", ...partsOf(list)];

/** Whether each of a list is an address or a network. */
export const areProxies = (list: string): boolean => partsOf(list).every(isAddressOrNetwork);

const partsOf = (list: string): string[] =>
  list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function isAddressOrNetwork(part: string): boolean {
  const [address = "", bits, ...more] = part.split("/");
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^[1-9]\d*$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
