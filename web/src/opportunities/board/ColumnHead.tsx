import { Plus } from "lucide-react";
import { cx } from "../../ui/classes.ts";
import { hueStyle } from "../../ui/hue.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { useBoardTools } from "./board-context.ts";
import type { BoardColumn } from "./board-queries.ts";

type ColumnHeadProps = { column: BoardColumn; hue: number; onAdd: (() => void) | null };

/** Name, how many, how much, and what is to be done for them. */
export function ColumnHead({ column, hue, onAdd }: ColumnHeadProps) {
  const { t, f } = useBoardTools();
  const sum = f.wholeMoney(column.expectedRevenue);
  return (
    <header className="shrink-0 pb-2">
      <div className="flex h-10 items-center gap-1 pr-1.5 pl-3">
        <span
          aria-hidden="true"
          style={hueStyle(hue)}
          className="mr-1 size-2 shrink-0 rounded-full bg-[oklch(0.66_0.16_var(--hue))]"
        />
        <h2 title={column.name} className="min-w-0 truncate font-semibold">
          {column.name}
        </h2>
        <span className="shrink-0 pl-0.5 text-sm text-quiet tabular-nums">{f.count(column.count)}</span>
        <span title={sum} className={cx("ml-auto shrink-0 text-sm text-quiet tabular-nums", !onAdd && "pr-1.5")}>
          <span className="@max-2xs:hidden">{sum}</span>
          <span className="hidden @max-2xs:inline" aria-hidden="true">
            {f.shortMoney(column.expectedRevenue)}
          </span>
        </span>
        {onAdd && (
          <IconButton size="sm" label={t.addTo(column.name)} icon={<Plus aria-hidden="true" />} onClick={onAdd} />
        )}
      </div>
      <MixBar mix={column.mix} />
    </header>
  );
}

const parts = ["planned", "today", "overdue", "none"] as const;
const colours = {
  planned: "bg-[#3fa66b]",
  today: "bg-[#e0a13a]",
  overdue: "bg-[#d9594c]",
  none: "bg-line2",
};

/** 3 px of what is to be done: planned, today, overdue, nothing. Each part filters the board, and once more takes it back. */
function MixBar({ mix }: { mix: BoardColumn["mix"] }) {
  const { t, f, filters, changeFilter } = useBoardTools();
  const shown = parts.filter((part) => mix[part] > 0);
  if (shown.length === 0) return <span aria-hidden="true" className="mx-3 block h-[3px] rounded-full bg-line2" />;
  return (
    <div role="group" aria-label={t.mix} className="mx-3 -my-1.5 flex gap-px">
      {shown.map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={filters.activity === part}
          aria-label={t.mixPart(f.count(mix[part]), part)}
          title={t.mixPart(f.count(mix[part]), part)}
          onClick={() => changeFilter({ activity: filters.activity === part ? undefined : part })}
          style={{ flexGrow: mix[part] }}
          className="group/part min-w-1.5 rounded-xs py-1.5"
        >
          <span className={cx("block h-[3px] rounded-full group-hover/part:scale-y-150", colours[part])} />
        </button>
      ))}
    </div>
  );
}
