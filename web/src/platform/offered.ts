// What can be done now, as pages and dialogs offer it; and which of it a key means.
import type { LucideIcon } from "lucide-react";
import { matchKeys, type Stroke, worksWhileTyping } from "./keys.ts";

/** Something a user can do now: found in the palette by its words, done with its keys, listed on the sheet. */
export type Action = {
  id: string;
  label: string;
  run: () => void;
  keys?: string;
  /** The heading in the palette and on the sheet. */
  group?: string;
  icon?: LucideIcon;
  /** More words that find it. */
  alias?: string;
  /** Why it cannot be done now; shown beside it. */
  obstacle?: string;
  /** Only a key: on the sheet, not in the palette (arrows, Space). */
  isKeyOnly?: boolean;
  /** Only told on the sheet: what has the focus hears the key itself. */
  isHeardThere?: boolean;
  /** Offered on every page: one that gives the same key its own meaning comes before it. */
  isEverywhere?: boolean;
};

/** An action with the place that offers it: how many dialogs lie under it, and whether it came before others. */
export type Registered = { action: Action; layer: number; order: number };

type Here = { layer: number; isTyping: boolean };

/** The action that these strokes mean here: the longest keys win ("g c" over "c"), then the newest, which come first. */
export function meant(offered: readonly Registered[], typed: readonly Stroke[], here: Here): Registered | undefined {
  return offered
    .filter(({ action: { keys, isHeardThere }, layer }) => {
      if (!keys || isHeardThere || layer !== here.layer || (here.isTyping && !worksWhileTyping(keys))) return false;
      return matchKeys(keys, typed) === "whole";
    })
    .toSorted((a, b) => strokesIn(b) - strokesIn(a))[0];
}

const strokesIn = ({ action }: Registered): number => action.keys?.split(" ").length ?? 0;

/** The newest first; behind them what is offered everywhere. */
export const inTheirTurn = (registered: readonly Registered[]): Registered[] =>
  registered.toSorted((a, b) => isLast(a) - isLast(b) || b.order - a.order);

const isLast = ({ action }: Registered): number => (action.isEverywhere ? 1 : 0);

/** Every action once, by the newest that offers it, in the order in which they came; a key that a page takes over is not offered twice. */
export function newestOfEach(newestFirst: readonly Registered[]): Action[] {
  const byId = new Map(newestFirst.toReversed().map(({ action }) => [action.id, action]));
  const own = new Set(
    newestFirst.flatMap(({ action }) => (action.isEverywhere || action.isHeardThere ? [] : (action.keys ?? []))),
  );
  return [...byId.values()].filter(({ isEverywhere, keys = "" }) => !isEverywhere || !own.has(keys));
}

/** Whether two actions look the same; what they run is fresh at every render. */
export function looksTheSame(a: Action, b: Action | undefined): boolean {
  return a.id === b?.id && a.label === b.label && a.keys === b.keys && a.obstacle === b.obstacle && a.group === b.group;
}
