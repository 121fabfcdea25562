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
  const deciders = await readDeciders(ctx, [id]);
  return deciders({ id, salespersonId, askedBy });
}

/** The same for several documents, of which each is asked about in turn. */
export async function readDeciders(ctx: Context, saleIds: readonly Id<"sales">[]): Promise<(asked: Asked) => Deciding> {
  const [{ allowsOwn }, people, reaching] = await Promise.all([
    readSettings(ctx),
    readPeople(ctx),
    readReaching(ctx, saleIds),
  ]);
  return ({ id, salespersonId, askedBy }) => {
    const ownerIds = allowsOwn ? [] : [askedBy, salespersonId].filter((each) => each !== null);
    const reach = new Set(reaching.get(id));
    const here = people.map((person): [string, Approver] => [person.id, { ...person, reaches: reach.has(person.id) }]);
    return { people: new Map(here), today: ctx.today, ownerIds };
  };
}

async function readReaching(ctx: Context, saleIds: readonly Id<"sales">[]): Promise<Map<string, string[]>> {
  if (saleIds.length === 0) return new Map();
  const { rows } = await sql<{ saleId: string; memberIds: string[] }>`
    select s.id as sale_id, array(select app.members_reaching('sale', s.id)) as member_ids
    from unnest(${saleIds}::uuid[]) as s (id)`.execute(ctx.db);
  return new Map(rows.map(({ saleId, memberIds }) => [saleId, memberIds]));
}

async function readPeople(ctx: Context): Promise<Omit<Approver, "reaches">[]> {
  const { rows } = await sql<Omit<Approver, "reaches">>`
    select m.id, m.name, m.role, m.deactivated_at is null as is_active, coalesce(r.absences, '[]') as absences, i.stand_in_id
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
