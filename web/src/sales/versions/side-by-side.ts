import type { VersionLine } from "@trato/domain/sales/versions/version-content.ts";

/** A line of two versions: what each says of it, nothing where it is not there. */
export type AlignedLine = { id: string; before: VersionLine | null; after: VersionLine | null };

/** The lines of two versions side by side, in the order of the later one; those that are gone behind what they stood behind. */
export function sideBySide(before: readonly VersionLine[], after: readonly VersionLine[]): AlignedLine[] {
  const was = new Map(before.map((line) => [line.id, line]));
  const rows: AlignedLine[] = after.map((line) => ({ id: line.id, before: was.get(line.id) ?? null, after: line }));
  const there = new Set<string>(after.map(({ id }) => id));
  let behind: string | null = null;
  for (const line of before) {
    if (!there.has(line.id)) {
      const at: number = behind === null ? 0 : rows.findIndex(({ id }) => id === behind) + 1;
      rows.splice(at, 0, { id: line.id, before: line, after: null });
    }
    behind = line.id;
  }
  return rows;
}
