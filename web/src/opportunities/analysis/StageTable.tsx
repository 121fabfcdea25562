import { type Analysis, largestOf, shareOf } from "@trato/domain/opportunities/analysis.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { hueStyle } from "../../ui/hue.ts";
import { analysisWords } from "./analysis-labels.ts";
import { AnalysisSection } from "./AnalysisSection.tsx";
import type { Stage } from "../queries.ts";
import { ShareBar } from "./ShareBar.tsx";
import { stageHue } from "../stage-hue.ts";

type StageTableProps = {
  analysis: Analysis;
  stages: readonly Stage[];
  filters: { salespersonId?: string | undefined; teamId?: string | undefined };
};

/** How much stands in each stage: the pipeline as a funnel, each stage leading to its list. */
export function StageTable({ analysis, stages, filters }: StageTableProps) {
  const t = useWords(analysisWords);
  const f = useFormat();
  const largest = largestOf(analysis.stages);
  return (
    <AnalysisSection
      title={t.byStage}
      headings={[
        t.stage,
        <span key="share" className="sr-only">
          {t.share}
        </span>,
        t.opportunities,
        t.expectedRevenue,
      ]}
    >
      <tbody>
        {stages.map(({ id, name, isWon }, index) => {
          const amounts = analysis.stages.find((stage) => stage.id === id);
          if (!amounts) return null;
          return (
            <tr key={id}>
              <th scope="row" className="w-48 text-left font-medium max-md:w-auto">
                <Link
                  to={paths.opportunities({ stageId: id, state: isWon ? "won" : undefined, ...filters })}
                  style={hueStyle(stageHue(index, isWon))}
                  className="flex items-center gap-2 before:size-2 before:shrink-0 before:rounded-full before:bg-[oklch(0.66_0.16_var(--hue))] hover:underline"
                >
                  {name}
                </Link>
              </th>
              <td className="min-w-16">
                <ShareBar share={shareOf(amounts.expectedRevenue, largest)} hue={stageHue(index, isWon)} isCentred />
              </td>
              <td className="amount w-28 max-md:w-auto">{f.count(amounts.opportunities)}</td>
              <td className="amount w-36 max-md:w-auto">{f.wholeMoney(amounts.expectedRevenue)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="text-left">
            {t.total}
          </th>
          <td aria-hidden="true" />
          <td className="amount">{f.count(analysis.total.opportunities)}</td>
          <td className="amount">{f.wholeMoney(analysis.total.expectedRevenue)}</td>
        </tr>
      </tfoot>
    </AnalysisSection>
  );
}
