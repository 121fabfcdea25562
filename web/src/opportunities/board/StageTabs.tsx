import { type RefObject, useEffect, useRef, useState } from "react";
import { cx } from "../../ui/classes.ts";
import { hueStyle } from "../../ui/hue.ts";
import { useBoardTools } from "./board-context.ts";
import type { BoardColumn } from "./board-queries.ts";
import { stageHue } from "../stage-hue.ts";

type StageTabsProps = { stages: readonly BoardColumn[]; scroller: RefObject<HTMLElement | null> };

/** On phones the columns lie side by side, one a screen: a tab for each, which follows the finger. */
export function StageTabs({ stages, scroller }: StageTabsProps) {
  const { t, f } = useBoardTools();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const board = scroller.current;
    if (!board) return;
    const follow = () => setActive(nearestColumn(board));
    follow();
    board.addEventListener("scroll", follow, { passive: true });
    return () => board.removeEventListener("scroll", follow);
  }, [scroller]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ inline: "center", block: "nearest", behavior: "smooth" });
  }, [active]);
  const show = (index: number) =>
    columnsOf(scroller.current)[index]?.scrollIntoView({ inline: "center", block: "nearest", behavior: "smooth" });
  return (
    <nav
      ref={list}
      aria-label={t.stages}
      className="base-ui-disable-scrollbar flex shrink-0 gap-1 overflow-x-auto px-3 pb-2 md:hidden"
    >
      {stages.map((stage, index) => (
        <button
          key={stage.id}
          type="button"
          aria-current={index === active ? "true" : undefined}
          onClick={() => show(index)}
          className={cx(
            "flex h-8 shrink-0 items-center gap-1.5 rounded-full px-3 font-medium text-quiet",
            index === active && "bg-selected text-ink",
          )}
        >
          <span
            aria-hidden="true"
            style={hueStyle(stageHue(index, stage.won))}
            className="size-2 rounded-full bg-[oklch(0.66_0.16_var(--hue))]"
          />
          {stage.name}
          <span className="text-sm font-normal text-quiet tabular-nums">{f.count(stage.count)}</span>
        </button>
      ))}
    </nav>
  );
}

const columnsOf = (board: HTMLElement | null): HTMLElement[] =>
  Array.from(board?.querySelectorAll<HTMLElement>("[data-stage]") ?? []);

function nearestColumn(board: HTMLElement): number {
  const middle = board.scrollLeft + board.clientWidth / 2;
  const distances = columnsOf(board).map((column) => Math.abs(column.offsetLeft + column.offsetWidth / 2 - middle));
  return Math.max(distances.indexOf(Math.min(...distances)), 0);
}
