import { largestShares } from "@trato/domain/reports/sales-analysis/shares.ts";
import { dimensionWords, type SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { type RankedMeasure, type SalesMeasure, salesMeasures } from "@trato/domain/reports/sales-analysis/measures.ts";
import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "../../platform/Link.tsx";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { useQuantity } from "../../products/use-quantity.ts";
import { cx } from "../../ui/classes.ts";
import { FigureTable } from "../../ui/figures/FigureTable.tsx";
import { ShareBar } from "../../ui/figures/ShareBar.tsx";
import { salesAnalysisWords } from "./analysis-labels.ts";
import type { AnalysedGroup, AnalysisSearch, Measured, SalesAnalysis } from "./analysis-search.ts";
import { drillPath, type Group } from "./drill.ts";
import { measureText, shownMeasures } from "./measure-columns.ts";
import { useGroupName } from "./use-group-name.ts";

type AnalysisTableProps = { analysis: SalesAnalysis; search: AnalysisSearch };

const openAtFirst = 12;

/** The groups with their figures and a bar of one of them; a name leads to the documents, and what is within a group opens under it. */
export function AnalysisTable({ analysis, search }: AnalysisTableProps) {
  const t = useWords(salesAnalysisWords);
  const language = useLanguage();
  const { by = "salesperson", andBy, measure = "untaxed" } = search;
  const shown = shownMeasures([analysis.total, ...analysis.rows], measure);
  const words = (dimension: SalesDimension) => dimensionWords[dimension].words[language];
  const [turned, setTurned] = useState<ReadonlySet<string | null>>(new Set());
  const areOpen = analysis.rows.length <= openAtFirst;
  const isOpen = (id: string | null) => areOpen !== turned.has(id);
  const turn = (id: string | null) => setTurned(turned.has(id) ? without(turned, id) : new Set([...turned, id]));
  const shares = largestShares(analysis.rows, measure);
  const columns = { shown, measure };
  const title = andBy ? `${words(by)} · ${words(andBy)}` : words(by);
  const headings = [
    words(by),
    <span key="share" className="sr-only">
      {t.share}
    </span>,
    ...shown.map((name) => salesMeasures.find((each) => each.name === name)?.words[language] ?? name),
  ];
  return (
    <FigureTable title={title} headings={headings}>
      <tbody>
        {analysis.rows.map((group, index) => (
          <GroupRows
            key={group.id ?? ""}
            group={group}
            share={shares[index] ?? 0}
            search={search}
            columns={columns}
            isOpen={isOpen(group.id)}
            onTurn={andBy ? () => turn(group.id) : null}
          />
        ))}
        {analysis.groups > analysis.rows.length && (
          <MoreRow count={analysis.groups - analysis.rows.length} columns={shown.length} />
        )}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="text-left">
            {t.total}
          </th>
          <td aria-hidden="true" />
          <Figures row={analysis.total} shown={shown} />
        </tr>
      </tfoot>
    </FigureTable>
  );
}

function without(ids: ReadonlySet<string | null>, id: string | null): ReadonlySet<string | null> {
  return new Set([...ids].filter((each) => each !== id));
}

type GroupRowsProps = {
  group: AnalysedGroup;
  share: number;
  search: AnalysisSearch;
  columns: { shown: readonly SalesMeasure[]; measure: RankedMeasure };
  isOpen: boolean;
  onTurn: (() => void) | null;
};

function GroupRows({ group, share, search, columns, isOpen, onTurn }: GroupRowsProps) {
  const t = useWords(salesAnalysisWords);
  const nameOf = useGroupName();
  const { by = "salesperson", andBy } = search;
  const its: Group = { by, id: group.id };
  const name = nameOf(by, group);
  const shares = largestShares(group.rows, columns.measure);
  const toggle = onTurn && (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={t.openGroup(name)}
      onClick={onTurn}
      className="-ml-1 grid size-6 place-items-center rounded-sm text-quiet hover:bg-hover"
    >
      <ChevronRight aria-hidden="true" className={cx("size-3.5", isOpen && "rotate-90")} />
    </button>
  );
  return (
    <>
      <Row
        name={<Name text={name} path={drillPath(search, [its])} before={toggle} />}
        share={share}
        isHead={onTurn !== null}
      >
        <Figures row={group} shown={columns.shown} />
      </Row>
      {andBy &&
        isOpen &&
        group.rows.map((row, index) => (
          <Row
            key={row.id ?? ""}
            name={
              <span className="block pl-6 font-normal">
                <Name text={nameOf(andBy, row)} path={drillPath(search, [its, { by: andBy, id: row.id }])} />
              </span>
            }
            share={shares[index] ?? 0}
            isFaint
          >
            <Figures row={row} shown={columns.shown} />
          </Row>
        ))}
      {andBy && isOpen && group.groups > group.rows.length && (
        <MoreRow count={group.groups - group.rows.length} columns={columns.shown.length} />
      )}
    </>
  );
}

type NameProps = { text: string; path: string | null; before?: ReactNode };

function Name({ text, path, before }: NameProps) {
  return (
    <span className="flex items-center gap-1">
      {before}
      {path === null ? (
        <span className="text-quiet">{text}</span>
      ) : (
        <Link to={path} className="hover:underline">
          {text}
        </Link>
      )}
    </span>
  );
}

type RowProps = { name: ReactNode; share: number; children: ReactNode; isHead?: boolean; isFaint?: boolean };

function Row({ name, share, children, isHead = false, isFaint = false }: RowProps) {
  return (
    <tr className={cx(isHead && "bg-panel/60")}>
      <th scope="row" className="max-w-72 min-w-40 text-left font-medium max-md:min-w-28">
        {name}
      </th>
      <td className={cx("w-1/4 min-w-24 max-md:min-w-10", isFaint && "opacity-60")}>
        <ShareBar share={share} />
      </td>
      {children}
    </tr>
  );
}

function Figures({ row, shown }: { row: Measured; shown: readonly SalesMeasure[] }) {
  const f = useFormat();
  const say = useQuantity();
  return shown.map((name) => {
    const text = measureText(name, row, { f, say });
    return (
      <td key={name} className={cx("amount whitespace-nowrap", text === null && "text-faint")}>
        {text ?? "–"}
      </td>
    );
  });
}

function MoreRow({ count, columns }: { count: number; columns: number }) {
  const t = useWords(salesAnalysisWords);
  return (
    <tr>
      <td colSpan={columns + 2} className="text-quiet">
        {t.moreGroups(count)}
      </td>
    </tr>
  );
}
