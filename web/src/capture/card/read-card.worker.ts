import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Colours, Grey } from "./grey.ts";
import { preparePicture } from "./prepare-picture.ts";
import { readingAt } from "./reading-place.ts";

export type PictureAsked = { picture: Blob };
/** What a camera shows: only its codes are looked for. */
export type FrameAsked = { frame: ImageBitmap };
/** The card to be shown, without what the camera wrote beside it; as it is read; and what its codes say. */
export type PreparedPicture = { shown: Blob; width: number; height: number; read: Blob[]; codes: string[] };

/** As much as a phone's canvas surely takes: small letters need it. */
const longestSide = 3_600;

// Looks at a picture beside the screen, which goes on meanwhile.
prepareZXingModule({ overrides: { locateFile: () => readingAt("zxing_reader.wasm") } });

self.addEventListener("message", ({ data }: MessageEvent<PictureAsked | FrameAsked>) => {
  if ("frame" in data) return void codesIn(drawn(data.frame)).then((codes) => self.postMessage({ codes }, {}));
  return void prepare(data.picture).then(
    (prepared) => self.postMessage({ prepared }, {}),
    () => self.postMessage({ prepared: null }, {}),
  );
});

async function prepare(file: Blob): Promise<PreparedPicture> {
  const picture = await coloursOf(file);
  const [codes, { shown, read }] = [await codesIn(picture), preparePicture(picture)];
  const blobs = await Promise.all(read.map((each) => pictureOf(inColours(each), "image/png")));
  return { shown: await pictureOf(shown, "image/jpeg"), width: shown.width, height: shown.height, read: blobs, codes };
}

async function coloursOf(file: Blob): Promise<Colours> {
  return drawn(await createImageBitmap(file, { imageOrientation: "from-image" }));
}

function drawn(bitmap: ImageBitmap): Colours {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = canvas?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
  return { width, height, data };
}

/** A card without a code, or a device that cannot look for one, has none. */
async function codesIn({ width, height, data }: Colours): Promise<string[]> {
  try {
    const image = new ImageData(new Uint8ClampedArray(data), width, height);
    const found = await readBarcodes(image, { formats: ["QRCode", "DataMatrix", "Aztec"], maxNumberOfSymbols: 4 });
    const whole = found.filter(({ isValid }) => isValid);
    for (const { position } of whole) whiten({ width, height, data }, Object.values(position));
    return whole.map(({ text }) => text);
  } catch {
    return [];
  }
}

/** The words are looked for elsewhere, and in a code for long. */
function whiten({ width, height, data }: Colours, corners: readonly { x: number; y: number }[]): void {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(width, Math.max(...xs))];
  for (let y = Math.max(0, Math.min(...ys)); y < Math.min(height, Math.max(...ys)); y++)
    data.fill(paper, 4 * (y * width + left), 4 * (y * width + right));
}

const paper = 240;

function inColours({ width, height, data }: Grey): Colours {
  const colours = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at++) colours.set([data[at] ?? 0, data[at] ?? 0, data[at] ?? 0, 255], 4 * at);
  return { width, height, data: colours };
}

/** Drawn anew, a picture holds its points and nothing else: no place, no device, no time. */
async function pictureOf({ width, height, data }: Colours, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  return canvas.convertToBlob({ type, quality: 0.85 });
}
