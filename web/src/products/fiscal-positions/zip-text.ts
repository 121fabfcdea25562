import type { ZipRange } from "@trato/domain/products/fiscal-positions/fiscal-position.ts";

/** "35000-35999, 38000-38999", and one code alone where a range has only that. */
export const zipText = (ranges: readonly ZipRange[]): string =>
  ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(", ");

/** Reads what `zipText` writes; null where it cannot be read. */
export function zipRangesOf(text: string): ZipRange[] | null {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const ranges = parts.map((part) => {
    const [from = "", to = from, ...rest] = part.split(/\s*[-–]\s*/);
    return from !== "" && to !== "" && rest.length === 0 ? { from, to } : null;
  });
  return ranges.every((range) => range !== null) ? ranges : null;
}
