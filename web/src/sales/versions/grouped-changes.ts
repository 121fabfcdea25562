import type { VersionChange } from "@trato/domain/sales/versions/compare-versions.ts";

/** The changes of one line, or of the document as a whole (`head`), or of what it comes to. */
export type ChangeGroup = { key: string; name: string | null; changes: VersionChange[] };

/** Changes that belong together, in the order in which they were found. */
export function groupedChanges(changes: readonly VersionChange[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, (change) => ("lineId" in change ? change.lineId : change.kind));
  return Array.from(groups, ([key, ofGroup]) => {
    const [first] = ofGroup;
    return { key, name: first && "name" in first ? first.name : null, changes: ofGroup };
  });
}
