const longest = 90;
const unsaid = new Set(["over", "version", "id", "after", "isContested", "isUnsaved", "error", "kind"]);

/** The words of what was typed, in their order, so that one knows it again: no ids, and not what stood there before. */
export function saidIn(typed: unknown): string {
  const words = [...new Set(textsIn(typed))].join(" · ");
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return /^[0-9a-f]{8}-[0-9a-f]{4}-|^\s*$/.test(value) ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (unsaid.has(name) ? [] : textsIn(part)));
}
