import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { dimensionWords, salesDimensions, summedDocuments } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { rankedMeasures, salesMeasures } from "@trato/domain/reports/sales-analysis/measures.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import type { ReactNode } from "react";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { type UrlFilters, useUrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { TargetProgress } from "../../sales/targets/TargetProgress.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { ExportMenu } from "../../ui/lists/ExportMenu.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { emptyAnalysisWords, salesAnalysisWords } from "./analysis-labels.ts";
import { type AnalysisSearch, isFiltered, salesAnalysisQuery } from "./analysis-search.ts";
import { AnalysisTable } from "./AnalysisTable.tsx";
import { useAnalysisFilters } from "./use-analysis-filters.ts";

const page = getRouteApi("/w/$slug/sales-analysis");

/** What quotations and orders come to, by one thing or by two, down to the documents. */
export function SalesAnalysisPage() {
  const t = useWords(salesAnalysisWords);
  const f = useFormat();
  const address = useUrlFilters(page);
  const { search, change } = address;
  const { data, error } = useQuery({ ...salesAnalysisQuery(search), placeholderData: keepPreviousData });
  const filters = useAnalysisFilters(search, change);
  if (error && !data) throw error;
  const { total } = data ?? {};
  const about = total && `${t.countOf(f.count(total.documents), total.documents)} · ${f.wholeMoney(total.untaxed)}`;
  return (
    <>
      <PageHeader title={t.title} about={about}>
        <ExportMenu list="sales-analysis" filters={search} isAlwaysWhole />
      </PageHeader>
      <FilterBar filters={filters} />
      <Groupings address={address} />
      {!data && <SkeletonRows />}
      {data && data.total.documents > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="mx-auto flex max-w-320 flex-col gap-6 px-4 pt-3 pb-8 max-md:px-3">
            {(search.documents ?? "orders") === "orders" && (
              <TargetProgress salespersonId={search.salespersonId} teamId={search.teamId} />
            )}
            <AnalysisTable analysis={data} search={search} />
          </div>
        </div>
      )}
      {data?.total.documents === 0 && <Nothing address={address} />}
    </>
  );
}

type AddressProps = { address: UrlFilters<AnalysisSearch> };

/** By what it is summed, and what the bars show. */
function Groupings({ address: { search, change } }: AddressProps) {
  const t = useWords(salesAnalysisWords);
  const language = useLanguage();
  const { can } = useMe();
  const { documents = "orders", by = "salesperson", andBy = null, measure = "untaxed" } = search;
  const dimensions = salesDimensions.map((value) => ({ value, label: dimensionWords[value].words[language] }));
  const none = { value: "" as const, label: t.nothingElse };
  const fields: readonly Field[] = salesMeasures;
  const measures = rankedMeasures.flatMap((value) => {
    const field = fields.find(({ name }) => name === value);
    return field && (field.seen === undefined || can[field.seen]) ? [{ value, label: field.words[language] }] : [];
  });
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-4 pb-1.5 max-md:px-3">
      <Labelled label={t.show}>
        <Select
          aria-label={t.show}
          options={summedDocuments.map((value) => ({ value, label: t[value] }))}
          value={documents}
          onChange={(value) => change({ documents: value })}
        />
      </Labelled>
      <Labelled label={t.by}>
        <Select
          aria-label={t.by}
          options={dimensions}
          value={by}
          onChange={(value) => change({ by: value, ...(value === andBy && { andBy: undefined }) })}
        />
      </Labelled>
      <Labelled label={t.andBy}>
        <Select
          aria-label={t.andBy}
          options={[none, ...dimensions.filter(({ value }) => value !== by)]}
          value={andBy ?? ""}
          onChange={(value) => change({ andBy: value === "" ? undefined : value })}
        />
      </Labelled>
      <Labelled label={t.measure}>
        <Select
          aria-label={t.measure}
          options={measures}
          value={measure}
          onChange={(value) => change({ measure: value })}
        />
      </Labelled>
    </div>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className="text-quiet">
        {label}
      </span>
      <span className="w-44 max-md:w-36">{children}</span>
    </span>
  );
}

const noFilters = {
  dayFrom: undefined,
  dayTo: undefined,
  salespersonId: undefined,
  teamId: undefined,
  customerId: undefined,
  country: undefined,
  productId: undefined,
  categoryId: undefined,
} satisfies Partial<AnalysisSearch>;

function Nothing({ address: { search, change } }: AddressProps) {
  const t = useWords(salesAnalysisWords);
  const empty = useWords(emptyAnalysisWords);
  const { documents = "orders" } = search;
  if (isFiltered(search))
    return (
      <EmptyState text={t.nothing} primary={<Button onClick={() => change(noFilters)}>{t.clearFilters}</Button>} />
    );
  const path = documents === "orders" ? paths.orders() : paths.quotations();
  return (
    <EmptyState
      text={empty[documents]}
      preview={<GhostRows />}
      primary={
        <Button tone="primary" render={<Link to={path} />}>
          {documents === "orders" ? t.toOrders : t.toQuotations}
        </Button>
      }
    />
  );
}
