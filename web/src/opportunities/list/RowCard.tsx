import { exact, isZero } from "@trato/domain/decimal.ts";
import { useFormat } from "../../platform/session.ts";
import { NextActivity } from "../../activities/NextActivity.tsx";
import { Avatar } from "../../ui/Avatar.tsx";
import { WaitingTime } from "../assignment/WaitingTime.tsx";
import { FollowUpMark } from "../follow-up/FollowUpMark.tsx";
import type { OpportunityRow } from "../queries.ts";

/** A lead or opportunity in a list on a phone. */
export function RowCard({ row }: { row: OpportunityRow }) {
  const f = useFormat();
  const about = row.customerName ?? row.companyName ?? row.contactName;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{row.title}</span>
        {!isZero(exact(row.expectedRevenue)) && (
          <span className="font-medium tabular-nums">{f.wholeMoney(row.expectedRevenue)}</span>
        )}
      </div>
      <div className="flex items-center gap-2 text-sm text-quiet">
        <span className="min-w-0 flex-1 truncate">
          {[about, row.type === "opportunity" && row.stageName].filter(Boolean).join(" · ")}
        </span>
        <FollowUpMark followUp={row.followUp} isOpen={row.state === "open"} className="shrink-0" />
        {row.type === "pooled" ? (
          <span className="shrink-0">{row.city}</span>
        ) : (
          <NextActivity activity={row.nextActivity} className="shrink-0" />
        )}
        {row.type === "lead" && row.salespersonId === null && <WaitingTime since={row.createdAt} />}
        {row.salespersonId && row.salespersonName && <Avatar id={row.salespersonId} name={row.salespersonName} />}
      </div>
    </div>
  );
}
