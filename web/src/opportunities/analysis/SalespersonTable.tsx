import type { Amounts, Analysis } from "@trato/domain/opportunities/analysis.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { analysisWords } from "./analysis-labels.ts";
import { FigureTable } from "../../ui/figures/FigureTable.tsx";
import { opportunityWords } from "../labels.ts";
import type { Stage } from "../queries.ts";

/** What each salesperson has in each stage; a name leads to their board. */
export function SalespersonTable({ analysis, stages }: { analysis: Analysis; stages: readonly Stage[] }) {
  const t = useWords(analysisWords);
  const words = useWords(opportunityWords);
  return (
    <FigureTable title={t.byPerson} headings={[words.salesperson, ...stages.map(({ name }) => name), t.total]}>
      <tbody>
        {analysis.people.map(({ salesperson, byStage, ...total }) => (
          <tr key={salesperson?.id ?? ""}>
            <th scope="row" className="text-left font-medium whitespace-nowrap">
              {salesperson ? (
                <Link
                  to={paths.pipeline({ salespersonId: salesperson.id })}
                  className="inline-flex items-center gap-2 hover:underline"
                >
                  <Avatar id={salesperson.id} name={salesperson.name} isDecorative />
                  {salesperson.name}
                </Link>
              ) : (
                <span className="text-quiet">{t.nobody}</span>
              )}
            </th>
            {stages.map(({ id }) => (
              <Cell key={id} amounts={byStage.get(id)} />
            ))}
            <Cell amounts={total} isTotal />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <th scope="row" className="text-left">
            {t.total}
          </th>
          {stages.map(({ id }) => (
            <Cell key={id} amounts={analysis.stages.find((stage) => stage.id === id)} isTotal />
          ))}
          <Cell amounts={analysis.total} isTotal />
        </tr>
      </tfoot>
    </FigureTable>
  );
}

function Cell({ amounts, isTotal = false }: { amounts: Amounts | undefined; isTotal?: boolean }) {
  const f = useFormat();
  if (!amounts || amounts.opportunities === 0) return <td className="amount text-faint">–</td>;
  return (
    <td className="amount">
      <span className={isTotal ? "font-semibold" : ""}>{f.wholeMoney(amounts.expectedRevenue)}</span>{" "}
      <span className="inline-block min-w-8 pl-1 text-sm font-normal text-quiet">{f.count(amounts.opportunities)}</span>
    </td>
  );
}
