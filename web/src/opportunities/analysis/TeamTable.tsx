import { type Analysis, largestOf, shareOf } from "@trato/domain/opportunities/analysis.ts";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { analysisWords } from "./analysis-labels.ts";
import { opportunityWords } from "../labels.ts";
import { ShareRow, ShareTable } from "./ShareTable.tsx";

/** What each team has in the pipeline; its name leads to its board. */
export function TeamTable({ analysis }: { analysis: Analysis }) {
  const t = useWords(analysisWords);
  const words = useWords(opportunityWords);
  const largest = largestOf(analysis.teams);
  return (
    <ShareTable title={t.byTeam} heading={words.team}>
      <tbody>
        {analysis.teams.map(({ team, ...amounts }) => (
          <ShareRow
            key={team?.id ?? ""}
            name={
              team ? (
                <Link to={paths.pipeline({ teamId: team.id })} className="hover:underline">
                  {team.name}
                </Link>
              ) : (
                <span className="text-quiet">{t.noTeam}</span>
              )
            }
            amounts={amounts}
            share={shareOf(amounts.expectedRevenue, largest)}
          />
        ))}
      </tbody>
    </ShareTable>
  );
}
