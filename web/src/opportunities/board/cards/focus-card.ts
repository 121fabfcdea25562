import { findCard } from "@trato/domain/opportunities/board.ts";
import type { Board } from "../board-queries.ts";
import { cardPitch } from "./card-size.ts";

/** A card, and where it stands on the board. */
export type Spot = { id: string; stageId: string; index: number };

/** Where a card stands, or null where it is not on the board. */
export function spotOf(board: Board, id: string | null): Spot | null {
  const found = id === null ? null : findCard(board, id);
  return found && { id: found.card.id, stageId: found.place.stageId, index: found.index };
}

const mostFrames = 12;

/**
 * The focus to a card where it stands, scrolled into sight. One that has just moved is still drawn in its former place at
 * first, and one that was out of sight not at all: then it is tried again with the next frames.
 */
export function focusCard(spot: Spot, attempt = 0): void {
  const scroller = document.querySelector<HTMLElement>(`[data-stage="${spot.stageId}"] [data-cards]`);
  const link = scroller?.querySelector<HTMLElement>(`[data-card="${spot.id}"]`);
  if (scroller) reveal(scroller, spot.index);
  if (link) {
    link.focus({ preventScroll: true });
    if (attempt === 0) scroller?.closest("section")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  } else if (attempt < mostFrames) requestAnimationFrame(() => focusCard(spot, attempt + 1));
}

function reveal(scroller: HTMLElement, index: number): void {
  const top = index * cardPitch;
  const lowest = top + cardPitch - scroller.clientHeight;
  if (scroller.scrollTop > top) scroller.scrollTop = top;
  else if (scroller.scrollTop < lowest) scroller.scrollTop = lowest;
}
