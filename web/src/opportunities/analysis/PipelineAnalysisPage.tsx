import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { analyseRows } from "@trato/domain/opportunities/analysis.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { analysisWords } from "./analysis-labels.ts";
import { analysisQuery, stagesQuery } from "../queries.ts";
import { SalespersonTable } from "./SalespersonTable.tsx";
import { StageTable } from "./StageTable.tsx";
import { TeamTable } from "./TeamTable.tsx";
import { useBoardFilters } from "../board/use-board-filters.ts";

const page = getRouteApi("/w/$slug/analysis");

/** What stands in the pipeline, by stage, by salesperson and by team. */
export function PipelineAnalysisPage() {
  const t = useWords(analysisWords);
  const f = useFormat();
  const { search: filters, change } = useUrlFilters(page);
  const filterBar = useBoardFilters(filters, change, true).filter(({ id }) => id === "salesperson" || id === "team");
  const { data, error } = useQuery({ ...analysisQuery(filters), placeholderData: keepPreviousData });
  const stages = useQuery(stagesQuery).data?.items;
  if (error && !data) throw error;
  const analysis = data && stages && analyseRows(data.rows, stages);
  const isFiltered = Boolean(filters.salespersonId ?? filters.teamId);
  return (
    <>
      <PageHeader
        title={t.analysis}
        about={analysis && `${f.count(analysis.total.opportunities)} · ${f.wholeMoney(analysis.total.expectedRevenue)}`}
      />
      <FilterBar filters={filterBar} />
      {!analysis && <SkeletonRows />}
      {analysis && analysis.total.opportunities > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto flex max-w-320 flex-col gap-8 px-4 pt-3 pb-8 max-md:px-3">
            <StageTable analysis={analysis} stages={stages} filters={filters} />
            <SalespersonTable analysis={analysis} stages={stages} />
            <TeamTable analysis={analysis} />
          </div>
        </div>
      )}
      {analysis?.total.opportunities === 0 &&
        (isFiltered ? (
          <EmptyState
            text={t.nothing}
            primary={
              <Button onClick={() => change({ salespersonId: undefined, teamId: undefined })}>{t.clearFilters}</Button>
            }
          />
        ) : (
          <EmptyState
            text={t.empty}
            preview={<GhostRows />}
            primary={
              <Button tone="primary" render={<Link to={paths.pipeline()} />}>
                {t.toBoard}
              </Button>
            }
          />
        ))}
    </>
  );
}
