import type { Changes, Edit, Kept, Line, Overlap } from "./changes.ts";

// What a draft is, what happens to it and what it has done.

export type SavingState = "saved" | "unsaved" | "saving" | "incomplete";

/** Why the server has not got it, in the reader's words, and which fields are at fault. */
export type Problem = {
  text: string;
  faults: readonly { line: string | null; field: string; text: string }[];
  /** The document can't be edited any more, or not by this reader: what was typed waits to be given up, or for better days. */
  isRefused?: true;
};

export type Draft<L extends Line, H extends object> = {
  saving: SavingState;
  /** The server's document over which it was typed; null where nothing is. */
  base: Kept<L, H> | null;
  /** What was typed and is not known to be on the server. */
  mine: Changes<L, H>;
  /** What of it the server has not answered yet. */
  sent: Changes<L, H> | null;
  /** Where somebody else typed too: it waits until one has chosen. */
  overlaps: readonly Overlap[];
  problem: Problem | null;
  /** The rest goes as soon as what was sent is answered. */
  isDue: boolean;
  hasLeft: boolean;
};

/** Why a save did not work: others wrote too, a document that can't be edited, a value, or the way to the server. */
export type Failure = { why: "overlap" } | ({ why: "refused" | "invalid" | "unreachable" } & Problem);

export type DraftEvent<L extends Line, H extends object> =
  | {
      type: "typed";
      header?: Partial<H>;
      lines?: (lines: readonly L[]) => readonly L[];
      /** The step that it only follows from, and goes back with. */
      follows?: number | undefined;
    }
  /** Found in this browser: typed before, and not known to be on the server. */
  | { type: "found"; edit: Edit<L, H> }
  /** Somebody else's version came. */
  | { type: "overtaken" }
  /** One says whose is to stand where both typed. */
  | { type: "chosen"; overlap: Overlap; whose: "mine" | "theirs" }
  /** One gives up what the server refuses. */
  | { type: "given up" }
  | { type: "rested" }
  /** Somebody waits for all of it to be saved. */
  | { type: "asked" }
  /** The page is left, or the window closed. */
  | { type: "left" | "closed" }
  | { type: "saved" }
  | { type: "failed"; failure: Failure };

export type DraftEffect<L extends Line, H extends object> =
  | { do: "wait"; milliseconds: number }
  | { do: "send"; edit: Edit<L, H> }
  /** Sends without waiting for an answer: there will be nobody to hear it. */
  | { do: "send last"; edit: Edit<L, H> }
  /** Answers those who wait. */
  | { do: "answer"; isSaved: boolean }
  /** Says that somebody else's version is shown. */
  | { do: "tell" };
