import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Author } from "@trato/domain/sales/approval/limits.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";

type Owned = Pick<SaleRecord, "id" | "teamId" | "sentVersion">;

/**
 * Whose limits hold for a document: of whoever acts, by what he is in truth, also where a job acts for him; where its customer does, or Trato
 * itself because he has paid, of who sent it. Of somebody who is not known, all; of what Trato itself offers, none.
 */
export async function authorOf(ctx: Context, sale: Owned): Promise<Author | null> {
  const { kind, memberId } = ctx.actor;
  const actorId = memberId ?? (await senderOf(ctx, sale));
  if (kind === "system" && actorId === null) return null;
  const author = await readAuthor(ctx, actorId);
  return { role: author?.role ?? null, teamIds: [...(author?.teamIds ?? []), ...(sale.teamId ? [sale.teamId] : [])] };
}

async function readAuthor(ctx: Context, memberId: Id<"members"> | null): Promise<Author | undefined> {
  const { rows } = await sql<Author>`
    select m.role, array(
      select t.team_id from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id
      union select l.id from teams l where l.workspace_id = m.workspace_id and l.leader_id = m.id) as team_ids
    from members m where m.workspace_id = ${ctx.workspace.id} and m.id = ${memberId}`.execute(ctx.db);
  return rows[0];
}

async function senderOf(ctx: Context, { id, sentVersion }: Owned): Promise<Id<"members"> | null> {
  if (sentVersion === null) return null;
  const sent = own(ctx, "saleSendings").select("sentBy").where("saleId", "=", id);
  return (await sent.where("sentVersion", "=", sentVersion).executeTakeFirst())?.sentBy ?? null;
}
