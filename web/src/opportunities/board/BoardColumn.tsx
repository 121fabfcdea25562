import { useVirtualizer, defaultRangeExtractor, type Range } from "@tanstack/react-virtual";
import { lazy, memo, Suspense, useCallback, useEffect, useRef } from "react";
import { useAfterFirst } from "../../ui/after-first.ts";
import { cx } from "../../ui/classes.ts";
import { heldRow } from "../../ui/lists/row-drag.ts";
import { BoardCard } from "./cards/BoardCard.tsx";
import { useBoardTools } from "./board-context.ts";
import { cardKind, useColumnDrop } from "./board-drag.ts";
import type { BoardMemory } from "./board-memory.ts";
import { type BoardColumn as Column, loadMoreCards } from "./board-queries.ts";
import { cardPitch } from "./cards/card-size.ts";
import { ColumnHead } from "./ColumnHead.tsx";
import { stageHue } from "../stage-hue.ts";
import type { BoardMoves } from "./use-board-moves.ts";
import { useScrolledTo } from "./use-scrolled-to.ts";

const QuickCreate = lazy(async () => ({ default: (await import("./cards/QuickCreate.tsx")).QuickCreate }));

type BoardColumnProps = {
  column: Column;
  index: number;
  /** The card that Tab reaches, where it is one of these. */
  currentId: string | null;
  /** While a new card is written here. */
  create: BoardMoves["create"] | null;
  onAdd: (stageId: string | null) => void;
  memory: BoardMemory;
};

const firstPaint = { width: 230, height: 900 };
const nearEnd = 15;

/** One stage: its head, and its cards, of which only those in sight are drawn. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, index, currentId, create, onAdd, memory } = props;
  const { t, filters, mayEdit } = useBoardTools();
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isOver = useColumnDrop(section, scroller, column.id);
  const virtual = useCards(column, scroller, { memory, currentId });
  const drawn = virtual.getVirtualItems();
  const last = virtual.range?.endIndex ?? 0;
  const next = column.nextCursor;
  const isNearEnd = next !== null && last > column.cards.length - nearEnd;
  useEffect(() => {
    if (isNearEnd && next) void loadMoreCards(filters, column.id, next);
  }, [isNearEnd, filters, column.id, next]);
  return (
    <section
      ref={section}
      data-stage={column.id}
      aria-label={column.name}
      className={cx(
        "@container flex min-h-0 flex-1 basis-0 flex-col rounded-lg bg-panel md:max-w-90 md:min-w-57 max-md:shrink-0 max-md:grow-0 max-md:basis-[calc(100%-1.5rem)] max-md:snap-center",
        isOver && "ring-1 ring-accent/50 ring-inset",
      )}
    >
      <ColumnHead column={column} hue={stageHue(index, column.won)} onAdd={mayEdit ? () => onAdd(column.id) : null} />
      {create && (
        <Suspense fallback={<div className="h-38 shrink-0" />}>
          <QuickCreate stageId={column.id} stageName={column.name} create={create} onClose={() => onAdd(null)} />
        </Suspense>
      )}
      <div
        ref={scroller}
        data-cards=""
        onScroll={(event) => memory.keepTop(column.id, event.currentTarget.scrollTop)}
        className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto rounded-b-lg"
      >
        {column.cards.length === 0 ? (
          <p className="px-3 py-6 text-center text-sm text-faint">{t.emptyColumn}</p>
        ) : (
          <div
            role="list"
            aria-label={column.name}
            className="relative pb-2"
            style={{ height: virtual.getTotalSize() }}
          >
            {drawn.map(({ index: at, start }) => {
              const card = column.cards[at];
              if (!card) return null;
              return (
                <BoardCard
                  key={card.id}
                  card={card}
                  isWon={column.won}
                  isCurrent={card.id === currentId}
                  place={at + 1}
                  total={column.count}
                  top={start}
                  width={(virtual.scrollRect?.width ?? firstPaint.width) - 16}
                />
              );
            })}
          </div>
        )}
      </div>
    </section>
  );
});

type Kept = { memory: BoardMemory; currentId: string | null };

/** Which cards are drawn: those in sight, the one that Tab reaches and the one that is being dragged. */
function useCards(
  { id, cards }: Column,
  scroller: React.RefObject<HTMLDivElement | null>,
  { memory, currentId }: Kept,
) {
  const isAfterFirst = useAfterFirst();
  const before = useCallback(() => memory.top(id), [memory, id]);
  useScrolledTo(scroller, "top", before);
  const withKept = (range: Range) => {
    const shown = defaultRangeExtractor(range);
    const kept = [currentId, heldRow(cardKind)].map((each) =>
      each ? cards.findIndex((card) => card.id === each) : -1,
    );
    const added = kept.filter((at) => at >= 0 && !shown.includes(at));
    return added.length > 0 ? Array.from(new Set([...shown, ...added])).sort((a, b) => a - b) : shown;
  };
  // oxlint-disable-next-line react/incompatible-library -- its row positions are used in this column only
  return useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardPitch,
    overscan: isAfterFirst ? 3 : 0,
    initialRect: firstPaint,
    initialOffset: before,
    getItemKey: (at) => cards[at]?.id ?? at,
    rangeExtractor: withKept,
  });
}
