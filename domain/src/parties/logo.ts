import * as z from "zod/mini";
import { obstacleToSend } from "../contents/media-types.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import { id } from "../schemas.ts";

/** How much may be sent as a logo, in bytes, and what it may be. */
export const mostLogoBytes = 5_000_000;
export const logoTypes = ["image/png", "image/jpeg", "image/svg+xml", "image/webp"] as const;

/** The company's logo: a picture of so many pixels. */
export const Logo = z.object({ id: id<"logos">(), width: z.int(), height: z.int() });
export type Logo = z.output<typeof Logo>;

/** What is sent as a logo is neither nothing nor too much, and a picture of a kind that can be shown; its kind may be unknown until it is there. */
export function obstacleToLogo(bytes: number, mediaType: string): Obstacle | null {
  const isPicture = mediaType === "" || (logoTypes as readonly string[]).includes(mediaType); // compared as text
  return obstacleToSend(bytes, mostLogoBytes) ?? (isPicture ? null : obstacle("invalid", "logo.no_picture"));
}

type Size = { width: number; height: number };

/** How large a picture is shown in so much room: whole, in its own proportions, to hundredths of the room's unit. */
export function sizeWithin(picture: Size, room: Size): Size {
  const part = Math.min(room.width / picture.width, room.height / picture.height);
  const shown = (length: number) => Math.round(length * part * 100) / 100;
  return { width: shown(picture.width), height: shown(picture.height) };
}
