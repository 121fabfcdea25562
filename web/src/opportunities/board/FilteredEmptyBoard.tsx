import { useQueries } from "@tanstack/react-query";
import { totalOf } from "@trato/domain/opportunities/board.ts";
import { X } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { useBoardTools } from "./board-context.ts";
import { type BoardFilters, boardCounts } from "./board-queries.ts";

type FilteredEmptyBoardProps = {
  filters: BoardFilters;
  filterBar: readonly Filter[];
  change: (changes: Partial<BoardFilters>) => void;
};

const none: Required<{ [K in keyof BoardFilters]: undefined }> = {
  search: undefined,
  salespersonId: undefined,
  teamId: undefined,
  tag: undefined,
  activity: undefined,
  followUp: undefined,
};

/** Filtered to nothing: which filter hides how many, each to be taken away. */
export function FilteredEmptyBoard({ filters, filterBar, change }: FilteredEmptyBoardProps) {
  const { t, f } = useBoardTools();
  const names = Object.keys(filters) as (keyof BoardFilters)[]; // the filters that are set
  const counts = useQueries({ queries: names.map((name) => boardCounts(without(filters, name))) });
  const all = useQueries({ queries: [boardCounts({})] })[0];
  const hiding = names.flatMap((name, index) => {
    const board = counts[index]?.data;
    const hidden = board ? totalOf(board).count : 0;
    return hidden > 0 ? [{ name, hidden, sentence: sentenceOf(name) }] : [];
  });
  const hidden = all.data ? totalOf(all.data).count : 0;

  function sentenceOf(name: keyof BoardFilters): string {
    if (name === "search") return t.searchIs(filters.search ?? "");
    const filter = filterBar.find(({ value }) => value !== undefined && value === filters[name]);
    const chosen = filter?.options.find(({ value }) => value === filter.value)?.label ?? filter?.value ?? "";
    return filter ? t.filterIs(filter.label, chosen) : "";
  }

  return (
    <EmptyState
      text={hiding.length === 0 && hidden > 0 ? t.filtersTogether(f.count(hidden)) : t.filteredEmpty}
      primary={<Button onClick={() => change(none)}>{t.clearFilters}</Button>}
      secondary={hiding.map(({ name, hidden: count, sentence }) => (
        <Button key={name} tone="ghost" icon={<X />} onClick={() => change({ [name]: undefined })}>
          {t.hides(sentence, f.count(count))}
        </Button>
      ))}
    />
  );
}

const without = (filters: BoardFilters, name: keyof BoardFilters): BoardFilters =>
  Object.fromEntries(Object.entries(filters).filter(([each]) => each !== name));
