import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListUnsubscribes, Unsubscribed } from "@trato/domain/messaging/unsubscribes.ts";
import { moment } from "@trato/domain/schemas.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { own } from "../../platform/rows.ts";

const key = z.tuple([moment(), z.string()]);

/** Who wants no mails that Trato writes by itself, the latest first: of those with whom something has to do that the reader reaches. */
export async function listUnsubscribes(ctx: Context, { limit, cursor, address, search }: ListUnsubscribes) {
  let query = own(ctx, "unsubscribes as u")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "u.workspaceId").onRef("m.id", "=", "u.memberId"),
    )
    .where("u.takenBackAt", "is", null)
    .where("u.address", "!~", "^[0-9a-f]{64}$") // the hash of whoever was erased names nobody
    .select(["u.address", "u.unsubscribedAt", "u.how", "m.name as memberName"])
    .orderBy("u.unsubscribedAt", "desc")
    .orderBy("u.address")
    .limit(limit + 1);
  if (address) query = query.where("u.address", "=", address.toLowerCase());
  if (search?.trim()) query = query.where(sql<boolean>`position(${search.trim().toLowerCase()} in u.address) > 0`);
  if (cursor) {
    const [at, last] = decodeCursor(cursor, key);
    query = query.where((is) =>
      is.or([is("u.unsubscribedAt", "<", at), is.and([is("u.unsubscribedAt", "=", at), is("u.address", ">", last)])]),
    );
  }
  const rows: z.output<typeof Unsubscribed>[] = await query.execute();
  return pageOfRows(rows, limit, (row) => [row.unsubscribedAt, row.address]);
}
