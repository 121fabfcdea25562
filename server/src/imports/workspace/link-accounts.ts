import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";

/** Who signs in to the workspace now, with the row that he is in it. */
export type KeptAccounts = { email: string; authUserId: string; row: Record<string, unknown> }[];

export async function keepAccounts(ctx: Context): Promise<KeptAccounts> {
  const { rows } = await sql<KeptAccounts[number]>`
    select m.email, m.auth_user_id, to_jsonb(m) as row from members m
    where m.workspace_id = ${ctx.workspace.id} and m.auth_user_id is not null and m.deactivated_at is null`.execute(
    ctx.db,
  );
  return rows;
}

/**
 * Whoever signed in before goes on signing in: as the member that came with his e-mail, else as the one he was. Returns the e-mails of
 * active members who have no account here yet.
 */
export async function linkAccounts(ctx: Context, kept: KeptAccounts): Promise<string[]> {
  for (const { email, authUserId, row } of kept) {
    const { numAffectedRows } = await sql`
      update members set auth_user_id = ${authUserId}, role = ${String(row["role"])}, deactivated_at = null
      where workspace_id = ${ctx.workspace.id} and id = (select id from members
        where workspace_id = ${ctx.workspace.id} and lower(email) = lower(${email}) order by id limit 1)`.execute(
      ctx.db,
    );
    if (numAffectedRows === 0n) await keep(ctx, row);
  }
  const { rows } = await sql<{ email: string }>`
    select email from members where workspace_id = ${ctx.workspace.id} and auth_user_id is null and deactivated_at is null and email is not null
    order by email`.execute(ctx.db);
  return rows.map(({ email }) => email);
}

/** His number elsewhere is somebody else's where one who came has it. */
async function keep(ctx: Context, row: Record<string, unknown>): Promise<void> {
  const number = row["external_id"] ?? null;
  const { rows: taken } = await sql`
    select from members where workspace_id = ${ctx.workspace.id} and external_id = ${number}::text`.execute(ctx.db);
  const kept = JSON.stringify(taken.length > 0 ? { ...row, external_id: null } : row);
  await sql`insert into members select * from jsonb_populate_record(null::members, ${kept}::jsonb)`.execute(ctx.db);
}
