import type { Place } from "@trato/domain/opportunities/board.ts";
import type { KeyboardEvent } from "react";
import type { BoardMemory } from "./board-memory.ts";
import { type BoardFilters, knownBoard } from "./board-queries.ts";
import { type Direction, endOfColumn, stepCard, stepFocus } from "./board-steps.ts";
import { cardPitch } from "./cards/card-size.ts";
import { focusCard, spotOf } from "./cards/focus-card.ts";

type BoardKeys = {
  filters: BoardFilters;
  memory: BoardMemory;
  mayEdit: boolean;
  onPlace: (id: string, place: Place) => void;
  onPeek: (id: string) => void;
  onMenu: (id: string, anchor: HTMLElement) => void;
};

const directions: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Arrows move the focus over the cards, with Shift they move the card; Space peeks, a full stop opens the card's menu. */
export function handleBoardKey(event: KeyboardEvent<HTMLElement>, keys: BoardKeys): void {
  const link = event.target instanceof HTMLElement ? event.target : null;
  const id = link?.dataset["card"];
  if (!link || !id || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === " ") keys.onPeek(id);
  else if (event.key === "." && keys.mayEdit) keys.onMenu(id, link);
  else if (!travel(event, id, keys)) return;
  event.preventDefault();
}

/** Whether the key meant to go somewhere. */
function travel({ key, shiftKey }: KeyboardEvent, id: string, keys: BoardKeys): boolean {
  const { filters, memory, mayEdit } = keys;
  const board = knownBoard(filters);
  const direction = directions[key];
  if (!board || (!direction && key !== "Home" && key !== "End")) return false;
  if (direction && shiftKey) {
    const place = mayEdit ? stepCard(board, id, direction) : null;
    if (place) keys.onPlace(id, place);
    return true;
  }
  const hiddenAbove = (stageId: string) => memory.top(stageId) / cardPitch;
  const next = direction
    ? stepFocus(board, id, direction, hiddenAbove)
    : endOfColumn(board, id, key === "Home" ? "first" : "last");
  const spot = next ? spotOf(board, next) : null;
  if (spot) focusCard(spot);
  return true;
}
