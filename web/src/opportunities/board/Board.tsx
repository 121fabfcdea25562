import { findCard } from "@trato/domain/opportunities/board.ts";
import {
  lazy,
  type MouseEvent,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useGo, usePreload } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useIsPhone } from "../../ui/media.ts";
import { type Drop, useRowDrops } from "../../ui/lists/row-drag.ts";
import { BoardColumn } from "./BoardColumn.tsx";
import { useBoardTools } from "./board-context.ts";
import { cardKind, useSidewaysScroll } from "./board-drag.ts";
import { handleBoardKey } from "./board-keys.ts";
import { boardMemory } from "./board-memory.ts";
import { type Board as Columns, knownBoard } from "./board-queries.ts";
import { placeAtEnd, placeBeside } from "./board-steps.ts";
import { CardActions } from "./cards/CardActions.tsx";
import type { CardDoing } from "./cards/card-doing.ts";
import { CardDialogs, type CardQuestion } from "./cards/CardDialogs.tsx";
import { focusCard, spotOf } from "./cards/focus-card.ts";
import { obstacleToWinCard } from "./cards/obstacle-to-win-card.ts";
import { StageTabs } from "./StageTabs.tsx";
import type { BoardMoves } from "./use-board-moves.ts";
import { useCurrentCard } from "./use-current-card.ts";
import { useScrolledTo } from "./use-scrolled-to.ts";

const CardMenu = lazy(async () => ({ default: (await import("./cards/CardMenu.tsx")).CardMenu }));

type BoardProps = {
  board: Columns;
  moves: BoardMoves;
  addingTo: string | null;
  onAdd: (stageId: string | null) => void;
  /** The card that is open beside the board; it follows the focus. */
  peekId: string | undefined;
  onPeek: (id: string | undefined) => void;
};

type OpenMenu = { kind: "all" | "stages"; id: string; anchor: HTMLElement };

/** The columns side by side; on phones one at a time. Keys, clicks and drops of all cards are heard here. */
export function Board({ board, moves, addingTo, onAdd, peekId, onPeek }: BoardProps) {
  const { filters, mayEdit } = useBoardTools();
  const memory = useMemo(() => boardMemory(filters), [filters]);
  const scroller = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [question, setQuestion] = useState<CardQuestion | null>(null);
  const { current, isAddressed, choose, leave } = useCurrentCard(board, memory);
  const place = useFocusedPlacing(moves);
  const go = useGo();
  const isPhone = useIsPhone();
  useScrolledTo(scroller, "left", memory.left);
  useDrops(scroller, place);
  const intent = useIntent();

  const doing: CardDoing = {
    open: (id) => go(paths.opportunity(id)),
    peek: (id) => onPeek(peekId === id ? undefined : id),
    moveTo: (id, stageId) => place(id, { stageId, below: null }),
    win: moves.win,
    ask: (what, id) => setQuestion({ what, id }),
    chooseStage: (id) => {
      const anchor = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
      if (anchor) setMenu({ kind: "stages", id, anchor });
    },
  };
  const onChoose = (id: string) => {
    choose(id);
    if (peekId && peekId !== id) onPeek(id);
  };
  const openMenu = (id: string, anchor: HTMLElement) => setMenu({ kind: "all", id, anchor });
  const mouse = mouseOf({ open: doing.open, openMenu });
  const card = current ? findCard(board, current.id)?.card : undefined;
  return (
    <>
      {isPhone && <StageTabs stages={board.stages} scroller={scroller} />}
      {/* the links and buttons inside are what one reaches and presses */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        ref={scroller}
        onScroll={(event) => memory.keepLeft(event.currentTarget.scrollLeft)}
        onKeyDown={(event) =>
          handleBoardKey(event, { filters, memory, mayEdit, onPlace: place, onPeek: doing.peek, onMenu: openMenu })
        }
        onFocus={(event) => event.target.dataset["card"] && onChoose(event.target.dataset["card"])}
        onPointerDown={(event) => !closest(event.target, "[data-card]") && leave()}
        onPointerOver={(event) => intent(closest(event.target, "article")?.querySelector("a")?.dataset["card"])}
        {...mouse}
        className="flex min-h-0 flex-1 gap-2 overflow-x-auto overflow-y-hidden px-4 pb-3 max-md:snap-x max-md:snap-mandatory max-md:scroll-px-3 max-md:px-3"
      >
        {board.stages.map((column, index) => (
          <BoardColumn
            key={column.id}
            column={column}
            index={index}
            currentId={current?.stageId === column.id ? current.id : null}
            create={addingTo === column.id ? moves.create : null}
            onAdd={onAdd}
            memory={memory}
          />
        ))}
      </div>
      {current && card && isAddressed && (
        <CardActions
          card={card}
          doing={doing}
          winObstacle={obstacleToWinCard(board, card.id)}
          onFocus={() => focusCard(current)}
        />
      )}
      <Suspense>{menu && <CardMenu board={board} {...menu} doing={doing} onClose={() => setMenu(null)} />}</Suspense>
      {question && (
        <CardDialogs
          question={question}
          card={findCard(board, question.id)?.card}
          moves={moves}
          onClose={() => setQuestion(null)}
        />
      )}
    </>
  );
}

type Mouse = { open: (id: string) => void; openMenu: (id: string, anchor: HTMLElement) => void };

/** A click opens a card, its button or the right button opens its menu; with Ctrl, Cmd or Shift the browser decides. */
function mouseOf({ open, openMenu }: Mouse) {
  return {
    onClick: (event: MouseEvent<HTMLElement>) => {
      const button = closest(event.target, "[data-card-menu]");
      const link = closest(event.target, "[data-card]");
      const isForBrowser = event.metaKey || event.ctrlKey || event.shiftKey;
      if (button?.dataset["cardMenu"]) openMenu(button.dataset["cardMenu"], button);
      else if (link?.dataset["card"] && !isForBrowser) open(link.dataset["card"]);
      else return;
      event.preventDefault();
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const link = closest(event.target, "[data-card]");
      if (!link?.dataset["card"] || event.shiftKey) return;
      event.preventDefault();
      openMenu(link.dataset["card"], link);
    },
  };
}

const closest = (target: EventTarget, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;

type PlaceCard = BoardMoves["place"];

/** The focus goes with the card. */
function useFocusedPlacing({ place }: BoardMoves): PlaceCard {
  const { filters } = useBoardTools();
  return useCallback(
    (id, to) => {
      place(id, to);
      const board = knownBoard(filters);
      const spot = board && spotOf(board, id);
      if (spot) focusCard(spot);
    },
    [filters, place],
  );
}

function useDrops(scroller: RefObject<HTMLElement | null>, place: PlaceCard): void {
  const { filters } = useBoardTools();
  const drop = useCallback(
    (card: string, target: Drop) => {
      const board = knownBoard(filters);
      if (!board) return;
      const to =
        "row" in target ? placeBeside(board, card, target.row, target.edge) : placeAtEnd(board, card, target.place);
      if (to) place(card, to);
    },
    [filters, place],
  );
  useSidewaysScroll(scroller);
  useRowDrops(cardKind, drop);
}

const restOnCard = 60;

const boardStandsAfter = 800;

/** The page of a card on which the pointer rests is fetched, so that it opens at once; its code while one still looks at the board. */
function useIntent() {
  const preload = usePreload();
  useEffect(() => {
    const code = setTimeout(() => void import("../record/OpportunityPage.tsx"), boardStandsAfter);
    return () => clearTimeout(code);
  }, []);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return (id: string | undefined) => {
    clearTimeout(timer.current);
    if (id) timer.current = setTimeout(() => preload(paths.opportunity(id)), restOnCard);
  };
}
