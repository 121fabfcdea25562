import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

type Nets = readonly (readonly [net: string, bits: number])[];

function netsOf(ipv4: Nets, ipv6: Nets): BlockList {
  const nets = new BlockList();
  for (const [net, bits] of ipv4) {
    nets.addSubnet(net, bits, "ipv4");
    for (const [prefix, before] of leadingToIpv4(net)) nets.addSubnet(prefix, before + bits, "ipv6");
  }
  for (const [net, bits] of ipv6) nets.addSubnet(net, bits, "ipv6");
  return nets;
}

/** Addresses of IPv6 behind which one of IPv4 stands: as it was written once (RFC 4291), translated (RFC 6052, 8215, 2765) or tunnelled (RFC 3056). */
function leadingToIpv4(net: string): [prefix: string, bits: number][] {
  const [a = 0, b = 0, c = 0, d = 0] = net.split(".").map(Number);
  const written = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  return [
    [`::${written}`, 96],
    [`64:ff9b::${written}`, 96],
    [`64:ff9b:1::${written}`, 96],
    [`::ffff:0:${written}`, 96],
    [`2002:${written}::`, 16],
  ];
}

const isIn = (nets: BlockList, address: string): boolean => nets.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

// Servers of mail in one's own network are usual, so private addresses are good; what serves a machine itself, as the secrets of a cloud's, is not.
const forbidden = netsOf(
  [
    ["0.0.0.0", 8],
    ["169.254.0.0", 16],
    ["224.0.0.0", 3],
  ],
  [
    ["::", 128],
    ["fe80::", 10],
    ["ff00::", 8],
    ["fd00:ec2::", 32],
  ],
);

/** Whether Trato talks to no server at this address. */
export const isForbidden = (address: string): boolean => isIn(forbidden, address);

// RFC 6890: this machine, private networks, those between a provider and its customers, and those for trials.
const ownNetwork = netsOf(
  [
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
  ],
  [
    ["::1", 128],
    ["fc00::", 7],
    ["fec0::", 10],
  ],
);

/** Whether this is no address on the internet: this machine's, one of its own network, or one where Trato talks to nobody. */
export const isInside = (address: string): boolean => isIn(ownNetwork, address) || isForbidden(address);

/** Whether an address says itself that it is inside, without asking what its name stands for. */
export function saysInside(url: URL): boolean {
  const host = hostOf(url);
  return isIP(host) ? isInside(host) : /(^|\.)localhost\.?$/.test(host);
}

/** The host of an address, an IPv6 address without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replaceAll(/^\[|\]$/g, "");

export const forbiddenError = () => Object.assign(new Error("forbidden address"), { code: "EFORBIDDEN" });

/** What a name stands for is looked at as it is connected to: it may mean something else a moment later. */
const lookingAt =
  (isRefused: (address: string) => boolean): LookupFunction =>
  (name, options, done) =>
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const good = found.filter(({ address }) => !isRefused(address));
      return good.length === 0 ? done(forbiddenError(), []) : done(null, good);
    });

export const guarded = lookingAt(isForbidden);
export const guardedOutside = lookingAt(isInside);
