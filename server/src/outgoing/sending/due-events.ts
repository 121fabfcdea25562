import { sql } from "kysely";
import type { CopiedKind } from "@trato/domain/kinds.ts";
import type { ToldChange } from "@trato/domain/outgoing/choices.ts";
import type { OutgoingEvent } from "@trato/domain/outgoing/records.ts";
import type { Context } from "../../platform/context.ts";
import type { WebhookId } from "../store.ts";

export type DueEvent = {
  id: OutgoingEvent["id"];
  kind: CopiedKind;
  recordId: string;
  change: ToldChange;
  happenedAt: string;
  tries: number;
};

/** What is due of each record: the first that it is owed, unless that is under way. */
export async function dueEvents(
  ctx: Context,
  webhookId: WebhookId,
  { underWay, most }: { underWay: readonly string[]; most: number },
): Promise<DueEvent[]> {
  const { rows } = await sql<DueEvent>`
    select e.id, e.kind, e.record_id as "recordId", e.change, e.happened_at as "happenedAt", e.tries
    from outgoing_events e
    where e.workspace_id = ${ctx.workspace.id} and e.webhook_id = ${webhookId} and e.state = 'waiting' and e.due_at <= clock_timestamp()
      and e.record_id <> all (${underWay}::uuid[])
      and not exists (select from outgoing_events b where b.workspace_id = e.workspace_id and b.webhook_id = e.webhook_id
        and b.kind = e.kind and b.record_id = e.record_id and b.state = 'waiting' and b.place < e.place)
    order by e.due_at, e.place limit ${most}`.execute(ctx.db);
  return rows;
}
