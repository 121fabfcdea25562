import { type Analysis, largestOf, shareOf } from "@trato/domain/opportunities/analysis.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { analysisWords } from "./analysis-labels.ts";
import { AnalysisSection } from "./AnalysisSection.tsx";
import { opportunityWords } from "../labels.ts";
import { ShareBar } from "./ShareBar.tsx";

/** What each team has in the pipeline; its name leads to its board. */
export function TeamTable({ analysis }: { analysis: Analysis }) {
  const t = useWords(analysisWords);
  const words = useWords(opportunityWords);
  const f = useFormat();
  const largest = largestOf(analysis.teams);
  return (
    <AnalysisSection
      title={t.byTeam}
      headings={[
        words.team,
        <span key="share" className="sr-only">
          {t.share}
        </span>,
        t.opportunities,
        t.expectedRevenue,
      ]}
    >
      <tbody>
        {analysis.teams.map(({ team, opportunities, expectedRevenue }) => (
          <tr key={team?.id ?? ""}>
            <th scope="row" className="w-48 text-left font-medium max-md:w-auto">
              {team ? (
                <Link to={paths.pipeline({ teamId: team.id })} className="hover:underline">
                  {team.name}
                </Link>
              ) : (
                <span className="text-quiet">{t.noTeam}</span>
              )}
            </th>
            <td className="min-w-16">
              <ShareBar share={shareOf(expectedRevenue, largest)} />
            </td>
            <td className="amount w-28 max-md:w-auto">{f.count(opportunities)}</td>
            <td className="amount w-36 max-md:w-auto">{f.wholeMoney(expectedRevenue)}</td>
          </tr>
        ))}
      </tbody>
    </AnalysisSection>
  );
}
