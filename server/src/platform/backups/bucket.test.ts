import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { atEndOfFile } from "../../../test/ending.ts";
import { s3Keys, type StandIn, startS3StandIn } from "../../../test/s3-stand-in.ts";
import { makeHome } from "../../../test/trato-process.ts";
import { openBucket, partBytesFor } from "./bucket.ts";

const partBytes = 1_000;
const keysOf = (s3: StandIn, given: object = {}) => ({
  endpoint: s3.endpoint,
  region: "eu-south-2",
  ...s3Keys,
  ...given,
});
const open = (s3: StandIn) => openBucket("s3://kept/of trato/", keysOf(s3), { leastPart: partBytes, patience: 10_000 });
const partsSent = (s3: StandIn) => s3.asked.filter((each) => each.startsWith("PUT") && each.includes("partNumber"));

function aFile(bytes: number): { file: string; content: Buffer } {
  const [file, content] = [join(makeHome(), "backup"), randomBytes(bytes)];
  writeFileSync(file, content);
  return { file, content };
}

test("a file goes into the bucket in parts, is listed, comes back the same, and is removed", async () => {
  const s3 = await startS3StandIn();
  const [bucket, { file, content }] = [open(s3), aFile(2_500)];
  await bucket.upload(file, "a+b (1).age");
  await bucket.write("a+b (1).age.trial.json", "{}");
  expect(partsSent(s3)).toHaveLength(3);
  expect(await bucket.list()).toEqual([
    { name: "a+b (1).age", bytes: 2_500 },
    { name: "a+b (1).age.trial.json", bytes: 2 },
  ]);
  await bucket.download("a+b (1).age", `${file}.back`);
  expect(readFileSync(`${file}.back`).equals(content)).toBe(true);
  await bucket.remove("a+b (1).age");
  expect(await bucket.list()).toHaveLength(1);
});

test("what was cut off goes on where it was, and a part that is not the file's is sent again", async () => {
  const s3 = await startS3StandIn();
  const [bucket, { file, content }] = [open(s3), aFile(5_000)];
  s3.dropAfterParts = 3;
  await expect(bucket.upload(file, "cut.age")).rejects.toThrow("does not answer");
  s3.dropAfterParts = Infinity;
  const [upload] = s3.uploads.values();
  upload?.parts.set(2, Buffer.from("something else"));
  s3.asked.length = 0;
  await bucket.upload(file, "cut.age");
  expect(partsSent(s3)).toHaveLength(3); // the second, the fourth and the fifth
  expect(s3.objects.get("of trato/cut.age")?.equals(content)).toBe(true);
  expect(s3.uploads.size).toBe(0);
});

test("what the bucket refuses is told with its code", async () => {
  const s3 = await startS3StandIn();
  const forged = openBucket("s3://kept", keysOf(s3, { secretAccessKey: "another" }));
  await expect(forged.list()).rejects.toThrow("403 SignatureDoesNotMatch");
  await expect(openBucket("s3://other", keysOf(s3)).list()).rejects.toThrow("404 NoSuchBucket");
  expect(() => openBucket("s3://kept", null)).toThrow("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are missing");
});

test("a bucket that never answers is not waited for", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  atEndOfFile(() => silent.close());
  const { port } = silent.address() as AddressInfo; // it listens on a port
  const s3 = { endpoint: `http://127.0.0.1:${port}`, region: "eu-south-2", ...s3Keys };
  await expect(openBucket("s3://kept", s3, { leastPart: partBytes, patience: 50 }).list()).rejects.toThrow(
    "does not answer",
  );
});

test("a file of any size goes in no more parts than a bucket takes", () => {
  for (const gigabytes of [0, 1, 160, 1_000, 5_000]) {
    const size = gigabytes * 1_073_741_824 + 1;
    expect(Math.ceil(size / partBytesFor(size))).toBeLessThanOrEqual(10_000);
  }
  expect(partBytesFor(5_000_000_000)).toBe(16 * 1_048_576);
});
