import type { Place } from "@trato/domain/opportunities/board.ts";
import type { KeyboardEvent } from "react";
import type { BoardMemory } from "./board-memory.ts";
import { type Board, type BoardFilters, knownBoard } from "./board-queries.ts";
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

type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "metaKey" | "ctrlKey" | "altKey">;

/** What a key means on a card. */
type Meaning =
  | { do: "peek" }
  | { do: "menu" }
  | { do: "focus"; to: Direction | "first" | "last" }
  | { do: "move"; to: Direction };

/** Arrows move the focus over the cards, with Shift they move the card; Space peeks, a full stop opens the card's menu. */
export function meaningOfKey({ key, shiftKey, metaKey, ctrlKey, altKey }: Press, mayEdit: boolean): Meaning | null {
  if (metaKey || ctrlKey || altKey) return null;
  if (key === " ") return { do: "peek" };
  if (key === ".") return mayEdit ? { do: "menu" } : null;
  if (key === "Home") return { do: "focus", to: "first" };
  if (key === "End") return { do: "focus", to: "last" };
  const to = directions[key];
  return to ? { do: shiftKey ? "move" : "focus", to } : null;
}

export function handleBoardKey(event: KeyboardEvent<HTMLElement>, keys: BoardKeys): void {
  const link = event.target instanceof HTMLElement ? event.target : null;
  const id = link?.dataset["card"];
  const meaning = meaningOfKey(event, keys.mayEdit);
  const board = knownBoard(keys.filters);
  if (!link || !id || !meaning || !board) return;
  if (meaning.do === "peek") keys.onPeek(id);
  else if (meaning.do === "menu") keys.onMenu(id, link);
  else if (meaning.do === "focus") focusFrom(board, id, meaning.to, keys.memory);
  else if (keys.mayEdit) moveFrom(board, id, meaning.to, keys.onPlace);
  event.preventDefault();
}

function moveFrom(board: Board, id: string, to: Direction, onPlace: BoardKeys["onPlace"]): void {
  const place = stepCard(board, id, to);
  if (place) onPlace(id, place);
}

function focusFrom(board: Board, id: string, to: Direction | "first" | "last", memory: BoardMemory): void {
  const hiddenAbove = (stageId: string) => memory.top(stageId) / cardPitch;
  const next = to === "first" || to === "last" ? endOfColumn(board, id, to) : stepFocus(board, id, to, hiddenAbove);
  const spot = next ? spotOf(board, next) : null;
  if (spot) focusCard(spot);
}
