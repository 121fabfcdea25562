import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { totalOf } from "@trato/domain/opportunities/board.ts";
import { Plus } from "lucide-react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useAction } from "../../platform/actions.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Board } from "./Board.tsx";
import { BoardSkeleton } from "./BoardSkeleton.tsx";
import { BoardToolsProvider } from "./board-context.ts";
import { boardWords } from "./board-labels.ts";
import { type Board as Columns, type BoardFilters, boardQuery } from "./board-queries.ts";
import { boardFiltersOf } from "./board-search.ts";
import { EmptyBoard } from "./EmptyBoard.tsx";
import { FilteredEmptyBoard } from "./FilteredEmptyBoard.tsx";
import { opportunityWords } from "../labels.ts";
import { useBoardFilters } from "./use-board-filters.ts";
import { useBoardMoves } from "./use-board-moves.ts";
import { useUndoKey } from "./use-undo-key.ts";
import { ViewSwitch } from "../ViewSwitch.tsx";

const OpportunityPeek = lazy(async () => ({
  default: (await import("../record/OpportunityPeek.tsx")).OpportunityPeek,
}));

const page = getRouteApi("/w/$slug/pipeline");

/** The pipeline: every deal as a card in the column of its stage. */
export function PipelinePage() {
  const { filters, change, peek, setPeek } = useAddress();
  const { data: board, error } = useQuery({ ...boardQuery(filters), placeholderData: keepPreviousData });
  const filterBar = useBoardFilters(filters, change, board !== undefined);
  const moves = useBoardMoves(filters, useUndoKey());
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const tools = useTools(filters, change);
  if (error && !board) throw error;

  const first = board?.stages[0]?.id;
  const onNew = first && tools.mayEdit ? () => setAddingTo(first) : null;
  const isEmpty = board !== undefined && board.stages.every(({ count }) => count === 0) && !addingTo;
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <BoardToolsProvider value={tools}>
      <Head board={board} filters={filters} onNew={onNew} />
      <FilterBar search={filters.search} onSearch={(search) => change({ search })} filters={filterBar} />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          {!board && <BoardSkeleton />}
          {isEmpty && !isFiltered && <EmptyBoard onNew={onNew} />}
          {isEmpty && isFiltered && <FilteredEmptyBoard filters={filters} filterBar={filterBar} change={change} />}
          {board && !isEmpty && (
            <Board board={board} moves={moves} addingTo={addingTo} onAdd={setAddingTo} peekId={peek} onPeek={setPeek} />
          )}
        </div>
        <Suspense>{peek && <OpportunityPeek opportunityId={peek} onClose={() => setPeek(undefined)} />}</Suspense>
      </div>
    </BoardToolsProvider>
  );
}

/** The filters and the card beside the board, as the address has them. */
function useAddress() {
  const { peek, search, salespersonId, teamId, tag, activity, followUp } = page.useSearch();
  const navigate = page.useNavigate();
  const filters = useMemo(
    () => boardFiltersOf({ search, salespersonId, teamId, tag, activity, followUp }),
    [search, salespersonId, teamId, tag, activity, followUp],
  );
  const set = useCallback(
    (changes: Partial<BoardFilters> & { peek?: string | undefined }) =>
      void navigate({ search: (old) => ({ ...old, ...changes }), replace: true }),
    [navigate],
  );
  return {
    filters,
    peek,
    change: set,
    setPeek: (id?: string) => set({ peek: id }),
  };
}

function useTools(filters: BoardFilters, changeFilter: (changes: Partial<BoardFilters>) => void) {
  const t = useWords(boardWords);
  const f = useFormat();
  const mayEdit = useCan("opportunity.edit");
  return useMemo(() => ({ filters, t, f, mayEdit, changeFilter }), [filters, t, f, mayEdit, changeFilter]);
}

type HeadProps = { board: Columns | undefined; filters: BoardFilters; onNew: (() => void) | null };

function Head({ board, filters, onNew }: HeadProps) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const f = useFormat();
  const total = board && totalOf(board);
  useAction(
    onNew && {
      id: "opportunity.create",
      keys: "c",
      label: words.newOpportunity,
      group: words.opportunities,
      icon: Plus,
      run: onNew,
    },
  );
  return (
    <PageHeader
      title={words.opportunities}
      about={total && total.count > 0 && `${f.count(total.count)} · ${f.wholeMoney(total.expectedRevenue)}`}
    >
      <ViewSwitch view="board" filters={filters} />
      {onNew && (
        <Button tone="primary" icon={<Plus />} onClick={onNew} className="max-md:hidden">
          {t.newOne}
        </Button>
      )}
    </PageHeader>
  );
}
