import { answersTo, mentionBegun } from "@trato/domain/activities/mentions.ts";
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { Reader } from "./queries.ts";

type Mentioned = {
  value: string;
  onChange: (value: string) => void;
  readers: readonly Reader[];
  /** What the field stands in. */
  place: RefObject<HTMLElement | null>;
};

const mostOffered = 8;

/** Who is offered while one types an "@", and how one chooses among them. What was chosen or left is not offered again. */
export function useMentioning({ value, onChange, readers, place }: Mentioned) {
  const [caret, setCaret] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [marked, setMarked] = useState({ typed: "", at: 0 });
  const next = useRef<number | null>(null);
  const field = () => place.current?.querySelector("textarea") ?? null;
  const begun = caret === null ? null : mentionBegun(value, caret);
  const offered = begun && begun.start !== left ? offeredOf(readers, begun.typed) : [];
  const current = begun && marked.typed === begun.typed ? Math.min(marked.at, offered.length - 1) : 0;
  useLayoutEffect(() => {
    if (next.current === null) return;
    field()?.setSelectionRange(next.current, next.current);
    next.current = null;
  });
  const choose = (reader: Reader | undefined) => {
    if (!begun || caret === null || !reader?.isReached) return;
    const written = `${value.slice(0, begun.start)}@${reader.as} `;
    next.current = written.length;
    setCaret(written.length);
    setLeft(begun.start);
    onChange(written + value.slice(caret).replace(/^ /, ""));
  };
  const moveTo = (at: number) => begun && setMarked({ typed: begun.typed, at: (at + offered.length) % offered.length });
  const keys: Record<string, () => void> = {
    ArrowDown: () => moveTo(current + 1),
    ArrowUp: () => moveTo(current - 1),
    Enter: () => choose(offered[current]),
    Tab: () => choose(offered[current]),
    Escape: () => setLeft(begun?.start ?? null),
  };
  const follow = () => {
    const { selectionStart, selectionEnd } = field() ?? {};
    const at = selectionStart !== undefined && selectionStart === selectionEnd ? selectionStart : null;
    setCaret(at);
    if (left !== null && !/[@＠]/.test(field()?.value[left] ?? "")) setLeft(null);
  };
  return {
    offered,
    current,
    choose,
    heard: { onSelect: follow, onInput: follow, onBlur: () => setCaret(null) },
    onKeyDown: (event: KeyboardEvent) => {
      const run = keys[event.key];
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (offered.length === 0 || !run || !isPlain || event.nativeEvent.isComposing) return;
      run();
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/** Those who reach the record first; the others are there to say why they cannot be told. */
export function offeredOf(readers: readonly Reader[], typed: string): Reader[] {
  const found = readers.filter(({ as }) => answersTo(as, typed));
  return [...found.filter(({ isReached }) => isReached), ...found.filter(({ isReached }) => !isReached)].slice(
    0,
    mostOffered,
  );
}
