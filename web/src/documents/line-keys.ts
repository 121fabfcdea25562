import type { KeyboardEvent } from "react";

type LineMoves = {
  move: (by: 1 | -1) => void;
  /** Makes the next line. */
  next: () => void;
  /** "/" in an empty field; without it the sign is written. */
  slash?: () => void;
};

/** The keys of a document's line: Enter makes the next one, Alt and the arrows move it. */
export function lineKeys({ move, next, slash }: LineMoves): (event: KeyboardEvent) => void {
  return (event) => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    if (isMove) move(event.key === "ArrowUp" ? -1 : 1);
    else if (event.key === "/" && slash && isEmptyField(event)) slash();
    else if (event.key === "Enter" && !isOpenList(event)) next();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const isEmptyField = ({ target }: KeyboardEvent): boolean => target instanceof HTMLInputElement && target.value === "";
const isOpenList = ({ target }: KeyboardEvent): boolean =>
  !(target instanceof HTMLInputElement) || target.getAttribute("aria-expanded") === "true";
