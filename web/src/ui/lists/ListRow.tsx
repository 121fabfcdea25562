import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { type Column, visibleFrom } from "./columns.ts";
import { IconButton } from "../IconButton.tsx";
import { uiWords } from "../labels.ts";
import { Menu, type MenuGroup } from "../overlays/Menu.tsx";
import type { RowKeys } from "./row-keys.ts";
import { Tick } from "./Tick.tsx";
import type { RowSelection } from "./use-selection.ts";

export const menuWidth = "26px";

export type RowLook<T> = {
  columns: readonly Column<T>[];
  keyOf: (row: T) => string;
  onOpen?: ((row: T) => void) | undefined;
  menuOf?: (row: T) => readonly MenuGroup[];
  addressOf?: (row: T) => string;
  openId?: string | null | undefined;
  onCurrent?: (row: T) => void;
  selection?: RowSelection<T> | undefined;
  renderOnPhone?: (row: T) => ReactNode;
  height: number;
  asCards: boolean;
};

type ListRowProps<T> = { row: T; index: number; top: number; look: RowLook<T>; keys: RowKeys };

export function ListRow<T>({ row, index, top, look, keys }: ListRowProps<T>) {
  const id = look.keyOf(row);
  const isOpen = look.openId === id;
  const isMarked = look.selection?.isSelected(row) ?? false;
  const open = (event: React.MouseEvent) => {
    if (event.shiftKey && look.selection) {
      getSelection()?.removeAllRanges();
      look.selection.extendTo(row);
      return;
    }
    const address = look.addressOf?.(row);
    if (address && (event.metaKey || event.ctrlKey)) window.open(address, "_blank");
    else look.onOpen?.(row);
  };
  return (
    // the grid around it hears the keys of all rows
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isOpen || isMarked}
      data-row={index}
      tabIndex={keys.current === index ? 0 : -1}
      onFocus={() => {
        keys.setCurrent(index);
        look.onCurrent?.(row);
      }}
      onClick={open}
      style={{ height: look.height, transform: `translateY(${top}px)` }}
      className={cx(
        "group/row absolute inset-x-0 top-0 items-center border-b border-line px-4 -outline-offset-2 focus-visible:bg-hover",
        (look.onOpen || look.menuOf) && "hover:bg-hover",
        look.asCards ? "flex gap-3" : "grid grid-cols-(--columns) gap-4",
        (isOpen || isMarked) && "bg-selected hover:bg-selected",
      )}
    >
      {look.selection && <Tick row={row} selection={look.selection} />}
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
      {look.menuOf && <RowMenu groups={look.menuOf(row)} isReachable={keys.current === index} />}
    </div>
  );
}

type RowMenuProps = { groups: readonly MenuGroup[]; isReachable: boolean };

/** The menu at the end of a row; Tab leads from the row into it. */
function RowMenu({ groups, isReachable }: RowMenuProps) {
  const t = useWords(uiWords);
  const isEmpty = groups.every(({ items }) => items.length === 0);
  return (
    // a click in the menu is none on the row; the menu has its own keys
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div role="gridcell" className="flex justify-end" onClick={(event) => event.stopPropagation()}>
      {!isEmpty && (
        <Menu
          align="end"
          groups={groups}
          trigger={
            <IconButton
              label={t.rowMenu}
              icon={<Ellipsis />}
              size="sm"
              tabIndex={isReachable ? 0 : -1}
              className="opacity-0 group-hover/row:opacity-100 group-focus-within/row:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100"
            />
          }
        />
      )}
    </div>
  );
}
