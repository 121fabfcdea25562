import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { enqueueLearning } from "../../opportunities/scoring/ask-to-learn.ts";
import type { Context } from "../../platform/context.ts";

/** What an import brought that was won or lost elsewhere is learned from, however long ago it was closed. */
export async function learnFromImported(ctx: Context, importId: Id<"imports">): Promise<void> {
  const { rows } = await sql`
    select from import_entries e join opportunities o on o.workspace_id = e.workspace_id and o.id = e.record_id
    where e.workspace_id = ${ctx.workspace.id} and e.import_id = ${importId} and e.outcome = 'made' and o.closed_at is not null
    limit 1`.execute(ctx.db);
  if (rows.length > 0) await enqueueLearning(ctx);
}
