import { type Analysis, largestOf, shareOf } from "@trato/domain/opportunities/analysis.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { hueStyle } from "../../ui/hue.ts";
import { analysisWords } from "./analysis-labels.ts";
import type { Stage } from "../queries.ts";
import { ShareRow, ShareTable } from "./ShareTable.tsx";
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
    <ShareTable title={t.byStage} heading={t.stage}>
      <tbody>
        {stages.map(({ id, name, isWon }, index) => {
          const amounts = analysis.stages.find((stage) => stage.id === id);
          if (!amounts) return null;
          return (
            <ShareRow
              key={id}
              name={
                <Link
                  to={paths.opportunities({ stageId: id, state: isWon ? "won" : undefined, ...filters })}
                  style={hueStyle(stageHue(index, isWon))}
                  className="flex items-center gap-2 before:size-2 before:shrink-0 before:rounded-full before:bg-[oklch(0.66_0.16_var(--hue))] hover:underline"
                >
                  {name}
                </Link>
              }
              amounts={amounts}
              share={shareOf(amounts.expectedRevenue, largest)}
              hue={stageHue(index, isWon)}
              isCentred
            />
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
    </ShareTable>
  );
}
