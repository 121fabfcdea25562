import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { atEndOfFile } from "../../../test/ending.ts";
import { fetchOutside } from "./fetch-outside.ts";
import { saysInside } from "./guarded.ts";

const other = createServer(({ url }, response) => {
  if (url === "/away") response.writeHead(302, { location: "/" });
  response.end("twelve bytes");
});
await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
atEndOfFile(() => other.close());
const at = (path: string) => `http://127.0.0.1:${(other.address() as AddressInfo).port}${path}`; // it listens

const near = { isOwnNetworkGood: true };
const far = { isOwnNetworkGood: false };

test("answers what is said there, up to a size, and goes nowhere that it is sent on to", async () => {
  expect(await fetchOutside(at("/"), 12, near)).toEqual({ status: 200, bytes: Buffer.from("twelve bytes") });
  expect(await fetchOutside(at("/"), 11, near)).toEqual({ status: 200, bytes: null });
  expect(await fetchOutside(at("/"), 6, { ...near, isCut: true })).toEqual({
    status: 200,
    bytes: Buffer.from("twelve"),
  });
  expect((await fetchOutside(at("/away"), 100, near)).status).toBe(302);
});

test.each([
  "http://169.254.169.254/",
  "http://[::ffff:169.254.169.254]/",
  "http://[64:ff9b::a9fe:a9fe]/",
  "http://[64:ff9b:1::a9fe:a9fe]/",
  "http://[fd00:ec2::254]/",
  "http://0.0.0.0:1/",
])("never asks %s, which serves a machine itself", async (address) => {
  for (const reach of [near, far])
    await expect(fetchOutside(address, 100, reach)).rejects.toMatchObject({ code: "EFORBIDDEN" });
});

test.each([
  "http://127.0.0.1:1/",
  "http://2130706433:1/", // the same as one number
  "http://[::1]:1/",
  "http://[::ffff:10.0.0.1]/",
  "http://[::10.0.0.1]/", // the same as it was written once
  "http://[64:ff9b::127.0.0.1]/", // translated
  "http://[64:ff9b:1::10.0.0.1]/", // translated by the own network
  "http://[::ffff:0:127.0.0.1]/", // translated as it was once
  "http://[2002:c0a8:101::1]/", // tunnelled
  "http://10.1.2.3/",
  "http://172.31.0.1/",
  "http://192.168.1.1/",
  "http://100.64.0.1/",
  "http://[fd12::1]/",
  "http://localhost:1/", // a name that stands for this machine
])("asks nothing inside: %s", async (address) => {
  await expect(fetchOutside(address, 100, far)).rejects.toMatchObject({ code: "EFORBIDDEN" });
});

test.each([
  ["http://127.0.0.1:3000/", true],
  ["https://rates.localhost/", true],
  ["https://10.0.0.1/x", true],
  ["https://[fd00::7]/", true],
  ["https://172.32.0.1/", false],
  ["https://[64:ff9b::8.8.8.8]/", false],
  ["https://www.ecb.europa.eu/", false],
  ["https://localhost.example.com/", false],
])("%s says itself whether it is inside", (address, is) => expect(saysInside(new URL(address))).toBe(is));

test("fails where nobody answers", async () => {
  await expect(fetchOutside("http://127.0.0.1:1/", 100, near)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
