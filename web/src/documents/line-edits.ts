import { copiedChoices } from "@trato/domain/documents/choices/copied-choices.ts";

type Line = { id: string; kind?: string };

/** The lines of a document with one of them changed. */
export function lineChanged<L extends Line>(lines: readonly L[], id: string, change: Partial<L>): readonly L[] {
  return lines.map((line) => (line.id === id ? { ...line, ...change } : line));
}

/** With a line put after another one; at the end where that one is not named, or gone. */
export function lineInserted<L extends Line>(lines: readonly L[], line: L, after?: string): readonly L[] {
  const before = lines.findIndex(({ id }) => id === after);
  return lines.toSpliced(before < 0 ? lines.length : before + 1, 0, line);
}

const isHeading = ({ kind }: Line): boolean => kind === "section";

/** What goes along when lines are moved or copied, in the order of the document: of a section's heading its lines too. */
export function blocksOf(lines: readonly Line[], ids: readonly string[]): string[] {
  const named = new Set(ids);
  let isOpen = false;
  return lines.flatMap((line) => {
    if (isHeading(line)) isOpen = named.has(line.id);
    return isOpen || named.has(line.id) ? line.id : [];
  });
}

/** Lines one place up or down, sections past a whole one; as they are where they cannot go further. */
export function blocksMoved<L extends Line>(lines: readonly L[], ids: readonly string[], by: 1 | -1): readonly L[] {
  const going = new Set(blocksOf(lines, ids));
  const first = lines.findIndex(({ id }) => going.has(id));
  const last = lines.findLastIndex(({ id }) => going.has(id));
  const hasHeading = lines.some((line) => going.has(line.id) && isHeading(line));
  const [above, below] = [lines.slice(0, Math.max(first, 0)), lines.slice(last + 1)];
  if (by === -1) {
    const past = hasHeading ? above.findLastIndex(isHeading) : above.length - 1;
    return past < 0 ? lines : placedAt(lines, going, above.slice(0, past));
  }
  const next = below.slice(1).findIndex(isHeading);
  const past = hasHeading && next >= 0 ? next + 1 : hasHeading ? below.length : 1;
  return below.length === 0 || last < 0 ? lines : placedAt(lines, going, lines.slice(0, last + 1 + past));
}

/** Those that go, together behind the given ones. */
function placedAt<L extends Line>(lines: readonly L[], going: ReadonlySet<string>, before: readonly L[]): readonly L[] {
  const first = new Set(before.flatMap(({ id }) => (going.has(id) ? [] : id)));
  const order = [
    ...before.filter(({ id }) => first.has(id)),
    ...lines.filter(({ id }) => going.has(id)),
    ...lines.filter(({ id }) => !first.has(id) && !going.has(id)),
  ];
  return order.every((line, place) => line === lines[place]) ? lines : order;
}

/** On the upper or the lower edge of which line something was dropped. */
export type DroppedAt = { row: string; edge: "top" | "bottom" };

/** With a line dropped beside another one; a section goes before or behind a whole one, never into it. */
export function dropped<L extends Line>(lines: readonly L[], id: string, { row, edge }: DroppedAt): readonly L[] {
  const going = new Set(blocksOf(lines, [id]));
  const target = lines.findIndex((line) => line.id === row);
  const moved = lines.find((line) => line.id === id);
  if (going.has(row) || target < 0 || !moved) return lines;
  const beside = target + (edge === "top" ? 0 : 1);
  if (!isHeading(moved)) return placedAt(lines, going, lines.slice(0, beside));
  const onHeading = edge === "top" && lines.slice(target, target + 1).some(isHeading);
  const next = lines.slice(target + 1).findIndex(isHeading);
  const end = next < 0 ? lines.length : target + 1 + next;
  return placedAt(lines, going, lines.slice(0, onHeading ? target : end));
}

/** With copies behind the last of the lines that are copied; `copies` says which line's copy bears which name. */
export function linesDuplicated<L extends Line>(
  lines: readonly L[],
  copies: ReadonlyMap<string, string>,
): readonly L[] {
  const last = lines.findLastIndex(({ id }) => copies.has(id));
  return last < 0 ? lines : lines.toSpliced(last + 1, 0, ...copiedChoices(lines, copies));
}
