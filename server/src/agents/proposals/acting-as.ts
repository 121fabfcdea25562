import { sql } from "kysely";
import { type Actor, type Context, settingsOf } from "../../platform/context.ts";
import { settingLines } from "../../platform/database/database.ts";

/** Does something within the transaction as somebody else, with what he reaches; then whoever asked goes on. What is refused is taken back by a savepoint around it, and this with it. */
export async function actingAs<T>(ctx: Context, actor: Actor, work: (ctx: Context) => Promise<T>): Promise<T> {
  await speakAs(ctx, actor);
  const done = await work({ ...ctx, actor, trace: { entries: 0 } });
  await speakAs(ctx, ctx.actor);
  return done;
}

async function speakAs(ctx: Context, actor: Actor): Promise<void> {
  for (const line of settingLines(settingsOf(actor, ctx.workspace.id))) await sql.raw(line).execute(ctx.db);
}
