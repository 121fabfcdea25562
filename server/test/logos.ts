import { Readable } from "node:stream";
import type { Company } from "@trato/domain/identity/records.ts";
import { drawLogo } from "../src/identity/company/draw-logo.ts";
import { addLogo } from "../src/identity/company/logos.ts";
import type { Context } from "../src/platform/context.ts";
import { receiving } from "../src/platform/contents/receive.ts";

/** A drawing four times as wide as it is high, with all that must not run or load. */
export const drawing = (colour = "#b45309"): string =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60" onload="alert(1)"><script>alert(1)</script>
  <image href="http://elsewhere.example/a.png" width="9" height="9"/><rect width="240" height="60" rx="12" fill="${colour}"/></svg>`;

/** The company takes a logo, drawn as one that is sent. */
export async function putLogo(ctx: Context, colour?: string): Promise<Company> {
  const { png, ...size } = await drawLogo(Buffer.from(drawing(colour)));
  const receipt = { folder: ctx.site.contents.folder, claimed: "image/png" };
  return receiving(Readable.from([png]), receipt, (content) => addLogo(ctx, { content, ...size }));
}
