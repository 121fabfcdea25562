import { placed } from "../ui/lists/placed.ts";

type Line = { id: string };

/** The lines of a document with one of them changed. */
export function lineChanged<L extends Line>(lines: readonly L[], id: string, change: Partial<L>): readonly L[] {
  return lines.map((line) => (line.id === id ? { ...line, ...change } : line));
}

/** With a line put after another one; at the end where that one is not named, or gone. */
export function lineInserted<L extends Line>(lines: readonly L[], line: L, after?: string): readonly L[] {
  const before = lines.findIndex(({ id }) => id === after);
  return lines.toSpliced(before < 0 ? lines.length : before + 1, 0, line);
}

/** With a line one place up or down; as they are where it cannot go further. */
export function lineMoved<L extends Line>(lines: readonly L[], id: string, by: 1 | -1): readonly L[] {
  const order = placed(
    lines.map((line) => line.id),
    id,
    by,
  );
  return order ? order.flatMap((each) => lines.find((line) => line.id === each) ?? []) : lines;
}
