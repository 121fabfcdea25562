import { useId, useState } from "react";
import { flushSync } from "react-dom";
import type { InputProps } from "./Input.tsx";

type TypedText<T> = {
  /** What a text says; null where it cannot be read. */
  read: (text: string) => { value: T } | null;
  onChange: (value: T) => void;
  /** Told of every key, else of what stands there when one leaves the field or presses Enter. */
  isLive?: boolean;
  /** A text that could not be read and was kept by whoever owns the value. */
  unread?: string | undefined;
  onUnread?: ((text: string | undefined) => void) | undefined;
};

type Typing<T> = {
  text: string;
  /** The value that it is typed over. */
  over: T;
  wasLeft: boolean;
  /** The value that holds while the text cannot be read, as whoever owns it keeps it. */
  held?: { value: T };
};

/**
 * A value that is written as text: what is typed stays as it is until one leaves the field. A text that cannot be read is nobody's
 * value: the former one holds, never the reading of a beginning, and the field is invalid until it is mended or taken back.
 */
export function useTypedText<T>(value: T, { read, onChange, isLive = false, unread, onUnread }: TypedText<T>) {
  const problemId = useId();
  const [typing, setTyping] = useState<Typing<T> | null>(
    unread === undefined ? null : { text: unread, over: value, wasLeft: true },
  );
  const [known, setKnown] = useState(unread);
  if (unread !== known) {
    setKnown(unread);
    const isOther = unread !== undefined && unread !== typing?.text;
    if (isOther) setTyping({ text: unread, over: value, wasLeft: true }); // it came from elsewhere
    else if (unread === undefined && typing && !read(typing.text)) setTyping(null); // it was taken back elsewhere
  }
  const reading = typing && read(typing.text);
  const isUnreadable = typing !== null && reading === null;
  if (isUnreadable && !typing.held) setTyping({ ...typing, held: { value } });
  else if (isUnreadable && typing.held && !Object.is(value, typing.held.value)) setTyping(null); // it was given another meanwhile
  const isTold = isUnreadable && typing.wasLeft;

  const type = (text: string) => {
    const next = read(text);
    const over = typing ? typing.over : value;
    setTyping({ text, over, wasLeft: typing?.wasLeft ?? false });
    if (isLive && next) onChange(next.value);
    else if (isLive && !Object.is(value, over)) onChange(over);
    if (isUnreadable || !next) onUnread?.(next ? undefined : text);
  };
  /** Takes what was typed as it stands; a number that is told of every key stays as it is as long as one is in the field. */
  const settle = (isLeft: boolean) => {
    if (!typing) return;
    if (!reading) setTyping({ ...typing, wasLeft: true });
    else if (isLeft || !isLive) setTyping(null);
    if (reading && !isLive) onChange(reading.value);
  };
  const takeBack = () => {
    if (!typing) return;
    setTyping(null);
    if (isLive && !Object.is(value, typing.over)) onChange(typing.over);
    if (isUnreadable) onUnread?.(undefined);
  };
  return { typed: typing?.text ?? null, reading, isUnreadable, isTold, problemId, type, settle, takeBack };
}

type Handlers = Pick<InputProps, "onBlur" | "onKeyDown" | "onPaste">;

/** The attributes and handlers of the control of such a text, before its own ones. */
export function typedTextProps(text: ReturnType<typeof useTypedText>, own: Handlers) {
  return {
    ...(text.isTold && { "aria-invalid": true, "aria-describedby": text.problemId }),
    "data-unreadable": text.isUnreadable || undefined,
    onChange: text.type,
    onBlur: (event: Parameters<NonNullable<Handlers["onBlur"]>>[0]) => {
      text.settle(true);
      own.onBlur?.(event);
    },
    onKeyDown: (event: Parameters<NonNullable<Handlers["onKeyDown"]>>[0]) => {
      if (event.key === "Enter") flushSync(() => text.settle(false)); // what the key sends is what was typed
      if (event.key === "Escape") text.takeBack();
      own.onKeyDown?.(event);
    },
    onPaste: (event: Parameters<NonNullable<Handlers["onPaste"]>>[0]) => {
      const lines = event.clipboardData
        .getData("text")
        .trim()
        .split(/\s*[\t\r\n]+\s*/);
      if (lines.length > 1) {
        event.preventDefault(); // the browser would put the cells together to one number
        text.type(lines.join(" | "));
      }
      own.onPaste?.(event);
    },
  };
}
