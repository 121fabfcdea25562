import { everyday } from "@trato/domain/everyday.ts";
import { createElement, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { bothSay } from "../../platform/keep-mine.ts";
import { useHeldPlace } from "../../platform/store/held-places.ts";
import { forgetArrived, keepUnsent, unsentAt } from "../../platform/store/unsent.ts";
import { currentLanguage } from "../../platform/words.ts";
import { NotSaved, WhoseStands } from "./NotSaved.tsx";
import { usePlaceOf } from "./record-place.ts";
import { foundAgain, meaningOfKey, settled, typedInto, type Typing, unsaved, withoutRefused } from "./typing.ts";

type Chosen<T> = {
  value: T;
  onChange: (value: T) => void;
  /** Why what was typed cannot be kept, or is not on the server yet. */
  error: ReactNode;
};

type InPlace<T> = Chosen<T> & { onBlur: () => void; onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };

/** What is wrong with a value, at once; or what comes of sending it. */
export type Keeping = string | undefined | void | Promise<unknown>;

/**
 * A field that is edited where it is read: what is typed is kept when one leaves it or presses Enter, Escape takes it back.
 * `keep` answers why it cannot be, and the text stays to be mended. What somebody else wrote meanwhile is never written over
 * unasked. With the name of a record's field the browser keeps what was typed until the server has it, also over a reload.
 */
export function useInPlace<T>(value: T, keep: (value: T) => Keeping, field?: string): InPlace<T> {
  const { typing, setTyping, keepOrMend } = useKeeping(value, keep, field);
  const settle = () => {
    const outcome = settled(typing, value);
    if (outcome.do === "keep") keepOrMend(outcome.value);
    else setTyping(typing && outcome.do === "ask" ? { ...typing, isContested: true } : null);
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
    error: typing ? errorOf(typing, value, { keepOrMend, giveUp: () => setTyping(null) }) : undefined,
  };
}

/** The same for what is chosen, not typed: it is kept at once. */
export function useChosenInPlace<T>(value: T, keep: (value: T) => Keeping, field: string): Chosen<T> {
  const { typing, setTyping, keepOrMend } = useKeeping(value, keep, field);
  return {
    value: typing ? typing.value : value,
    onChange: keepOrMend,
    error: typing ? errorOf(typing, value, { keepOrMend, giveUp: () => setTyping(null) }) : undefined,
  };
}

type Ways<T> = { keepOrMend: (value: T) => void; giveUp: () => void };

function errorOf<T>(typing: Typing<T>, shown: T, { keepOrMend, giveUp }: Ways<T>): ReactNode {
  const { value, over, error, isUnsaved, isContested } = typing;
  const tryAgain = () => keepOrMend(value);
  const meaning = settled(typing, shown).do;
  if (meaning !== "nothing" && (isContested || (isUnsaved && meaning === "ask"))) {
    const text = bothSay({ theirs: shown === over ? null : shown, yours: value });
    return createElement(WhoseStands, { text, onMine: tryAgain, onTheirs: giveUp });
  }
  if (!isUnsaved) return error;
  const text = error ?? everyday.unsaved[currentLanguage()];
  return createElement(NotSaved, { text, onTryAgain: tryAgain, onGiveUp: giveUp });
}

/** What is typed, in the browser's store too where the field has a place there. */
function useKeeping<T>(value: T, keep: (value: T) => Keeping, field: string | undefined) {
  const place = usePlaceOf(field);
  const [typing, show] = useState(() => foundAgain<T>(place === null ? null : unsentAt(place), value));
  useHeldPlace(place);
  const latest = useRef<Latest<T>>({ typed: typing, onItsWay: null });
  const setTyping = (next: Typing<T> | null) => {
    latest.current.typed = next;
    show(next);
    if (place !== null) keepUnsent(place, next ?? latest.current.onItsWay);
  };
  /** The page shows it already; it is kept until the server has it. */
  const sends = async (sending: Promise<unknown>, next: T) => {
    const sent = { value: next, over: value };
    latest.current.onItsWay = sent;
    setTyping(null);
    try {
      await sending;
      if (latest.current.onItsWay === sent) latest.current.onItsWay = null;
      if (place !== null) forgetArrived(place, sent);
    } catch (error) {
      const back = comesBack(latest.current, sent, error);
      if (back) setTyping(back);
    }
  };
  const keepOrMend = (next: T) => {
    const outcome = keep(next);
    if (typeof outcome === "string") setTyping({ value: next, over: value, error: outcome });
    else if (outcome) void sends(outcome, next);
    else setTyping(null);
  };
  return { typing, setTyping, keepOrMend };
}

type Latest<T> = { typed: Typing<T> | null; onItsWay: Typing<T> | null };

/** What stands in the field after an edit that was not taken: it, or what was typed since; null where another was sent since. */
function comesBack<T>(latest: Latest<T>, sent: Typing<T>, error: unknown): Typing<T> | null {
  const { typed, onItsWay } = latest;
  if (onItsWay !== sent) {
    if (onItsWay) Object.assign(onItsWay, withoutRefused(onItsWay, sent));
    return null;
  }
  latest.onItsWay = null;
  return typed ? withoutRefused(typed, sent) : unsaved(sent.value, sent.over, error);
}
