import sharp from "sharp";
import { expect, test } from "vitest";
import { drawing } from "../../../test/logos.ts";
import { drawLogo } from "./draw-logo.ts";

const painted = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: "#b45309" } });

test.each([
  ["a drawing is as large as it may be", async () => Buffer.from(drawing()), 800, 200],
  [
    "a huge drawing too",
    async () => Buffer.from(drawing().replace("<svg", '<svg width="9000" height="2250"')),
    800,
    200,
  ],
  ["a large picture is made smaller", () => painted(2000, 1000).png().toBuffer(), 640, 320],
  ["a small one stays as it is", () => painted(90, 30).webp().toBuffer(), 90, 30],
  [
    "one that lies on its side is put up",
    () => painted(300, 100).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    100,
    300,
  ],
])("%s", async (_, picture, width, height) => {
  const drawn = await drawLogo(await picture());
  expect(drawn).toMatchObject({ width, height });
  expect(await sharp(drawn.png).metadata()).toMatchObject({ format: "png", width, height, hasProfile: false });
});

test.each([
  ["another kind of picture", () => painted(9, 9).gif().toBuffer()],
  ["a page", async () => Buffer.from("<html><svg></svg></html>")],
  ["half a picture", async () => (await painted(400, 400).png().toBuffer()).subarray(0, 300)],
  ["more points than fit", async () => Buffer.from(drawing().replace("<svg", '<svg width="90000" height="90000"'))],
  ["words", async () => Buffer.from("logo")],
])("%s is none", async (_, picture) => {
  await expect(drawLogo(await picture())).rejects.toMatchObject({ kind: "invalid", code: "logo.no_picture" });
});
