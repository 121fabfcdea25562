import { blocksOf } from "../line-edits.ts";
import type { Line } from "../changes.ts";
import type { DocumentDraft, DraftMoves } from "../use-document-draft.ts";
import type { FoldStore } from "./fold-store.ts";
import { changedInSight, withFolded } from "./folded-lines.ts";

type Around<L extends Line, H extends object> = Pick<DocumentDraft<L, H>, "moves" | "now"> & {
  store: FoldStore;
  /** Says how many lines were removed, with their way back. */
  told: (count: number, before: number | undefined) => void;
};

/** What is done to a document with folded sections: each goes, is copied and is removed as a whole. */
export function foldingMoves<L extends Line & { kind?: string }, H extends object>({
  moves,
  now,
  store,
  told,
}: Around<L, H>) {
  const removeLines = (ids: readonly string[]) => moves.removeLines(withFolded(now().lines, ids, store.folded()));
  const whole: DraftMoves<L, H> = {
    ...moves,
    removeLines,
    removeLine: (id) => {
      const before = moves.lastStep();
      const gone = removeLines([id]);
      if (gone.length > 1) told(gone.length, before);
    },
    duplicateLines: (ids) => {
      const lines = blocksOf(now().lines, ids);
      const copies = moves.duplicateLines(ids);
      const isFolded = (_: string, place: number) => store.folded().has(lines[place] ?? "");
      store.set(copies.filter(isFolded), true);
      return copies;
    },
  };
  const inSight: DraftMoves<L, H> = {
    ...whole,
    changeAll: (header, change) => moves.changeAll(header, (lines) => changedInSight(lines, store.folded(), change)),
  };
  return { whole, inSight };
}
