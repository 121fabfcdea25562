import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useEffect } from "react";
import { Link } from "../../platform/Link.tsx";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { opportunityWords } from "../labels.ts";
import { OpportunityActions } from "./OpportunityActions.tsx";
import { OpportunityRecord } from "./OpportunityRecord.tsx";
import { type Opportunity, opportunityQuery } from "../queries.ts";
import { StageBar } from "./StageBar.tsx";
import { useCelebration } from "./use-celebration.tsx";
import { type OpportunityMoves, useOpportunityMoves } from "../use-opportunity-moves.ts";

/** A lead or an opportunity: one record, shown as far as it has come. */
export function OpportunityPage() {
  const { opportunityId = "" } = useParams({ strict: false });
  const { data: opportunity } = useSuspenseQuery(opportunityQuery(opportunityId));
  useFollowMerge(opportunityId, opportunity);
  const { celebration, celebrate } = useCelebration();
  const moves = useOpportunityMoves(opportunity, celebrate);
  return (
    <>
      <Head opportunity={opportunity} moves={moves} />
      {opportunity.type === "opportunity" && <StageBar opportunity={opportunity} onMove={moves.moveTo} />}
      <OpportunityRecord key={opportunity.id} opportunity={opportunity} />
      {celebration}
    </>
  );
}

/** What was merged leads to the record that stayed. */
function useFollowMerge(askedFor: string, { id, type }: Opportunity): void {
  const go = useGo();
  useEffect(() => {
    if (id !== askedFor) go(type === "opportunity" ? paths.opportunity(id) : paths.lead(id), { replace: true });
  }, [askedFor, id, type, go]);
}

function Head({ opportunity, moves }: { opportunity: Opportunity; moves: OpportunityMoves }) {
  const t = useWords(opportunityWords);
  const [path, label] = (
    {
      lead: [paths.leads(), t.leads],
      pooled: [paths.pool(), t.pool],
      opportunity: [paths.pipeline(), t.opportunities],
    } as const
  )[opportunity.type];
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4 max-md:px-3">
      <title>{`${opportunity.title} · Trato`}</title>
      <Link
        to={path}
        className="flex h-7.5 min-w-0 items-center gap-1 rounded-md pr-2 font-medium text-quiet hover:text-ink max-md:h-9"
      >
        <ChevronLeft className="size-4 shrink-0" aria-hidden="true" />
        <span className="truncate">{label}</span>
      </Link>
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <OpportunityActions opportunity={opportunity} moves={moves} />
      </div>
    </header>
  );
}
