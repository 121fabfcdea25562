import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { s3Keys, type StandIn, startS3StandIn } from "../../../test/s3-stand-in.ts";
import { makeHome } from "../../../test/trato-process.ts";
import { openBucket } from "./bucket.ts";

vi.setConfig({ testTimeout: 30_000 });

const partBytes = 1_000;
const keysOf = (s3: StandIn, given: object = {}) => ({
  endpoint: s3.endpoint,
  region: "eu-south-2",
  ...s3Keys,
  ...given,
});
const open = (s3: StandIn) => openBucket("s3://kept/of trato/", keysOf(s3), partBytes);
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
  await bucket.writeText("a+b (1).age.trial.json", "{}");
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
