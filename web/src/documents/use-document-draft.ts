import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { queryClient } from "../platform/queries.ts";
import { toast } from "../platform/toasts.ts";
import { holdsUnreadable } from "../ui/forms/unreadable.ts";
import {
  type Changes,
  type Draft,
  type DraftEffect,
  type DraftEvent,
  type SavingState,
  step,
  untouched,
} from "./draft.ts";
import { lineChanged, lineInserted, lineMoved } from "./line-edits.ts";
import { failureOf, keepAnswer } from "./saving.ts";

type Document = { version: number };
type Line = { id: string };

/** How one kind of document is edited: what of it, and how it is sent. */
type DocumentKind<D extends Document, L extends Line, H extends object, C extends object> = {
  queryKey: QueryKey;
  linesOf: (document: D) => readonly L[];
  headerOf: (document: D) => H;
  /** Whether a line can be sent as it stands. */
  isComplete: (line: L) => boolean;
  save: (
    changes: C & { lines?: readonly L[] },
    version: number | undefined,
    options: { isLeaving: boolean },
  ) => Promise<D>;
  /** Said when somebody else's version is shown instead. */
  changedElsewhere: string;
};

export type DocumentDraft<L extends Line, H extends object, C extends object> = {
  lines: readonly L[];
  header: H;
  saving: SavingState;
  changeLine: (id: string, change: Partial<L>) => void;
  /** Puts a line after another one, or at the end. */
  insertLine: (line: L, after?: string) => void;
  removeLine: (id: string) => void;
  moveLine: (id: string, by: 1 | -1) => void;
  changeHeader: (change: Partial<C>) => void;
  /** Sends what is not saved yet; resolves when the server has it, or could not take it. */
  flush: () => Promise<boolean>;
};

/** A document under the reader's hands: every change is shown at once and saved when the fingers rest. */
export function useDocumentDraft<D extends Document, L extends Line, H extends object, C extends object>(
  document: D,
  kind: DocumentKind<D, L, H, C>,
): DocumentDraft<L, H, C> {
  const { draft, now, dispatch, flush } = useMachine(document, kind);
  const kept = kind.headerOf(document);
  const header = useMemo(() => ({ ...kept, ...draft.shown.header }), [kept, draft.shown.header]);
  const typeLines = (change: (lines: readonly L[]) => readonly L[]) =>
    dispatch({ type: "typed", lines: change(now()) });
  return {
    lines: draft.shown.lines ?? kind.linesOf(document),
    header,
    saving: draft.saving,
    changeLine: (id, change) => typeLines((lines) => lineChanged(lines, id, change)),
    insertLine: (line, after) => typeLines((lines) => lineInserted(lines, line, after)),
    removeLine: (id) => typeLines((lines) => lines.filter((line) => line.id !== id)),
    moveLine: (id, by) => typeLines((lines) => lineMoved(lines, id, by)),
    changeHeader: (change) => dispatch({ type: "typed", header: change }),
    flush: async () => !holdsUnreadable() && flush(),
  };
}

/** Does what `draft.ts` decides: waits, sends, tells; goes on when the page has been left. */
function useMachine<D extends Document, L extends Line, H extends object, C extends object>(
  document: D,
  kind: DocumentKind<D, L, H, C>,
) {
  const [draft, setDraft] = useState<Draft<L, C>>(untouched);
  const current = useRef(draft);
  const latest = useRef({ document, kind });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<((isSaved: boolean) => void)[]>([]);
  useLayoutEffect(() => void (latest.current = { document, kind }));

  const dispatch = (event: DraftEvent<L, C>): void => {
    const [next, ...effects] = step(current.current, event, latest.current.kind.isComplete);
    current.current = next;
    setDraft(next);
    for (const effect of effects) carryOut(effect);
  };
  const carryOut = (effect: DraftEffect<L, C>): void => {
    if (effect.do === "wait" || effect.do === "send") clearTimeout(timer.current);
    if (effect.do === "wait") timer.current = setTimeout(() => dispatch({ type: "rested" }), effect.milliseconds);
    else if (effect.do === "send") void send(effect.changes);
    else if (effect.do === "send last")
      void save(effect.changes, effect.afterAnother ? 1 : 0, true).catch(() => undefined); // nobody is here to hear why
    else if (effect.do === "tell") toast(latest.current.kind.changedElsewhere);
    else for (const answer of waiting.current.splice(0)) answer(effect.isSaved);
  };
  const send = async (changes: Changes<L, C>) => {
    const { queryKey } = latest.current.kind;
    try {
      keepAnswer(queryKey, await save(changes, 0, false));
      dispatch({ type: "saved" });
    } catch (error) {
      dispatch({ type: "failed", failure: await failureOf(error, queryKey) });
    }
  };
  const save = ({ header, lines }: Changes<L, C>, versionsOnTheirWay: number, isLeaving: boolean): Promise<D> => {
    const { kind: its } = latest.current;
    const version = queryClient.getQueryData<D>(its.queryKey)?.version;
    // the changes were made one by one from the whole type
    const sent = { ...header, ...(lines && { lines }) } as C & { lines?: readonly L[] };
    return its.save(sent, version && version + versionsOnTheirWay, { isLeaving });
  };
  const keptLines = (): readonly L[] => latest.current.kind.linesOf(latest.current.document);

  useEffect(() => {
    const close = () => dispatch({ type: "closed", kept: keptLines() });
    addEventListener("pagehide", close);
    return () => {
      removeEventListener("pagehide", close);
      dispatch({ type: "left", kept: keptLines() });
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- once, when the page is left
  }, []);

  const flush = (): Promise<boolean> =>
    new Promise((resolve) => {
      waiting.current.push(resolve);
      dispatch({ type: "asked" });
    });
  return { draft, dispatch, flush, now: () => current.current.shown.lines ?? keptLines() };
}
