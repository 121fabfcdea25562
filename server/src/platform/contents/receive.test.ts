import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { makeHome } from "../../../test/trato-process.ts";
import { receiving } from "./receive.ts";

const claimed = "text/plain";
const work = () => Promise.reject(new Error("it must not be worked with"));

test("a content is measured as it comes, and nothing of it is left where it arrived", async () => {
  const folder = join(makeHome(), "files");
  const { path, ...rest } = await receiving(
    Readable.from([Buffer.from("tra"), Buffer.from("to")]),
    { folder, claimed },
    async (arrived) => {
      expect(existsSync(arrived.path)).toBe(true);
      return arrived;
    },
  );
  const sha256 = "4bb1db3320563426e5056cfd396c2252268335dc22516e027b7448d12891cebc";
  expect(rest).toEqual({ sha256, bytes: 5, mediaType: "text/plain", atHand: Buffer.from("trato") });
  expect(existsSync(path)).toBe(false);
});

test("a large content is measured and looked at where it lies", async () => {
  const folder = join(makeHome(), "files");
  const parts = Array.from({ length: 3 }, () => Buffer.alloc(60_000, "a"));
  const { path, ...rest } = await receiving(Readable.from(parts), { folder, claimed }, async (arrived) => {
    expect(readFileSync(arrived.path)).toEqual(Buffer.concat(parts));
    return arrived;
  });
  const sha256 = createHash("sha256").update(Buffer.concat(parts)).digest("hex");
  expect(rest).toEqual({ sha256, bytes: 180_000, mediaType: "text/plain" });
  expect(existsSync(path)).toBe(false);
});

test("what would leave the database no room is refused before any of it comes", async () => {
  const folder = join(makeHome(), "files");
  const most = Number.MAX_SAFE_INTEGER;
  await expect(receiving(Readable.from(["x"]), { folder, claimed, most }, work)).rejects.toMatchObject({
    code: "53100",
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("what is too large is refused as soon as that is seen, and what breaks off leaves nothing", async () => {
  const folder = join(makeHome(), "files");
  let given = 0;
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1_000, ++given);
    })(),
  );
  await expect(receiving(endless, { folder, claimed, most: 10_000 }, work)).rejects.toMatchObject({
    code: "file.too_large",
  });
  expect(given).toBeLessThan(100);
  const broken = new Readable({ read: () => broken.destroy(new Error("cut off")) });
  await expect(receiving(broken, { folder, claimed }, work)).rejects.toThrow("cut off");
  expect(readdirSync(folder)).toEqual([]);
});
