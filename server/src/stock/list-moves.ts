import { sql } from "kysely";
import * as z from "zod/mini";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { id, moment } from "@trato/domain/schemas.ts";
import type { ListMoves } from "@trato/domain/stock/inputs.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";
import { refuseUnknownProduct } from "../products/store.ts";

const Key = z.tuple([moment(), id<"transfer_lines">()]);

/** What came in and what went out of a product, newest first, as far as one reaches the documents behind it. */
export async function listMoves(ctx: Context, { productId, limit, cursor }: ListMoves) {
  const after = cursor ? decodeCursor(cursor, Key) : null;
  const rows = await own(ctx, "transferLines as l")
    .innerJoin("transfers as t", (join) =>
      join.onRef("t.workspaceId", "=", "l.workspaceId").onRef("t.id", "=", "l.transferId"),
    )
    .leftJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "t.workspaceId").onRef("c.id", "=", "t.contactId"),
    )
    .select(["l.id as lineId", "t.id as transferId", "t.number", "t.kind", "t.originNumber", "t.reason"])
    .innerJoin("locations as f", (join) =>
      join.onRef("f.workspaceId", "=", "l.workspaceId").onRef("f.id", "=", "l.fromLocationId"),
    )
    .innerJoin("locations as d", (join) =>
      join.onRef("d.workspaceId", "=", "l.workspaceId").onRef("d.id", "=", "l.toLocationId"),
    )
    .select(["c.name as contactName", "l.moved", "f.kind as from", "d.kind as to"])
    .select([
      sql<Decimal>`case when f.kind = 'internal' then -l.moved when d.kind = 'internal' then l.moved else 0 end`.as(
        "quantity",
      ),
      sql<Moment>`l.done_at`.as("doneAt"),
    ])
    .where("l.productId", "=", productId)
    .where("l.state", "=", "done")
    .$if(after !== null, (query) => query.where(sql<boolean>`(l.done_at, l.id) < (${after?.[0]}, ${after?.[1]})`))
    .orderBy("l.doneAt", "desc")
    .orderBy("l.id", "desc")
    .limit(limit + 1)
    .execute();
  if (rows.length === 0) await refuseUnknownProduct(ctx, productId);
  return pageOfRows(rows, limit, (row) => [row.doneAt, row.lineId]);
}
