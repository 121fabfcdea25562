import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { cx } from "../classes.ts";
import { DropMark } from "./DropMark.tsx";
import { useRowDrag } from "./row-drag.ts";

type MovableRowProps = {
  /** Rows of one kind are dropped among each other. */
  kind: string;
  id: string;
  isMovable: boolean;
  onStep: (step: -1 | 1) => void;
  className?: string;
  children: (grip: ReactNode) => ReactNode;
};

/** A row of a list in an order of its own: taken at its grip, or with Alt and the arrows, it goes to another place. */
export function MovableRow({ kind, id, isMovable, onStep, className, children }: MovableRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const { isDragged, edge } = useRowDrag(row, { kind, id, isMovable, handle });
  const stepByKey = (event: KeyboardEvent) => {
    if (!event.altKey || !isMovable || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onStep(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    // the fields and buttons inside have the focus; the keys move their row
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={row}
      onKeyDown={stepByKey}
      className={cx("relative flex border-b border-line py-1", isDragged && "opacity-40", className)}
    >
      {edge && <DropMark edge={edge} />}
      {children(
        isMovable && (
          <span ref={handle} aria-hidden="true" className="flex h-7.5 w-5 cursor-grab items-center text-faint">
            <GripVertical className="size-4" />
          </span>
        ),
      )}
    </li>
  );
}
