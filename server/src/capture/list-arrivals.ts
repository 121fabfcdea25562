import * as z from "zod/mini";
import type { ListArrivals } from "@trato/domain/capture/inputs.ts";
import type { Arrival } from "@trato/domain/capture/records.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { authorize } from "../platform/permissions.ts";
import { arrivalOf, selectArrivals } from "./store.ts";

const key = z.tuple([id<"arrivals">()]);

/** What arrived by itself, the newest first. */
export async function listArrivals(
  ctx: Context,
  { limit, cursor, state, source, mailboxId }: ListArrivals,
): Promise<{ items: Arrival[]; nextCursor: string | null }> {
  authorize(ctx, "arrival.read");
  let query = selectArrivals(ctx)
    .orderBy("a.id", "desc")
    .limit(limit + 1);
  if (state) query = query.where("a.state", "=", state);
  if (source) query = query.where("a.source", "=", source);
  if (mailboxId)
    query = query.where((one) =>
      one.exists(
        one
          .selectFrom("mailboxMails as m")
          .select("m.uid")
          .whereRef("m.workspaceId", "=", "a.workspaceId")
          .whereRef("m.arrivalId", "=", "a.id")
          .where("m.mailboxId", "=", mailboxId),
      ),
    );
  if (cursor) query = query.where("a.id", "<", decodeCursor(cursor, key)[0]);
  const { items, nextCursor } = pageOfRows(await query.execute(), limit, (row) => [row.id]);
  return { items: items.map((row) => arrivalOf(ctx, row)), nextCursor };
}
