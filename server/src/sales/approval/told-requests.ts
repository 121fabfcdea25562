import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ApprovalState, ApprovalStep, ToldExcess } from "@trato/domain/sales/approval/approval-records.ts";
import { decidersOf, type Deciding } from "@trato/domain/sales/approval/approvers.ts";
import type { Context } from "../../platform/context.ts";
import { type KeptExcess, withFigures } from "./approved-before.ts";

type Figure = { place: number; limitValue: Decimal; value: Decimal };
type MemberId = Id<"members">;

type ReadStep = {
  approverId: MemberId;
  name: string;
  decision: "approved" | "refused" | null;
  decidedBy: string | null;
  decidedAt: Moment | null;
  note: string | null;
};

export type ReadRequest = {
  id: Id<"sale_approvals">;
  saleId: Id<"sales">;
  salespersonId: MemberId | null;
  state: ApprovalState;
  askedById: MemberId | null;
  askedBy: string | null;
  askedAt: Moment;
  note: string | null;
  excesses: KeptExcess[];
  steps: ReadStep[];
  figures: Figure[];
};

type Wanted = { those: ReturnType<typeof sql>; first: "newest" | "oldest" };

/** Requests of documents that are reached; of margins the figures for who sees costs, by their table's policy. */
export async function readRequests(ctx: Context, { those, first }: Wanted): Promise<ReadRequest[]> {
  const order = first === "newest" ? sql`a.asked_at desc, a.id desc` : sql`a.asked_at, a.id`;
  const { rows } = await sql<ReadRequest>`
    select a.id, a.sale_id, s.salesperson_id, a.state, a.asked_by as asked_by_id, m.name as asked_by, a.asked_at, a.note, a.excesses, coalesce((
      select jsonb_agg(jsonb_build_object('approverId', t.approver_id, 'name', n.name, 'decision', t.decision, 'decidedBy', d.name,
        'decidedAt', t.decided_at, 'note', t.note) order by t.place)
      from sale_approval_steps t
        join members n on n.workspace_id = t.workspace_id and n.id = t.approver_id
        left join members d on d.workspace_id = t.workspace_id and d.id = t.decided_by
      where t.workspace_id = a.workspace_id and t.approval_id = a.id), '[]') as steps, coalesce((
      select jsonb_agg(jsonb_build_object('place', f.place, 'limitValue', trim_scale(f.limit_value)::text, 'value', trim_scale(f.value)::text))
      from sale_approval_margins f where f.workspace_id = a.workspace_id and f.approval_id = a.id), '[]') as figures
    from sale_approvals a
      join sales s on s.workspace_id = a.workspace_id and s.id = a.sale_id
      left join members m on m.workspace_id = a.workspace_id and m.id = a.asked_by
    where a.workspace_id = ${ctx.workspace.id} and ${those}
    order by ${order} limit 200`.execute(ctx.db);
  return rows;
}

/** The excesses of a request as they are told to whoever reads. */
export const toldExcesses = ({ excesses, figures }: Pick<ReadRequest, "excesses" | "figures">): ToldExcess[] =>
  withFigures(excesses, figures).map(toldExcess);

export const toldExcess = ({ measure, lineId, name, limit, value }: KeptExcess): ToldExcess => ({
  measure,
  lineId,
  name,
  limit,
  value,
});

/** The steps of a request; where it waits, with who is asked about the first that is open. */
export function toldSteps({ state, steps }: Pick<ReadRequest, "state" | "steps">, deciding: Deciding | null) {
  const open = state === "waiting" ? steps.findIndex(({ decision }) => decision === null) : -1;
  return steps.map(({ approverId, name, decidedAt, ...step }, place): ApprovalStep => {
    const asked = place === open && deciding ? decidersOf(approverId, deciding) : [];
    return {
      ...step,
      approver: { id: approverId, name },
      asked: asked.map((person) => ({ id: person.id as MemberId, name: person.name })), // a member's
      decidedAt: decidedAt && (new Date(decidedAt).toISOString() as Moment), // an ISO moment by construction
    };
  });
}
