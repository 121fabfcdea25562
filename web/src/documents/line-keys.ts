import type { KeyboardEvent } from "react";

type LineMoves = {
  move: (by: 1 | -1) => void;
  /** Makes the next line. */
  next: () => void;
  /** Puts a copy behind it. */
  duplicate: () => void;
  /** "/" in an empty field; without it the sign is written. */
  slash?: () => void;
};

/** The keys of a document's line: Enter makes the next one, Alt and the arrows move it, with Shift they copy it. */
export function lineKeys(moves: LineMoves): (event: KeyboardEvent) => void {
  return (event) => {
    const meaning = meaningOfKey(event, {
      isEmpty: event.target instanceof HTMLInputElement && event.target.value === "",
      hasOpenList: !(event.target instanceof HTMLInputElement) || event.target.getAttribute("aria-expanded") === "true",
      canSlash: moves.slash !== undefined,
    });
    if (meaning === null) return;
    if (meaning === "next") moves.next();
    else if (meaning === "slash") moves.slash?.();
    else if (meaning === "duplicate") moves.duplicate();
    else moves.move(meaning === "up" ? -1 : 1);
    event.preventDefault();
    event.stopPropagation();
  };
}

type Press = { key: string; altKey: boolean; shiftKey: boolean };
type Meaning = "up" | "down" | "duplicate" | "next" | "slash";
type Place = { isEmpty: boolean; hasOpenList: boolean; canSlash: boolean };

/** What a key means in a field of a line; null where it is the field's own. */
export function meaningOfKey({ key, altKey, shiftKey }: Press, place: Place): Meaning | null {
  if (altKey && shiftKey && key === "ArrowDown") return "duplicate";
  if (altKey && key === "ArrowUp") return "up";
  if (altKey && key === "ArrowDown") return "down";
  if (key === "/" && place.canSlash && place.isEmpty) return "slash";
  return key === "Enter" && !place.hasOpenList ? "next" : null;
}
