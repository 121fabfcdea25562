import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

// Servers in one's own network are usual, so private addresses are good; what serves a machine itself, as the secrets of a cloud's, is not.
const forbidden = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["224.0.0.0", 3],
] as const)
  forbidden.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 128],
  ["fe80::", 10],
  ["ff00::", 8],
  ["fd00:ec2::", 32],
] as const)
  forbidden.addSubnet(net, bits, "ipv6");

/** Whether Trato talks to a server at this address. */
export const isForbidden = (address: string): boolean =>
  forbidden.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

export const forbiddenError = () => Object.assign(new Error("forbidden address"), { code: "EFORBIDDEN" });

/** What a name stands for is looked at as it is connected to: it may mean something else a moment later. */
export const guarded: LookupFunction = (name, options, done) =>
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, []);
    const good = found.filter(({ address }) => !isForbidden(address));
    return good.length === 0 ? done(forbiddenError(), []) : done(null, good);
  });
