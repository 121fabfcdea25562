import { everyday } from "@trato/domain/everyday.ts";
import { createElement, type KeyboardEvent, type ReactNode, useState } from "react";
import { offerToKeepMine } from "../../platform/keep-mine.ts";
import { keepUnsent, unsentAt } from "../../platform/store/unsent.ts";
import { currentLanguage } from "../../platform/words.ts";
import { NotSaved } from "./NotSaved.tsx";
import { usePlaceOf } from "./record-place.ts";
import { foundAgain, meaningOfKey, settled, typedInto, type Typing, unsaved } from "./typing.ts";

type InPlace<T> = {
  value: T;
  onChange: (value: T) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Why what was typed cannot be kept, or is not on the server yet. */
  error: ReactNode;
};

/** What is wrong with a value, at once; or what comes of sending it. */
export type Keeping = string | undefined | void | Promise<unknown>;

/**
 * A field that is edited where it is read: what is typed is kept when one leaves it or presses Enter, Escape takes it back.
 * `keep` answers why it cannot be, and the text stays to be mended. What somebody else wrote meanwhile is never written over
 * unasked. With the name of a record's field the browser keeps what was typed until the server has it, also over a reload.
 */
export function useInPlace<T>(value: T, keep: (value: T) => Keeping, field?: string): InPlace<T> {
  const [typing, setTyping, sends] = useTyping(usePlaceOf(field), value);
  const keepOrMend = (next: T, over: T) => {
    const outcome = keep(next);
    if (typeof outcome === "string") setTyping({ value: next, over, error: outcome });
    else if (outcome) void sends(outcome, { value: next, over });
    else setTyping(null);
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
    error: typing ? errorOf(typing, settle) : undefined,
  };
}

function errorOf({ error, isUnsaved }: Typing<unknown>, onTryAgain: () => void): ReactNode {
  return isUnsaved
    ? createElement(NotSaved, { text: error ?? everyday.unsaved[currentLanguage()], onTryAgain })
    : error;
}

/** What is typed, in the browser's store too where the field has a place there. */
function useTyping<T>(place: string | null, value: T) {
  const [typing, show] = useState(() => foundAgain<T>(place === null ? null : unsentAt(place), value));
  const store = (next: Typing<T> | null) => {
    if (place !== null) keepUnsent(place, next);
  };
  const setTyping = (next: Typing<T> | null) => {
    show(next);
    store(next);
  };
  /** The page shows it already; it is kept until the server has it, and comes back into the field where that has it not. */
  const sends = async (sending: Promise<unknown>, { value: next, over }: Typing<T>) => {
    show(null);
    try {
      await sending;
      store(null);
    } catch (error) {
      setTyping(unsaved(next, over, error));
    }
  };
  return [typing, setTyping, sends] as const; // each with its own type
}
