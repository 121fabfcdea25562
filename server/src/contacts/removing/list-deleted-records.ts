import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListDeletedRecords } from "@trato/domain/contacts/removing/inputs.ts";
import { keptDays } from "@trato/domain/contacts/removing/lifecycle.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { moment } from "@trato/domain/schemas.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { authorize } from "../../platform/permissions.ts";
import { presentDeleted } from "./set-aside.ts";

const key = z.tuple([moment(), z.uuid()]);

type Row = {
  recordId: string;
  kind: string;
  type: string | null;
  name: string;
  removedAt: Moment;
  deletedBy: { id: never; name: string } | null;
};

/** What was deleted and can still be put back, the last first. */
export async function listDeletedRecords(ctx: Context, { limit, cursor }: ListDeletedRecords) {
  authorize(ctx, "record.delete");
  const last = cursor === undefined ? null : decodeCursor(cursor, key);
  const { rows } = await sql<Row>`
    select r.record_id, r.kind, r.kept ->> 'type' as type, r.name, r.removed_at,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as deleted_by
    from removed_records r left join members m on m.workspace_id = r.workspace_id and m.id = r.removed_by
    where r.workspace_id = ${ctx.workspace.id} and r.removed_at >= ${ctx.now}::timestamptz - make_interval(days => ${keptDays})
      and ${last ? sql`(r.removed_at, r.record_id) < (${last[0]}::timestamptz, ${last[1]}::uuid)` : sql`true`}
    order by r.removed_at desc, r.record_id desc limit ${limit + 1}`.execute(ctx.db);
  const { items, nextCursor } = pageOfRows(rows, limit, ({ removedAt, recordId }) => [removedAt, recordId]);
  return { items: items.map(({ deletedBy, ...row }) => presentDeleted(row, deletedBy)), nextCursor };
}
