import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { CatchBoundary, type ErrorComponentProps } from "@tanstack/react-router";
import { Maximize2 } from "lucide-react";
import { Suspense } from "react";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { buttonLook } from "../../ui/button-look.ts";
import { Panel } from "../../ui/overlays/Panel.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { boardWords } from "../board/board-labels.ts";
import { opportunityWords } from "../labels.ts";
import { OpportunityActions } from "./OpportunityActions.tsx";
import { OpportunityRecord } from "./OpportunityRecord.tsx";
import { type Opportunity, opportunityQuery } from "../queries.ts";
import { StageBar } from "./StageBar.tsx";
import { useCelebration } from "./use-celebration.tsx";
import { useOpportunityMoves } from "../use-opportunity-moves.ts";

type OpportunityPeekProps = { opportunityId: string; onClose: () => void };

/** A record beside the board or the list, without leaving it. */
export function OpportunityPeek({ opportunityId, onClose }: OpportunityPeekProps) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const { data: opportunity } = useQuery(opportunityQuery(opportunityId));
  const tools = (
    <>
      {opportunity && <PeekActions key={opportunity.id} opportunity={opportunity} />}
      <Link
        to={paths.opportunity(opportunityId)}
        aria-label={t.open}
        title={t.open}
        className={buttonLook({ tone: "ghost" })}
      >
        <Maximize2 aria-hidden="true" />
      </Link>
    </>
  );
  return (
    <Panel title={words[opportunity?.type ?? "opportunity"]} onClose={onClose} tools={tools}>
      <CatchBoundary getResetKey={() => opportunityId} errorComponent={WhyNot}>
        <Suspense fallback={<Coming />}>
          <Peeked opportunityId={opportunityId} />
        </Suspense>
      </CatchBoundary>
    </Panel>
  );
}

function PeekActions({ opportunity }: { opportunity: Opportunity }) {
  const { celebration, celebrate } = useCelebration();
  const moves = useOpportunityMoves(opportunity, celebrate);
  return (
    <>
      <OpportunityActions opportunity={opportunity} moves={moves} isWithoutKeys />
      {celebration}
    </>
  );
}

function Peeked({ opportunityId }: { opportunityId: string }) {
  const { data: opportunity } = useSuspenseQuery(opportunityQuery(opportunityId));
  const { celebration, celebrate } = useCelebration();
  const moves = useOpportunityMoves(opportunity, celebrate);
  return (
    <>
      {opportunity.type === "opportunity" && <StageBar opportunity={opportunity} onMove={moves.moveTo} isWithoutKeys />}
      <OpportunityRecord key={opportunity.id} opportunity={opportunity} isInPanel />
      {celebration}
    </>
  );
}

const WhyNot = ({ error }: ErrorComponentProps) => (
  <p role="alert" className="p-4 text-quiet">
    {error instanceof Error && error.message}
  </p>
);

function Coming() {
  return (
    <div aria-busy="true" className="flex flex-col gap-3 p-4">
      <Skeleton className="h-6 w-2/3" />
      <Skeleton className="w-1/2" />
      <Skeleton className="w-3/4" />
    </div>
  );
}
