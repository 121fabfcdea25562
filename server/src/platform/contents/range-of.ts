import type { ByteRange } from "./contents.ts";

/**
 * Which part of a content is asked for (RFC 9110, one range of bytes); null for all of it, where nothing else is understood or the content
 * is another by now; "none" where it has no such part.
 */
export function rangeOf(asked: string | null, bytes: number, known: string, tag: string): ByteRange | null | "none" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(asked ?? "") ?? [];
  if ((first === "" && last === "") || known !== tag) return null;
  const range =
    first === ""
      ? { from: Math.max(0, bytes - Number(last)), to: bytes - 1 }
      : { from: Number(first), to: last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1) };
  return range.from <= range.to ? range : "none";
}
