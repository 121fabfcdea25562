import { cx } from "../classes.ts";
import type { Edge } from "./row-drag.ts";

type DropMarkProps = { edge: Edge; className?: string };

/** Where what is dragged would go: a line between two rows. */
export function DropMark({ edge, className }: DropMarkProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "pointer-events-none absolute inset-x-0 z-1 h-0.5 rounded-full bg-accent",
        edge === "top" ? "-top-px" : "-bottom-px",
        className,
      )}
    />
  );
}
