import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import { queryClient } from "../platform/queries.ts";
import { toast } from "../platform/toasts.ts";
import { useHeldPlace } from "../platform/store/held-places.ts";
import { allUnsentAt, keepUnsent } from "../platform/store/unsent.ts";
import { type Edit, type Kept, type Line, mergedEdits } from "./changes.ts";
import type { Draft, DraftEffect, DraftEvent } from "./draft-events.ts";
import { shown, step, unsentOf, untouched } from "./draft.ts";
import { failureOf, keepAnswer } from "./saving.ts";

/** How one kind of document is edited: what of it, and how it is sent. */
export type DocumentKind<D, L extends Line, H extends object> = {
  queryKey: QueryKey;
  /** Under which name the browser keeps what could not be sent yet. */
  place: string;
  /** What of it can be typed. */
  keptOf: (document: D) => Kept<L, H>;
  /** Whether a line can be sent as it stands. */
  isComplete: (line: L) => boolean;
  /** Whether anything was typed into a new line. */
  isBegun: (line: L) => boolean;
  save: (edit: Edit<L, H>, options: { isLeaving: boolean }) => Promise<D>;
  /** Said when somebody else's version is shown instead. */
  changedElsewhere: string;
};

/** Does what `draft.ts` decides: waits, sends, keeps, tells; goes on when the page has been left. */
export function useDraftMachine<D extends { version: number }, L extends Line, H extends object>(
  document: D,
  kind: DocumentKind<D, L, H>,
) {
  const [draft, setDraft] = useState<Draft<L, H>>(untouched);
  // for the life of the page: what draws the lines gets the very same functions
  const [machine] = useState(() => machineOf(document, kind, setDraft));
  useLayoutEffect(() => machine.follow(document, kind));
  useWholeLife({ dispatch: machine.dispatch, place: kind.place, queryKey: kind.queryKey });
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- whenever another version is there
  useEffect(() => machine.dispatch({ type: "overtaken" }), [document.version]);

  return { draft, machine };
}

export type DraftMachine<L extends Line, H extends object> = {
  dispatch: (event: DraftEvent<L, H>) => void;
  /** What stands on the screen now, also for those who ask later. */
  now: () => { header: H; lines: readonly L[] };
  /** Sends what is not saved yet; resolves when the server has it, or could not take it. */
  flush: () => Promise<boolean>;
};

function machineOf<D extends { version: number }, L extends Line, H extends object>(
  document: D,
  kind: DocumentKind<D, L, H>,
  show: (draft: Draft<L, H>) => void,
) {
  let [draft, last, its] = [untouched<L, H>(), document, kind];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting: ((isSaved: boolean) => void)[] = [];

  const kept = (): Kept<L, H> => its.keptOf(queryClient.getQueryData<D>(its.queryKey) ?? last);
  const dispatch = (event: DraftEvent<L, H>): void => {
    const [next, ...effects] = step(draft, event, { ...its, kept: kept() });
    if (next.mine !== draft.mine || next.base !== draft.base) keepUnsent(its.place, unsentOf(next));
    draft = next;
    show(next);
    for (const effect of effects) carryOut(effect);
  };
  const carryOut = (effect: DraftEffect<L, H>): void => {
    if (effect.do === "wait" || effect.do === "send") clearTimeout(timer);
    if (effect.do === "wait") timer = setTimeout(() => dispatch({ type: "rested" }), effect.milliseconds);
    else if (effect.do === "send") void send(effect.edit);
    else if (effect.do === "send last") void its.save(effect.edit, { isLeaving: true }).catch(() => undefined); // nobody is here to hear why
    else if (effect.do === "tell") toast(its.changedElsewhere);
    else for (const answer of waiting.splice(0)) answer(effect.isSaved);
  };
  const send = async (edit: Edit<L, H>) => {
    const { queryKey } = its;
    const { lines } = shown(draft, kept());
    try {
      keepAnswer(queryKey, await its.save(edit, { isLeaving: false }));
      dispatch({ type: "saved" });
    } catch (error) {
      dispatch({ type: "failed", failure: await failureOf(error, { queryKey, edit, lines }) });
    }
  };
  return {
    dispatch,
    now: () => shown(draft, kept()),
    flush: () =>
      new Promise<boolean>((resolve) => {
        waiting.push(resolve);
        dispatch({ type: "asked" });
      }),
    follow: (document: D, kind: DocumentKind<D, L, H>) => void ([last, its] = [document, kind]),
  };
}

type Life<L extends Line, H extends object> = {
  dispatch: (event: DraftEvent<L, H>) => void;
  place: string;
  queryKey: QueryKey;
};

/** From what was found in the browser to what is sent as the page is left; a page that comes back asks first what there is now. */
function useWholeLife<L extends Line, H extends object>({ dispatch, place, queryKey }: Life<L, H>): void {
  useHeldPlace(place);
  useEffect(() => {
    const found = mergedEdits(allUnsentAt(place) as Edit<L, H>[]); // as `unsentOf` made them
    if (found) dispatch({ type: "found", edit: found });
    const close = () => dispatch({ type: "closed" });
    const comeBack = async ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      await queryClient.invalidateQueries({ queryKey });
      dispatch({ type: "asked" });
    };
    const back = (event: PageTransitionEvent) => void comeBack(event);
    addEventListener("pagehide", close);
    addEventListener("pageshow", back);
    return () => {
      removeEventListener("pagehide", close);
      removeEventListener("pageshow", back);
      dispatch({ type: "left" });
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- once, when the page is left
  }, []);
}
