import { expect, test } from "vitest";
import { hostOf, isWithin, networkOf } from "./network.ts";

test.each([
  ["192.0.2.17", "192.0.2.17", "192.0.2.0/24"],
  ["::ffff:192.0.2.17", "192.0.2.17", "192.0.2.0/24"],
  ["::FFFF:C000:0211", "192.0.2.17", "192.0.2.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["2001:db8::1", "2001:db8:0:0::/64", "2001:db8:0::/48"],
  ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0::/48"],
  ["::1", "0:0:0:0::/64", "0:0:0::/48"],
])("%s is of the line %s in the network %s", (address, host, network) => {
  expect([hostOf(address), networkOf(address)]).toEqual([host, network]);
});

test.each([
  [
    ["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.7", "::1", "fd12::1", "fe80::1%eth0", "::ffff:192.168.1.7"],
    true,
  ],
  [["192.0.2.17", "172.32.0.1", "11.0.0.1", "2001:db8::1", "::ffff:192.0.2.17"], false],
])("%s: within the house: %s", (addresses, expected) => {
  for (const address of addresses) expect([address, isWithin(address)]).toEqual([address, expected]);
});
