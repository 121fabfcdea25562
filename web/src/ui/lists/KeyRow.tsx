import type { ReactNode } from "react";
import type { RowKeys } from "./row-keys.ts";

type KeyRowProps = { index: number; keys: RowKeys; className?: string; children: ReactNode };

/** A row of a list that is walked by keys: on a card, reached with Tab where it is the current one. */
export function KeyRow({ index, keys, className = "px-3", children }: KeyRowProps) {
  return (
    <div
      role="row"
      data-row={index}
      tabIndex={keys.current === index ? 0 : -1}
      onFocus={() => keys.setCurrent(index)}
      className="border-b border-line -outline-offset-2 last:border-0 first:rounded-t-md last:rounded-b-md hover:bg-hover focus-visible:bg-hover"
    >
      <div role="gridcell" className={className}>
        {children}
      </div>
    </div>
  );
}
