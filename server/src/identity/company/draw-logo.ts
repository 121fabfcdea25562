import { Refusal } from "@trato/domain/errors.ts";

/** Large enough for print in the head of a document, small enough for every mail. */
const most = { width: 800, height: 320 };
const mostPixels = 50_000_000;
const seconds = 20;

export type DrawnLogo = { png: Buffer; width: number; height: number };

/**
 * Makes of a picture the PNG that documents, pages and mail programs all show. Of a drawing nothing is left that could run or load; what is
 * none of the four kinds is refused.
 */
export async function drawLogo(picture: Buffer): Promise<DrawnLogo> {
  try {
    return await draw(picture);
  } catch {
    throw new Refusal("invalid", "logo.no_picture");
  }
}

async function draw(picture: Buffer): Promise<DrawnLogo> {
  const sharp = await loadSharp();
  const { width, height } = await sharp(picture, { limitInputPixels: mostPixels }).metadata();
  const larger = Math.min(most.width / width, most.height / height);
  // a drawing has no pixels of its own: it is drawn as large as it is needed
  const density = Math.min(2_400, Math.max(1, 72 * larger));
  const drawn = sharp(picture, { density, limitInputPixels: mostPixels }).autoOrient();
  const { data, info } = await drawn
    .resize({ ...most, fit: "inside", withoutEnlargement: true })
    .timeout({ seconds })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

/** The library knows many kinds of pictures: all but these stay closed. It is read when a logo first arrives. */
async function loadSharp() {
  const { default: sharp } = await import("sharp");
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({ operation: ["Png", "Jpeg", "Webp", "Svg"].map((kind) => `VipsForeignLoad${kind}Buffer`) });
  return sharp;
}
