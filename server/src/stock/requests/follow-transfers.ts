import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { nextVersion, updateOwn } from "../../platform/rows.ts";
import type { OpenTransfer } from "../release-stock.ts";
import { openLinesOf } from "../store.ts";

/** Transfers bear the day and the state of what they still ask for; those that ask for nothing are cancelled. Their document is locked. */
export async function followTransfers(ctx: Context, transfers: readonly OpenTransfer[]): Promise<void> {
  if (transfers.length === 0) return;
  const ids = transfers.map(({ id }) => id);
  const lines = Map.groupBy(await openLinesOf(ctx, ids), (line) => line.transferId);
  const promised = transfers.filter(({ kind }) => kind === "delivery").flatMap(({ id }) => lines.get(id) ?? []);
  await sql`
    select from app.set_reserved(${promised.map(({ id }) => id)}::uuid[], ${promised.map(({ reserved }) => reserved)}::numeric[])
  `.execute(ctx.db);
  for (const { id } of transfers) {
    const [day] = (lines.get(id) ?? []).map((line) => line.scheduledOn).toSorted();
    const change = day ? { scheduledOn: day } : { state: "cancelled" as const };
    await updateOwn(ctx, "transfers")
      .set({ ...change, version: nextVersion })
      .where("id", "=", id)
      .execute();
    tellOthers(ctx, "transfer", id, 0);
  }
}
