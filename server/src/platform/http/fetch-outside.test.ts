import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { atEndOfFile } from "../../../test/ending.ts";
import { fetchOutside } from "./fetch-outside.ts";

const other = createServer(({ url }, response) => {
  if (url === "/away") response.writeHead(302, { location: "/" });
  response.end("twelve bytes");
});
await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
atEndOfFile(() => other.close());
const at = (path: string) => `http://127.0.0.1:${(other.address() as AddressInfo).port}${path}`; // it listens

test("answers what is said there, up to a size, and goes nowhere that it is sent on to", async () => {
  expect(await fetchOutside(at("/"), 12)).toEqual({ status: 200, bytes: Buffer.from("twelve bytes") });
  expect(await fetchOutside(at("/"), 11)).toEqual({ status: 200, bytes: null });
  expect((await fetchOutside(at("/away"), 100)).status).toBe(302);
});

test.each(["http://169.254.169.254/", "http://[fd00:ec2::254]/", "http://0.0.0.0:1/"])(
  "never asks %s, which serves a machine itself",
  async (address) => {
    await expect(fetchOutside(address, 100)).rejects.toMatchObject({ code: "EFORBIDDEN" });
  },
);

test("fails where nobody answers", async () => {
  await expect(fetchOutside("http://127.0.0.1:1/", 100)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
