import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/words.ts";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { approvalWords } from "./approval-labels.ts";
import { waitingQuery } from "./approval-queries.ts";
import { WaitingCards } from "./WaitingApprovals.tsx";

/** The quotations that wait for one's own yes or no. */
export function ApprovalsPage() {
  const t = useWords(approvalWords);
  const { data, error } = useQuery(waitingQuery);
  if (error && !data) throw error;
  return (
    <>
      <PageHeader title={t.approvals} />
      {!data && <SkeletonRows />}
      {data?.items.length === 0 && <EmptyState text={t.nothingWaits} preview={<GhostRows />} />}
      {data && data.items.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <section aria-label={t.waitingForMe} className="mx-auto w-full max-w-200 px-4 py-4 max-md:px-2">
            <WaitingCards items={data.items} />
          </section>
        </div>
      )}
    </>
  );
}
