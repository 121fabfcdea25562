import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { ApiError } from "../platform/api.ts";
import { queryClient } from "../platform/queries.ts";
import { placed } from "../ui/lists/placed.ts";
import { toast, toastError } from "../platform/toasts.ts";

type Document = { version: number };
type Line = { id: string };

export type SavingState = "saved" | "unsaved" | "saving" | "incomplete";

/** How one kind of document is edited: what of it, and how it is sent. */
type DocumentKind<D extends Document, L extends Line, H extends object, C extends object> = {
  queryKey: QueryKey;
  linesOf: (document: D) => readonly L[];
  headerOf: (document: D) => H;
  /** Whether a line can be sent as it stands. */
  isComplete: (line: L) => boolean;
  save: (changes: C & { lines?: readonly L[] }, version: number | undefined) => Promise<D>;
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
  changeHeader: (change: C) => void;
  /** Sends what is not saved yet; resolves when the server has it. */
  flush: () => Promise<boolean>;
};

const restBetweenKeys = 600;

/** A document under the reader's hands: every change is shown at once and saved when the fingers rest. */
export function useDocumentDraft<D extends Document, L extends Line, H extends object, C extends object>(
  document: D,
  kind: DocumentKind<D, L, H, C>,
): DocumentDraft<L, H, C> {
  const [local, setLocal] = useState<{ lines: readonly L[]; header: Partial<C> } | null>(null);
  const [saving, setSaving] = useState<SavingState>("saved");
  const pending = useRef<{ header: Partial<C>; hasLines: boolean }>(nothing());
  const latest = useRef<readonly L[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef<Promise<boolean> | null>(null);

  const lines = local?.lines ?? kind.linesOf(document);
  useLayoutEffect(() => void (latest.current = lines), [lines]);
  const kept = kind.headerOf(document);
  const header = useMemo(() => ({ ...kept, ...local?.header }), [kept, local?.header]);

  const send = async (): Promise<boolean> => {
    if (running.current) await running.current;
    const { header: changes, hasLines } = pending.current;
    if (!hasLines && Object.keys(changes).length === 0) return true;
    if (hasLines && !latest.current.every(kind.isComplete)) {
      setSaving("incomplete");
      return false;
    }
    pending.current = nothing();
    setSaving("saving");
    // the changes were made one by one from the whole type
    const sent = { ...changes, ...(hasLines && { lines: latest.current }) } as C & { lines?: readonly L[] };
    running.current = save(kind, sent)
      .then((isSaved) => settle(isSaved))
      .finally(() => (running.current = null));
    return running.current;
  };
  const settle = (isSaved: boolean): boolean => {
    if (!isSaved) toast(kind.changedElsewhere);
    if (!isSaved) pending.current = nothing();
    const isIdle = !pending.current.hasLines && Object.keys(pending.current.header).length === 0;
    if (isIdle) setLocal(null);
    setSaving(isIdle ? "saved" : "unsaved");
    return isSaved;
  };
  const plan = () => {
    setSaving("unsaved");
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), restBetweenKeys);
  };
  const keepLines = (next: readonly L[]) => {
    latest.current = next;
    pending.current = { ...pending.current, hasLines: true };
    setLocal((former) => ({ header: former?.header ?? {}, lines: next }));
    plan();
  };
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- once, when the page is left
  useEffect(() => () => void (timer.current && clearTimeout(timer.current), send()), []);

  return {
    lines,
    header,
    saving,
    changeLine: (id, change) =>
      keepLines(latest.current.map((line) => (line.id === id ? { ...line, ...change } : line))),
    insertLine: (line, after) => {
      const at = after === undefined ? latest.current.length : latest.current.findIndex(({ id }) => id === after) + 1;
      keepLines(latest.current.toSpliced(at, 0, line));
    },
    removeLine: (id) => keepLines(latest.current.filter((line) => line.id !== id)),
    moveLine: (id, by) => keepLines(moved(latest.current, id, by)),
    changeHeader: (change) => {
      pending.current = { ...pending.current, header: { ...pending.current.header, ...change } };
      setLocal((former) => ({ lines: former?.lines ?? latest.current, header: { ...former?.header, ...change } }));
      plan();
    },
    flush: async () => {
      if (timer.current) clearTimeout(timer.current);
      return send();
    },
  };
}

const nothing = () => ({ header: {}, hasLines: false });

async function save<D extends Document, L extends Line, H extends object, C extends object>(
  { queryKey, save: send }: DocumentKind<D, L, H, C>,
  changes: C & { lines?: readonly L[] },
): Promise<boolean> {
  try {
    queryClient.setQueryData(queryKey, await send(changes, queryClient.getQueryData<D>(queryKey)?.version));
    return true;
  } catch (error) {
    const isOverlap = error instanceof ApiError && error.code === "record.changed";
    if (!isOverlap) toastError(error);
    await queryClient.invalidateQueries({ queryKey });
    return !isOverlap;
  }
}

function moved<L extends Line>(lines: readonly L[], id: string, by: 1 | -1): readonly L[] {
  const order = placed(
    lines.map((line) => line.id),
    id,
    by,
  );
  return order ? order.flatMap((each) => lines.find((line) => line.id === each) ?? []) : lines;
}
