import { sql } from "kysely";
import type { Context } from "../platform/context.ts";
import type { Subject } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";

/** What is to be done next stands beside an opportunity: lists and the board read it there. */
export async function refreshNextActivity(ctx: Context, { kind, id }: Subject): Promise<void> {
  if (kind !== "opportunity") return;
  const { rows } = await sql<{ version: number | null }>`
    select app.refresh_next_activity(${id}::uuid) as version`.execute(ctx.db);
  const version = rows[0]?.version;
  if (version) tellOthers(ctx, "opportunity", id, version);
}
