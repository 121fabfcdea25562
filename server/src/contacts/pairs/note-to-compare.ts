import { isToBeCompared, type PairKind } from "@trato/domain/contacts/pairs/pairs.ts";
import { has } from "@trato/domain/kinds.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import type { RecordedEvent } from "../../platform/reactions.ts";

/** Whatever the diary records of a contact or a deal by which it is recognised, it is compared with all others before long. */
export async function noteToCompare(ctx: Context, { kind, records }: RecordedEvent): Promise<void> {
  if (!has(kind, "isCompared") || ctx.actor.role === "portal") return;
  const ids = records.filter(isToBeCompared).map(({ id }) => id);
  if (ids.length > 0) await compareSoon(ctx, kind, ids);
}

async function compareSoon(ctx: Context, kind: PairKind, ids: readonly string[]): Promise<void> {
  await sql`
    insert into records_to_compare (workspace_id, kind, record_id)
    select ${ctx.workspace.id}::uuid, ${kind}, id from unnest(${[...ids].sort()}::uuid[]) as id
    on conflict do nothing`.execute(ctx.db);
}
