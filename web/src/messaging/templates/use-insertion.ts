import { type FocusEvent, useRef } from "react";

type Written = HTMLInputElement | HTMLTextAreaElement;

const isWritten = (target: EventTarget): target is Written =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Puts a text where one wrote last, as if it were typed there. */
export function useInsertion() {
  const last = useRef<Written>(null);
  return {
    noteFocus: ({ target }: FocusEvent) => {
      if (isWritten(target)) last.current = target;
    },
    insert: (text: string) => {
      const field = last.current?.isConnected
        ? last.current
        : document.querySelector<HTMLTextAreaElement>("dialog textarea, [role=dialog] textarea");
      if (!field) return;
      field.focus();
      field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
  };
}
