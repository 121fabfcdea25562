import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import { CalendarPlus, Pencil, Trash2, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useActions, useShortcut } from "../platform/actions.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { selectedCount } from "../ui/lists/selection.ts";
import type { RowSelection } from "../ui/lists/use-selection.ts";
import { bulkFields } from "./changed-names.ts";
import { ChangeMany } from "./ChangeMany.tsx";
import { bulkWords } from "./labels.ts";
import { PlanForMany } from "./PlanForMany.tsx";
import { useStartBulkChange } from "./use-bulk-changes.ts";

type BulkBarProps<T> = {
  list: Exclude<BulkList, "arrivals">;
  selection: RowSelection<T>;
  /** What the list is asked for: all of it may be meant. */
  filters: object;
  /** How many the filters leave, as far as it is known. */
  total: number | undefined;
  /** What else can be done with them. */
  more?: ReactNode;
};

type Question = "change" | "assign" | "lose" | "plan";

/** What can be done with the rows that are taken, under their list; nothing where none is. */
export function BulkBar<T>(props: BulkBarProps<T>) {
  const { isAll, ids } = props.selection.selection;
  return isAll || ids.size > 0 ? <Bar {...props} /> : null;
}

function Bar<T>({ list, selection, filters, total, more }: BulkBarProps<T>) {
  const t = useWords(bulkWords);
  const f = useFormat();
  const start = useStartBulkChange();
  const [question, setQuestion] = useState<Question | null>(null);
  const { isAll, ids } = selection.selection;
  const count = selectedCount(selection.selection, total);
  const said = count === undefined ? t.allSelected : t.selected(f.count(count));
  const hasFields = bulkFields[list].length > 0;
  const isDeals = list === "leads" || list === "opportunities";
  const mayDelete = useCan("record.delete") && (isDeals || list === "contacts");
  const change = (changes: object) => {
    const chosen = isAll ? { filters, except: [...ids] } : { ids: [...ids] };
    start({ list, ...chosen, change: changes });
    selection.clear();
    setQuestion(null);
  };
  useShortcut("escape", t.clear, selection.clear);
  const key = (keys: string, asks: Question) => [
    { id: `bulk.${asks}`, keys, label: asks === "plan" ? t.plan : t.change, group: said, run: () => setQuestion(asks) },
  ];
  useActions([
    ...(hasFields ? key("e", "change") : []),
    ...(isDeals ? [...key("a", "assign"), ...key("l", "lose")] : []),
    ...key("t", "plan"),
  ]);
  return (
    <div
      role="region"
      aria-label={said}
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line bg-panel px-4 py-1.5 max-md:px-3"
    >
      <span className="mr-2 font-medium tabular-nums">{said}</span>
      {!isAll && total !== undefined && total > ids.size && (
        <Button tone="ghost" onClick={selection.selectAll}>
          {t.selectAll(f.count(total))}
        </Button>
      )}
      {hasFields && (
        <Button icon={<Pencil aria-hidden="true" />} onClick={() => setQuestion("change")}>
          {t.change}
        </Button>
      )}
      <Button icon={<CalendarPlus aria-hidden="true" />} onClick={() => setQuestion("plan")}>
        {t.plan}
      </Button>
      {more}
      {mayDelete && (
        <Button icon={<Trash2 aria-hidden="true" />} onClick={() => change({ deleted: true })}>
          {t.delete}
        </Button>
      )}
      <IconButton
        label={t.clear}
        keys="escape"
        icon={<X aria-hidden="true" />}
        onClick={selection.clear}
        className="ml-auto"
      />
      {question === "plan" && (
        <PlanForMany count={count} onPlan={(activity) => change({ activity })} onClose={() => setQuestion(null)} />
      )}
      {question !== null && question !== "plan" && (
        <ChangeMany
          list={list}
          count={count}
          begin={question === "lose" ? { outcome: "lost" } : {}}
          onChange={change}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}
