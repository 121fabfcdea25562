import { Refusal } from "@trato/domain/errors.ts";

const most = { width: 1_000, height: 400 };
const mostPixels = 20_000_000;
const seconds = 10;

/** Makes of what somebody drew the PNG that page and PDF show, as a data URL; of a drawing nothing is left that could run or load. */
export async function signaturePicture(dataUrl: string): Promise<string> {
  try {
    const png = await redraw(Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64"));
    return `data:image/png;base64,${png.toString("base64")}`;
  } catch {
    throw new Refusal("invalid", "signature.unreadable", { path: "signature" });
  }
}

async function redraw(picture: Buffer): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(picture, { limitInputPixels: mostPixels })
    .resize({ ...most, fit: "inside", withoutEnlargement: true })
    .timeout({ seconds })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
