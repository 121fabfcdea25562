import type { Line } from "../changes.ts";
import type { DraftEvent } from "../draft-events.ts";
import {
  noHistory,
  redone,
  type Retraced,
  type Shown,
  undone,
  withOthers,
  withRest,
  withStep,
} from "./edit-history.ts";

const partOfTyping = ["typed", "overtaken", "saved", "failed"];

/** Follows a document on its way from screen to screen, and knows what of it one has done oneself. */
export function remembering<L extends Line, H extends object>(first: Shown<L, H>) {
  let [history, screen] = [noHistory<L, H>(), first];
  let retraced: typeof history | null = null;
  return {
    history: () => history,
    /** What is done next is another step, however soon it comes. */
    newStep: (): void => void (history = withRest(history)),
    /** `isOwn`: the server's answer is of the very version that one's own edit has made: nobody else has a part in it. */
    happened: (event: DraftEvent<L, H>, now: Shown<L, H>, { isOwn }: { isOwn: boolean }): void => {
      const before = screen;
      screen = now;
      if (event.type === "typed") {
        history = retraced ?? withStep(history, before, now, event.follows);
        retraced = null;
      }
      if (event.type !== "typed" && (event.type !== "saved" || !isOwn)) history = withOthers(history, before, now);
      if (!partOfTyping.includes(event.type)) history = withRest(history);
    },
    /** One step back or forward from what stands there, which is typed next; null where there is none. */
    retrace: (way: "undo" | "redo", now: Shown<L, H>): Retraced<L, H> | null => {
      const gone = (way === "undo" ? undone : redone)(history, now);
      if (gone?.isAny) retraced = gone.history;
      else if (gone) history = gone.history;
      return gone;
    },
  };
}
