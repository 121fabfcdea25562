import { type Obstacle, obstacle } from "../errors.ts";

/** How much one file may hold, in bytes. */
export const mostFileBytes = 50_000_000;
export const mostFileMegabytes = mostFileBytes / 1_000_000;

/** How what a file holds is looked at. */
export type Look = "picture" | "pdf" | "text" | "film" | "sound" | "other";

const looks: Record<string, Look> = {
  "image/png": "picture",
  "image/jpeg": "picture",
  "image/gif": "picture",
  "image/webp": "picture",
  "image/avif": "picture",
  "application/pdf": "pdf",
  "text/plain": "text",
  "text/csv": "text",
  "text/markdown": "text",
  "video/mp4": "film",
  "video/webm": "film",
  "video/quicktime": "film",
  "audio/mpeg": "sound",
  "audio/mp4": "sound",
  "audio/ogg": "sound",
  "audio/wav": "sound",
};

/** How a content of this media type is looked at; what a browser might run is none of these. */
export function lookOf(mediaType: string): Look {
  return Object.hasOwn(looks, mediaType) ? (looks[mediaType] ?? "other") : "other";
}

const ownWords: Record<string, string> = {
  "audio/x-m4a": "audio/mp4",
  "audio/wave": "audio/wav",
  "video/x-m4v": "video/mp4",
};

/**
 * The media type that a file is given. What its content shows (`found`; null where it bears no mark) is believed, and of what was claimed
 * only which sort of plain text it is.
 */
export function mediaTypeOf(found: string | null, isText: boolean, claimed: string): string {
  if (found !== null) return ownWords[found] ?? found;
  if (!isText) return "application/octet-stream";
  const [plain = ""] = claimed.toLowerCase().split(";");
  return lookOf(plain.trim()) === "text" ? plain.trim() : "text/plain";
}

/** What is sent is neither nothing nor more than there is room for. */
export function obstacleToSend(bytes: number, most: number): Obstacle | null {
  if (bytes === 0) return obstacle("invalid", "file.empty");
  return bytes > most ? obstacle("too_large", "file.too_large", { most: most / 1_000_000 }) : null;
}
