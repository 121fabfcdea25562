import type { Moment } from "@trato/domain/dates.ts";

/** A statement as it is written, without the values that were asked for. */
export type SlowStatement = { text: string; times: number; longestMs: number; lastAt: Moment };

export type SlowStatements = {
  /** Notes how long a statement took; `text` holds no values. */
  note: (text: string, milliseconds: number) => void;
  /** Those that took long, the longest first. */
  list: () => SlowStatement[];
};

const slowFrom = 500;
const mostKept = 20;
const longestText = 600;

/** Remembers the statements that took long, and of more than fit the longest. */
export function slowStatementsOf(now: () => Date): SlowStatements {
  const kept = new Map<string, SlowStatement>();
  const list = () => [...kept.values()].sort((one, other) => other.longestMs - one.longestMs);
  return {
    list,
    note: (text, milliseconds) => {
      if (milliseconds < slowFrom) return;
      const short = text.replaceAll(/\s+/g, " ").trim().slice(0, longestText);
      const before = kept.get(short);
      kept.set(short, {
        text: short,
        times: (before?.times ?? 0) + 1,
        longestMs: Math.max(before?.longestMs ?? 0, Math.round(milliseconds)),
        lastAt: now().toISOString() as Moment, // toISOString writes moments
      });
      const least = kept.size > mostKept && list().at(-1);
      if (least) kept.delete(least.text);
    },
  };
}

/** Those of this process. */
export const slowStatements = slowStatementsOf(() => new Date());
