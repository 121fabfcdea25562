import { type KeyboardEvent, useState } from "react";
import { offerToKeepMine } from "../../platform/keep-mine.ts";
import { meaningOfKey, settled, typedInto, type Typing } from "./typing.ts";

type InPlace<T> = {
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Why what was typed cannot be kept. */
  error: string | undefined;
};

/**
 * A field that is edited where it is read: what is typed is kept when one leaves it or presses Enter, Escape takes it back.
 * `keep` answers why it cannot be, and the text stays to be mended. What somebody else wrote meanwhile is never written over unasked.
 */
export function useInPlace<T>(value: T, keep: (value: T) => string | undefined | void): InPlace<T> {
  const [typing, setTyping] = useState<Typing<T> | null>(null);
  const keepOrMend = (next: T, over: T) => {
    const error = keep(next);
    setTyping(error ? { value: next, over, error } : null);
  };
  const settle = () => {
    const outcome = settled(typing, value);
    if (outcome.do === "keep") return keepOrMend(outcome.value, value);
    setTyping(null);
    if (outcome.do === "ask") offerToKeepMine([outcome], () => keepOrMend(outcome.yours, value));
  };
  return {
    value: typing ? typing.value : value,
    onChange: (next) => setTyping(typedInto(typing, next, value)),
    onBlur: settle,
    onKeyDown: (event) => {
      const meaning = meaningOfKey(event, {
        isArea: event.target instanceof HTMLTextAreaElement,
        hasChoices: event.currentTarget.hasAttribute("aria-activedescendant"),
        isTyping: typing !== null,
      });
      if (!meaning) return;
      if (meaning === "settle") settle();
      else setTyping(null);
      event.preventDefault();
      event.stopPropagation();
    },
    error: typing?.error,
  };
}
