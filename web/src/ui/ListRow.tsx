import type { ReactNode } from "react";
import { cx } from "./classes.ts";
import { type Column, visibleFrom } from "./columns.ts";
import type { RowKeys } from "./row-keys.ts";

export type RowLook<T> = {
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  onOpen: (row: T) => void;
  addressOf?: (row: T) => string;
  openId?: string | null | undefined;
  renderOnPhone?: (row: T) => ReactNode;
  height: number;
  asCards: boolean;
};

type ListRowProps<T> = { row: T; index: number; top: number; look: RowLook<T>; keys: RowKeys };

export function ListRow<T>({ row, index, top, look, keys }: ListRowProps<T>) {
  const id = look.keyOf(row);
  const isOpen = look.openId === id;
  const open = (event: React.MouseEvent) => {
    const address = look.addressOf?.(row);
    if (address && (event.metaKey || event.ctrlKey)) window.open(address, "_blank");
    else look.onOpen(row);
  };
  return (
    // the grid around it hears the keys of all rows
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      data-row={index}
      tabIndex={keys.current === index ? 0 : -1}
      onFocus={() => keys.setCurrent(index)}
      onClick={open}
      style={{ height: look.height, transform: `translateY(${top}px)` }}
      className={cx(
        "absolute inset-x-0 top-0 items-center border-b border-line px-4 -outline-offset-2 hover:bg-hover focus-visible:bg-hover",
        look.asCards ? "flex" : "grid grid-cols-(--columns) gap-4",
        isOpen && "bg-selected hover:bg-selected",
      )}
    >
      {look.asCards ? (
        <div role="gridcell" className="min-w-0 flex-1">
          {look.renderOnPhone?.(row)}
        </div>
      ) : (
        look.columns.map((column) => (
          <div
            key={column.id}
            role="gridcell"
            className={cx("min-w-0 truncate", column.isAmount && "amount", visibleFrom(column))}
          >
            {column.render(row)}
          </div>
        ))
      )}
    </div>
  );
}
