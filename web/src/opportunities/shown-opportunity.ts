import type { Opportunity as Answer } from "@trato/domain/opportunities/records.ts";
import type { Change } from "../platform/change.ts";
import { patch, patchRows, waitingIn } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import { type Opportunity, opportunityQuery, type OpportunityRow, queueIdOf } from "./queries.ts";

/** The edits of one record go one after the other. */
export const queueOf = (opportunityId: string) => ({
  id: queueIdOf(opportunityId),
  version: () => queryClient.getQueryData<Opportunity>(opportunityQuery(opportunityId).queryKey)?.version,
});

/** For `touches` of every command that answers with the record. */
export const touched = ({ opportunityId }: { opportunityId: string }, answer: Answer | undefined): Change[] => [
  { kind: "opportunity", id: opportunityId, ...(answer && { version: answer.version }) },
  ...(answer ? [{ kind: "timeline" as const, id: opportunityId }] : []),
];

/** Shows a change on the record's page and in the lists before the server has it; returns what takes it back. */
export function showChange(opportunityId: string, change: Partial<Opportunity>): () => void {
  const takeBacks = [
    patch<Opportunity>(opportunityQuery(opportunityId), (former) => ({ ...former, ...change })),
    ...(["GET /leads", "GET /opportunities"] as const).map((route) =>
      patchRows<OpportunityRow>(route, opportunityId, (row) => ({ ...row, ...rowOf(change) })),
    ),
  ];
  return () => takeBacks.forEach((takeBack) => takeBack());
}

/** Shows what the server answered; where more edits wait, only its version, since what they change is on screen already. */
export function showAnswer(answer: Answer): void {
  const hasMore = waitingIn(queueIdOf(answer.id)) > 1; // this one is still among them
  showChange(answer.id, hasMore ? { version: answer.version } : answer);
}

/** The fields of a record as its row in a list has them. */
function rowOf({ stage, salesperson, team, customer, ...fields }: Partial<Opportunity>): Partial<OpportunityRow> {
  return {
    ...fields,
    ...(stage && { stageId: stage.id, stageName: stage.name }),
    ...(salesperson !== undefined && {
      salespersonId: salesperson?.id ?? null,
      salespersonName: salesperson?.name ?? null,
    }),
    ...(team !== undefined && { teamId: team?.id ?? null, teamName: team?.name ?? null }),
    ...(customer !== undefined && { customerId: customer?.id ?? null, customerName: customer?.name ?? null }),
  };
}
