import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../classes.ts";
import { narrowest } from "./chosen-columns.ts";
import { type Column, visibleFrom } from "./columns.ts";
import { uiWords } from "../labels.ts";
import { ListRow, menuWidth, type RowLook } from "./ListRow.tsx";
import { TickAll, tickWidth } from "./Tick.tsx";
import type { RowSelection } from "./use-selection.ts";
import { useIsPhone } from "../media.ts";
import type { MenuGroup } from "../overlays/Menu.tsx";
import { SkeletonRows } from "../Skeleton.tsx";
import { useRowKeys } from "./row-keys.ts";

export type ListProps<T> = {
  /** What is listed, for those who listen. */
  label: string;
  columns: readonly Column<T>[];
  /** Undefined while the first page is on its way. */
  rows: readonly T[] | undefined;
  keyOf: (row: T) => string;
  /** Without it rows are only read. */
  onOpen?: ((row: T) => void) | undefined;
  /** What else can be done with a row: a menu at its end. */
  menuOf?: (row: T) => readonly MenuGroup[];
  /** The row's own address, so that it opens in a new tab too. */
  addressOf?: (row: T) => string;
  /** Space: a quick look without leaving the list. */
  onPeek?: (row: T) => void;
  /** The row that is open beside the list. */
  openId?: string | null | undefined;
  /** The row on which the focus is, for what a page does with it. */
  onCurrent?: (row: T) => void;
  /** By what the list is sorted, with a minus from its end. */
  sort?: string | undefined;
  onSort?: (sort: string) => void;
  /** Rows that something is about to be done with together: they are ticked, by hand or by keys. */
  selection?: RowSelection<T> | undefined;
  /** On phones a row is a card of two lines. */
  renderOnPhone?: (row: T) => ReactNode;
  /** Shown when there is nothing. */
  empty?: ReactNode;
  /** From an infinite query. */
  hasNextPage?: boolean;
  isFetchingNextPage?: boolean;
  fetchNextPage?: () => unknown;
  className?: string;
};

const rowHeight = 36;
const cardHeight = 60;
const firstPaint = { width: 1200, height: 800 };

/** Rows of records: only those in sight are drawn, arrows move, Enter opens, Space peeks; the next page comes by itself. */
export function List<T>(props: ListProps<T>) {
  const { label, columns, rows, keyOf, empty, hasNextPage = false, isFetchingNextPage = false, className } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const asCards = isPhone && props.renderOnPhone !== undefined;
  const height = asCards ? cardHeight : rowHeight;
  // oxlint-disable-next-line react/incompatible-library -- its row positions are used in this component only
  const virtual = useVirtualizer({
    count: rows?.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    initialRect: firstPaint,
    onChange: ({ range }) => {
      const isNearEnd = range && rows && range.endIndex > rows.length - 20;
      if (isNearEnd && hasNextPage && !isFetchingNextPage) props.fetchNextPage?.();
    },
  });
  const measured = useRef(height);
  useLayoutEffect(() => {
    if (measured.current !== height) virtual.measure(); // a window that is turned shows cards of another height
    measured.current = height;
  }, [virtual, height]);
  const grid = useRef<HTMLDivElement>(null);
  const keys = useRowKeys({ ...props, grid, rows: rows ?? [], scrollTo: (index) => virtual.scrollToIndex(index) });

  if (!rows) return <SkeletonRows />;
  if (rows.length === 0) return <>{empty}</>;
  const look: RowLook<T> = { ...props, height, asCards };
  return (
    <div ref={scroller} className={cx("@container min-h-0 flex-1 overflow-auto", className)} style={gridStyle(props)}>
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={hasNextPage ? -1 : rows.length + 1}
        onKeyDown={keys.onKeyDown}
        className={columnsLook}
        style={asCards ? undefined : { minWidth: narrowestOf(props) }}
      >
        {!asCards && (
          <Head
            columns={columns}
            hasMenu={props.menuOf !== undefined}
            selection={props.selection}
            sort={props.sort}
            onSort={props.onSort}
          />
        )}
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return <ListRow key={keyOf(row)} row={row} index={index} top={start} look={look} keys={keys} />;
          })}
        </div>
      </div>
    </div>
  );
}

/** The columns of the widths from which they are shown: a narrower list, with a panel beside it, has fewer of them. */
const columnsLook =
  "[--columns:var(--columns-md)] @2xl:[--columns:var(--columns-lg)] @6xl:[--columns:var(--columns-xl)] @[88rem]:[--columns:var(--columns-2xl)]";

type Widths<T> = Pick<ListProps<T>, "columns" | "menuOf" | "selection">;

const widthsOf = <T,>({ columns, menuOf, selection }: Widths<T>): string[] => [
  ...(selection ? [tickWidth] : []),
  ...columns.map(({ width }) => width),
  ...(menuOf ? [menuWidth] : []),
];

/** Where there is less room, one scrolls to the last columns. */
const narrowestOf = <T,>(list: Widths<T>): number =>
  narrowest(widthsOf({ ...list, columns: list.columns.filter((column) => !column.from) }));

function gridStyle<T>(list: Widths<T>): React.CSSProperties {
  const widths = (isShown: (column: Column<T>) => boolean) =>
    widthsOf({ ...list, columns: list.columns.filter(isShown) }).join(" ");
  return {
    "--columns-md": widths((column) => !column.from),
    "--columns-lg": widths(({ from }) => !from || from === "lg"),
    "--columns-xl": widths(({ from }) => from !== "2xl"),
    "--columns-2xl": widths(() => true),
  } as React.CSSProperties; // React's types know no custom properties
}

type HeadProps<T> = {
  columns: readonly Column<T>[];
  hasMenu: boolean;
  selection: RowSelection<T> | undefined;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
};

function Head<T>({ columns, hasMenu, selection, sort, onSort }: HeadProps<T>) {
  const t = useWords(uiWords);
  return (
    <div role="rowgroup" className="sticky top-0 z-1 border-b border-line bg-bg">
      <div role="row" className="group/row grid h-8 grid-cols-(--columns) items-center gap-4 px-4">
        {selection && <TickAll selection={selection} />}
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={sortedOf(column, sort)}
            className={cx("truncate text-xs text-quiet", column.isAmount && "text-right", visibleFrom(column))}
          >
            <Heading column={column} sort={sort} onSort={onSort} />
          </div>
        ))}
        {hasMenu && (
          <div role="columnheader">
            <span className="sr-only">{t.rowMenu}</span>
          </div>
        )}
      </div>
    </div>
  );
}

type HeadingProps = {
  column: Pick<Column<never>, "label" | "isLabelHidden" | "sort" | "isAmount">;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
};

/** The name of a column; pressed, the list is sorted by it, and pressed again from its other end. */
function Heading({ column: { label, isLabelHidden, sort: by, isAmount }, sort, onSort }: HeadingProps) {
  if (isLabelHidden) return <span className="sr-only">{label}</span>;
  if (!by || !onSort) return label;
  const isBy = sort === by || sort === `-${by}`;
  const first = isAmount ? `-${by}` : by;
  const other = sort === first ? (first === by ? `-${by}` : by) : first;
  const Arrow = sort === by ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={() => onSort(other)}
      className={cx(
        "inline-flex max-w-full items-center gap-0.5 rounded-xs hover:text-ink",
        isBy && "font-medium text-ink",
      )}
    >
      <span className="truncate">{label}</span>
      {isBy && <Arrow className="size-3 shrink-0" aria-hidden="true" />}
    </button>
  );
}

function sortedOf({ sort: by }: Pick<Column<never>, "sort">, sort: string | undefined) {
  if (by === undefined || sort === undefined) return undefined;
  return sort === by ? "ascending" : sort === `-${by}` ? "descending" : undefined;
}
