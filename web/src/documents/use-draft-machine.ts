import type { QueryKey } from "@tanstack/react-query";
import { useEffect, useLayoutEffect, useState } from "react";
import { queryClient } from "../platform/queries.ts";
import { toast } from "../platform/toasts.ts";
import { useHeldPlace } from "../platform/store/held-places.ts";
import { allUnsentAt, keepUnsent } from "../platform/store/unsent.ts";
import { type Edit, type Kept, type Line, mergedEdits } from "./changes.ts";
import type { Draft, DraftEffect, DraftEvent } from "./draft-events.ts";
import { shown, step, unsentOf, untouched } from "./draft.ts";
import { type EditHistory, lastStep } from "./history/edit-history.ts";
import { remembering } from "./history/remembering.ts";
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
  const [steps, setSteps] = useState(noSteps);
  // for the life of the page: what draws the lines gets the very same functions
  const [machine] = useState(() => machineOf(document, kind, { draft: setDraft, steps: setSteps }));
  useLayoutEffect(() => machine.follow(document, kind));
  useWholeLife({ dispatch: machine.dispatch, place: kind.place, queryKey: kind.queryKey });
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- whenever another version is there
  useEffect(() => machine.dispatch({ type: "overtaken" }), [document.version]);

  return { draft, steps, machine };
}

/** Whether there is a step to take back, and one to do again. */
export type Steps = { canUndo: boolean; canRedo: boolean };
const noSteps: Steps = { canUndo: false, canRedo: false };

export type DraftMachine<L extends Line, H extends object> = {
  dispatch: (event: DraftEvent<L, H>) => void;
  /** What stands on the screen now, also for those who ask later. */
  now: () => { header: H; lines: readonly L[] };
  /** Sends what is not saved yet; resolves when the server has it, or could not take it. */
  flush: () => Promise<boolean>;
  /** Takes the last step back, or does it again; what is not there, or others wrote all over, is said. */
  retrace: (way: "undo" | "redo") => "done" | "nothing" | "others";
  /** The name of the last step, for what follows from it later. */
  lastStep: () => number | undefined;
  /** The same; what is done next is another step, however soon it comes. */
  newStep: () => number | undefined;
};

type Shows<L extends Line, H extends object> = {
  draft: (draft: Draft<L, H>) => void;
  steps: (change: (former: Steps) => Steps) => void;
};

function machineOf<D extends { version: number }, L extends Line, H extends object>(
  document: D,
  kind: DocumentKind<D, L, H>,
  show: Shows<L, H>,
) {
  let [draft, last, its] = [untouched<L, H>(), document, kind];
  const kept = (): Kept<L, H> => its.keptOf(queryClient.getQueryData<D>(its.queryKey) ?? last);
  const now = () => shown(draft, kept());
  const memory = remembering<L, H>(now());
  const advance = (event: DraftEvent<L, H>): DraftEffect<L, H>[] => {
    const { base } = draft;
    const [next, ...effects] = step(draft, event, { ...its, kept: kept() });
    if (next.mine !== draft.mine || next.base !== base) keepUnsent(its.place, unsentOf(next));
    draft = next;
    memory.happened(event, now(), { isOwn: kept().version - (base?.version ?? 0) === 1 });
    return effects;
  };
  const dispatch = (event: DraftEvent<L, H>): void => {
    if (event.type === "typed") advance({ type: "overtaken" }); // so that what others wrote is told from what is typed
    const effects = advance(event);
    show.draft(draft);
    show.steps((former) => stepsOf(memory.history(), former));
    for (const effect of effects) carryOut(effect);
  };
  const { carryOut, whenSaved } = effectsOf({ its: () => its, now, dispatch });
  return {
    dispatch,
    now,
    flush: () => whenSaved(() => dispatch({ type: "asked" })),
    retrace: (way: "undo" | "redo") => {
      advance({ type: "overtaken" });
      const gone = memory.retrace(way, now());
      if (gone?.isAny) dispatch({ type: "typed", header: gone.header, lines: () => gone.shown.lines });
      else show.steps((former) => stepsOf(memory.history(), former));
      return !gone ? "nothing" : gone.isAny ? "done" : "others";
    },
    lastStep: () => lastStep(memory.history()),
    newStep: () => {
      memory.newStep();
      return lastStep(memory.history());
    },
    follow: (document: D, kind: DocumentKind<D, L, H>) => void ([last, its] = [document, kind]),
  } satisfies DraftMachine<L, H> & { follow: unknown };
}

function stepsOf({ done, undone }: EditHistory<Line, object>, former: Steps): Steps {
  const [canUndo, canRedo] = [done.length > 0, undone.length > 0];
  return canUndo === former.canUndo && canRedo === former.canRedo ? former : { canUndo, canRedo };
}

type Around<D, L extends Line, H extends object> = Pick<DraftMachine<L, H>, "now" | "dispatch"> & {
  its: () => DocumentKind<D, L, H>;
};

/** Waits, sends, tells, and answers those who wait. */
function effectsOf<D extends { version: number }, L extends Line, H extends object>({
  its,
  now,
  dispatch,
}: Around<D, L, H>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting: ((isSaved: boolean) => void)[] = [];
  const carryOut = (effect: DraftEffect<L, H>): void => {
    if (effect.do === "wait" || effect.do === "send") clearTimeout(timer);
    if (effect.do === "wait") timer = setTimeout(() => dispatch({ type: "rested" }), effect.milliseconds);
    else if (effect.do === "send") void send(effect.edit);
    else if (effect.do === "send last")
      void its()
        .save(effect.edit, { isLeaving: true })
        .catch(() => undefined); // nobody is here to hear why
    else if (effect.do === "tell") toast(its().changedElsewhere);
    else for (const answer of waiting.splice(0)) answer(effect.isSaved);
  };
  const send = async (edit: Edit<L, H>) => {
    const { queryKey } = its();
    const { lines } = now();
    try {
      keepAnswer(queryKey, await its().save(edit, { isLeaving: false }));
      dispatch({ type: "saved" });
    } catch (error) {
      dispatch({ type: "failed", failure: await failureOf(error, { queryKey, edit, lines }) });
    }
  };
  const whenSaved = (ask: () => void) =>
    new Promise<boolean>((resolve) => {
      waiting.push(resolve);
      ask();
    });
  return { carryOut, whenSaved };
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
