import type { ReactNode } from "react";
import { cx } from "../../ui/classes.ts";
import { useCellLook } from "./grid-store.ts";
import type { CellName } from "./selection.ts";

type GridCellProps = { line: string; cell: CellName; className?: string; children: ReactNode };

/** A cell that can be chosen with others; the last of them has a handle, at which it is filled down. */
export function GridCell({ line, cell, className, children }: GridCellProps) {
  const look = useCellLook(line, cell);
  return (
    <div data-cell={cell} data-look={look || undefined} className={cx("grid-cell relative min-w-0", className)}>
      {children}
      {look.includes("handle") && cell !== "amount" && (
        <span
          data-fills=""
          aria-hidden="true"
          className="absolute -right-1 bottom-0 z-1 size-2 cursor-crosshair rounded-xs border border-card bg-accent max-md:hidden"
        />
      )}
    </div>
  );
}
