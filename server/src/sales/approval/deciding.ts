import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Approver, Deciding } from "@trato/domain/sales/approval/approvers.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";
import { readSettings } from "./approval-settings.ts";

type Asked = Pick<SaleRecord, "id" | "salespersonId"> & { askedBy: Id<"members"> | null };

/** Who may decide about a document, as members are today: who is here, who reaches it, who stands in for whom, and whose own it is. */
export async function decidingOf(ctx: Context, { id, salespersonId, askedBy }: Asked): Promise<Deciding> {
  const [{ allowsOwn }, people] = await Promise.all([readSettings(ctx), readPeople(ctx, id)]);
  const ownerIds = allowsOwn ? [] : [askedBy, salespersonId].filter((each) => each !== null);
  return { people: new Map(people.map((person) => [person.id, person])), today: ctx.today, ownerIds };
}

async function readPeople(ctx: Context, saleId: Id<"sales">): Promise<Approver[]> {
  const { rows } = await sql<Approver>`
    select m.id, m.name, m.role, m.deactivated_at is null as is_active, coalesce(r.absences, '[]') as absences, i.stand_in_id,
      m.id in (select app.members_reaching('sale', ${saleId})) as reaches
    from members m
      left join lead_receivers r on r.workspace_id = m.workspace_id and r.member_id = m.id
      left join approval_stand_ins i on i.workspace_id = m.workspace_id and i.member_id = m.id
    where m.workspace_id = ${ctx.workspace.id}
    order by app.fold(m.name), m.id`.execute(ctx.db);
  return rows;
}

/** A request that waits, with its document's current step: the first that nobody decided. */
export async function waitingRequest(ctx: Context, saleId: Id<"sales">) {
  const request = await own(ctx, "saleApprovals")
    .selectAll()
    .where("saleId", "=", saleId)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (!request) return null;
  const steps = await own(ctx, "saleApprovalSteps")
    .selectAll()
    .where("approvalId", "=", request.id)
    .orderBy("place")
    .execute();
  const open = steps.filter(({ decision }) => decision === null);
  return { request, step: open[0] ?? null, isLast: open.length <= 1 };
}
