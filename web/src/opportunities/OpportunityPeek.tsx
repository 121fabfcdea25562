import { useSuspenseQuery } from "@tanstack/react-query";
import { CatchBoundary, type ErrorComponentProps } from "@tanstack/react-router";
import { Maximize2 } from "lucide-react";
import { Suspense } from "react";
import { Link } from "../app/Link.tsx";
import { paths } from "../app/paths.ts";
import { useWords } from "../app/words.ts";
import { buttonLook } from "../ui/button-look.ts";
import { Panel } from "../ui/Panel.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { boardWords } from "./board-labels.ts";
import { opportunityWords } from "./labels.ts";
import { OpportunityRecord } from "./OpportunityRecord.tsx";
import { opportunityQuery } from "./queries.ts";

type OpportunityPeekProps = { opportunityId: string; onClose: () => void };

/** A record beside the board or the list, without leaving it. */
export function OpportunityPeek({ opportunityId, onClose }: OpportunityPeekProps) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  const asPage = (
    <Link
      to={paths.opportunity(opportunityId)}
      aria-label={t.open}
      title={t.open}
      className={buttonLook({ tone: "ghost" })}
    >
      <Maximize2 aria-hidden="true" />
    </Link>
  );
  return (
    <Panel title={words.opportunity} onClose={onClose} tools={asPage}>
      <CatchBoundary getResetKey={() => opportunityId} errorComponent={WhyNot}>
        <Suspense fallback={<Coming />}>
          <Peeked opportunityId={opportunityId} />
        </Suspense>
      </CatchBoundary>
    </Panel>
  );
}

function Peeked({ opportunityId }: { opportunityId: string }) {
  const { data: opportunity } = useSuspenseQuery(opportunityQuery(opportunityId));
  return <OpportunityRecord key={opportunity.id} opportunity={opportunity} isInPanel />;
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
