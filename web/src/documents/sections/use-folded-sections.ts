import type { Decimal } from "@trato/domain/decimal.ts";
import { linesInSight } from "@trato/domain/documents/sections/lines-in-sight.ts";
import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useMe } from "../../platform/session.ts";
import { currentLanguage, wordsIn } from "../../platform/words.ts";
import { type EditedLine, isFinished } from "../edited-line.ts";
import type { Taken } from "../grid/use-grid-clipboard.ts";
import { tellStep } from "../history/use-told-step.ts";
import { documentWords } from "../labels.ts";
import type { DocumentDraft, DraftMoves, Unsent } from "../use-document-draft.ts";
import { filledUnseen, headingOf, underHeadings, withFolded } from "./folded-lines.ts";
import { type FoldStore, foldStore } from "./fold-store.ts";
import { foldingMoves } from "./folding-moves.ts";

/** How a section stands, each part a primitive, so that a heading is drawn anew only where it is another; and what folds it. */
export type Fold = {
  /** How many lines are under it. */
  under: number;
  isFolded: boolean;
  /** How many of those that are folded away are not saved. */
  unsaved: number;
  /** Folds the section of a line, or opens it, and tells its heading. */
  onFold: (line: string) => string | undefined;
  onFoldAll: (isFolded: boolean) => void;
};

/** The sections of a document that may be folded: what of its lines is in sight, and what is done to them so that a folded one stays whole. */
export function useFoldedSections<L extends EditedLine, H extends object>(
  document: string,
  { lines, unsent, moves, now }: Pick<DocumentDraft<L, H>, "lines" | "unsent" | "moves" | "now">,
  amounts: readonly (Decimal | undefined)[],
) {
  const { store, whole, inSight, folds } = useFolding({ document, moves, now });
  const folded = useSyncExternalStore(store.subscribe, store.folded);
  useSeenSteps(lines, store, moves);
  const under = useMemo(() => underHeadings(lines), [lines]);
  const seen = useMemo(() => linesInSight(lines, ({ id }) => folded.has(id)), [lines, folded]);
  const shown = useMemo(() => takenOf(seen, amounts), [seen, amounts]);
  const taken = (ids: readonly string[]) => {
    const those = new Set(withFolded(lines, ids, folded));
    return takenOf(
      lines.flatMap((line, place) => (those.has(line.id) ? { line, place } : [])),
      amounts,
    );
  };
  const foldOf = (id: string): Fold => {
    const its = under.get(id) ?? [];
    const isFolded = folded.has(id) && its.length > 0;
    return { ...folds, under: its.length, isFolded, unsaved: isFolded ? its.filter(waitsIn(unsent)).length : 0 };
  };
  const grid = { ...shown, moves: inSight, fold: folds.onFold, taken };
  return { seen, grid, foldOf, moves: whole, hasSections: under.size > 0, onFoldAll: folds.onFoldAll };
}

const takenOf = <L extends EditedLine>(
  seen: readonly { line: L; place: number }[],
  amounts: readonly (Decimal | undefined)[],
): Taken<L> => ({ lines: seen.map(({ line }) => line), amounts: seen.map(({ place }) => amounts[place]) });

/** Whether a line is not on the server as it stands: it is unfinished, was refused, or two people wrote in it. */
const waitsIn =
  ({ problemOfLine, overlaps }: Unsent) =>
  (line: EditedLine): boolean =>
    !isFinished(line) || problemOfLine(line.id) !== null || overlaps.some((overlap) => overlap.line === line.id);

type Around<L extends EditedLine, H extends object> = Pick<DocumentDraft<L, H>, "moves" | "now"> & { document: string };

/** The very same functions for as long as the page stands. */
function useFolding<L extends EditedLine, H extends object>({ document, moves, now }: Around<L, H>) {
  const { workspace, member } = useMe();
  const [folding] = useState(() => {
    const store = foldStore(`trato.folded ${workspace.id} ${member.id}`, document);
    const moving = foldingMoves({ moves, now, store, told: (count, before) => tellRemoved(moves, count, before) });
    return { store, ...moving, folds: foldsOf(store, () => now().lines) };
  });
  return folding;
}

function tellRemoved(moves: Parameters<typeof tellStep>[0], count: number, before: number | undefined): void {
  const t = wordsIn(currentLanguage(), documentWords);
  tellStep(moves, { text: t.linesRemoved(count), before, inTurn: t.undoInTurn });
}

function foldsOf(store: FoldStore, lines: () => readonly EditedLine[]): Pick<Fold, "onFold" | "onFoldAll"> {
  return {
    onFold: (line) => {
      const heading = headingOf(lines(), line);
      if (heading !== undefined) store.set([heading], !store.folded().has(heading));
      return heading;
    },
    onFoldAll: (isFolded) => {
      const filled = [...underHeadings(lines())].filter(([, its]) => its.length > 0);
      store.set(
        filled.map(([heading]) => heading),
        isFolded,
      );
    },
  };
}

/** Opens the folded sections into which one has put something oneself. */
function useSeenSteps<L extends EditedLine>(
  lines: readonly L[],
  store: FoldStore,
  { lastStep }: Pick<DraftMoves<L, object>, "lastStep">,
): void {
  const former = useRef({ lines, step: lastStep() });
  useLayoutEffect(() => {
    const [before, step] = [former.current, lastStep()];
    former.current = { lines, step };
    if (step !== before.step) store.set(filledUnseen(before.lines, lines, store.folded()), false);
  }, [lines, store, lastStep]);
}
