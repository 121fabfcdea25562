import { useMemo, useState } from "react";
import { holdsUnreadable } from "../ui/forms/unreadable.ts";
import type { Kept, Line, Overlap } from "./changes.ts";
import type { Draft, SavingState } from "./draft-events.ts";
import { unsentOf } from "./draft.ts";
import { newId } from "../platform/ids.ts";
import {
  blocksMoved,
  blocksOf,
  dropped,
  type DroppedAt,
  lineChanged,
  lineInserted,
  linesDuplicated,
} from "./line-edits.ts";
import { type DocumentKind, type DraftMachine, type Steps, useDraftMachine } from "./use-draft-machine.ts";

/** What is done to a document: the very same functions for as long as its page stands. */
export type DraftMoves<L extends Line, H extends object> = {
  changeLine: (id: string, change: Partial<L>) => void;
  /** Puts a line after another one, or at the end. */
  insertLine: (line: L, after?: string) => void;
  removeLine: (id: string) => void;
  /** Takes lines away, and tells which; a section's heading alone where only that is named. */
  removeLines: (ids: readonly string[]) => readonly string[];
  /** Lines one place up or down; a heading takes its section along. */
  moveLines: (ids: readonly string[], by: 1 | -1) => void;
  dropLine: (id: string, at: DroppedAt) => void;
  /** Puts copies behind lines, and tells which; a heading brings its section along. */
  duplicateLines: (ids: readonly string[]) => string[];
  changeHeader: (change: Partial<H>) => void;
  /** Header and lines in one. */
  changeAll: (header: Partial<H>, lines: (lines: readonly L[]) => readonly L[]) => void;
  /** Changes lines as it only follows from a step (`lastStep`), with which it goes back. */
  follow: (step: number | undefined, lines: (lines: readonly L[]) => readonly L[]) => void;
} & Pick<DraftMachine<L, H>, "lastStep" | "newStep" | "retrace">;

export type DocumentDraft<L extends Line, H extends object> = {
  lines: readonly L[];
  header: H;
  saving: SavingState;
  steps: Steps;
  /** What the server has not got, and why. */
  unsent: Unsent;
  moves: DraftMoves<L, H>;
} & Pick<DraftMachine<L, H>, "now" | "flush">;

export type Unsent = {
  /** What is wrong with all that waits, or null. */
  problem: string | null;
  /** Why a line is not saved, or null. */
  problemOfLine: (id: string) => string | null;
  problemOfField: (field: string) => string | null;
  /** What somebody else wrote where one typed oneself. */
  overlaps: readonly (Overlap & { theirs: unknown; mine: unknown })[];
  choose: (overlap: Overlap, whose: "mine" | "theirs") => void;
  tryAgain: () => void;
  /** Gives up all that waits; null where the server may still take it. */
  giveUp: (() => void) | null;
};

/** A document under the reader's hands: every change is shown at once and saved when the fingers rest. */
export function useDocumentDraft<D extends { version: number }, L extends Line, H extends object>(
  document: D,
  kind: DocumentKind<D, L, H>,
): DocumentDraft<L, H> {
  const { draft, steps, machine } = useDraftMachine(document, kind);
  const kept = kind.keptOf(document);
  const { header, lines } = useShown(draft, kept);
  const problems = useMemo(() => problemsOf(draft), [draft]);
  const overlaps = useMemo(
    () =>
      draft.overlaps.length === 0
        ? noOverlaps
        : draft.overlaps.map((overlap) => ({ ...overlap, ...valuesOf(overlap, { header, lines }, kept) })),
    [draft.overlaps, header, lines, kept],
  );
  const [moves] = useState(() => movesOf(machine));
  const [ways] = useState(() => waysOf(machine));
  const mayGiveUp = draft.problem?.isRefused === true;
  const unsent = useMemo(
    () => ({ ...problems, ...ways, overlaps, giveUp: mayGiveUp ? ways.giveUp : null }),
    [problems, overlaps, ways, mayGiveUp],
  );
  return { lines, header, saving: draft.saving, steps, unsent, moves, now: machine.now, flush: ways.flush };
}

/** Header and lines as they stand on the screen: each the very same as long as nothing is typed there, so that only what was typed is drawn anew. */
function useShown<L extends Line, H extends object>({ mine }: Draft<L, H>, kept: Kept<L, H>) {
  const header = useMemo(() => ({ ...kept.header, ...mine.header }), [kept.header, mine.header]);
  return { header, lines: mine.lines ?? kept.lines };
}

const noOverlaps: Unsent["overlaps"] = [];

function waysOf<L extends Line, H extends object>({ dispatch, flush }: DraftMachine<L, H>) {
  return {
    choose: ({ line, field }: Overlap, whose: "mine" | "theirs") =>
      dispatch({ type: "chosen", overlap: { line, field }, whose }),
    tryAgain: () => dispatch({ type: "asked" }),
    giveUp: () => dispatch({ type: "given up" }),
    flush: async () => !holdsUnreadable() && flush(),
  };
}

function movesOf<L extends Line, H extends object>(machine: DraftMachine<L, H>): DraftMoves<L, H> {
  const { dispatch, now, lastStep, newStep, retrace } = machine;
  const typeLines = (lines: (lines: readonly L[]) => readonly L[]) => dispatch({ type: "typed", lines });
  const removeLines = (ids: readonly string[]) => {
    const gone = new Set(ids);
    typeLines((lines) => lines.filter(({ id }) => !gone.has(id)));
    return ids;
  };
  return {
    changeLine: (id, change) => typeLines((lines) => lineChanged(lines, id, change)),
    insertLine: (line, after) => typeLines((lines) => lineInserted(lines, line, after)),
    removeLine: (id) => void removeLines([id]),
    removeLines,
    moveLines: (ids, by) => typeLines((lines) => blocksMoved(lines, ids, by)),
    dropLine: (id, at) => typeLines((lines) => dropped(lines, id, at)),
    duplicateLines: (ids) => {
      const copies = new Map(blocksOf(now().lines, ids).map((id) => [id, newId()]));
      typeLines((lines) => linesDuplicated(lines, copies));
      return [...copies.values()];
    },
    changeHeader: (header) => dispatch({ type: "typed", header }),
    changeAll: (header, lines) => dispatch({ type: "typed", header, lines }),
    follow: (step, lines) => dispatch({ type: "typed", lines, follows: step }),
    lastStep,
    newStep,
    retrace,
  };
}

const noProblem = { problem: null, problemOfLine: () => null, problemOfField: () => null };

/** Why each line and field is not saved: what is wrong with it, or else what is wrong with all that waits. */
function problemsOf<L extends Line, H extends object>(draft: Draft<L, H>) {
  const { problem } = draft;
  const unsent = problem && unsentOf(draft);
  if (!unsent) return noProblem;
  const { text, faults } = problem;
  const waits = new Set(unsent.edits.map(({ id }) => id));
  const all = faults.length === 0 ? text : null;
  return {
    problem: text,
    problemOfLine: (id: string) => faults.find(({ line }) => line === id)?.text ?? (waits.has(id) ? all : null),
    problemOfField: (name: string) =>
      faults.find(({ line, field }) => line === null && field === name)?.text ?? (name in unsent.header ? all : null),
  };
}

/** What stands where two people typed, on the server and here. */
function valuesOf<L extends Line, H extends object>(
  { line: id, field }: Overlap,
  mine: { header: H; lines: readonly L[] },
  kept: { header: H; lines: readonly L[] },
): { theirs: unknown; mine: unknown } {
  const [here, there] = [mine, kept].map(({ header, lines }) =>
    id === null ? header : lines.find((line) => line.id === id),
  );
  const value = (record: object | undefined): unknown => (record && field !== null ? Reflect.get(record, field) : null);
  return { theirs: value(there), mine: value(here) };
}
