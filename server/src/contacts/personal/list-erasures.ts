import * as z from "zod/mini";
import type { ListErasures } from "@trato/domain/contacts/personal/inputs.ts";
import type { Erasure } from "@trato/domain/contacts/personal/records.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { own } from "../../platform/rows.ts";

const key = z.tuple([id<"erasures">()]);

/** When somebody's data were erased, and by whom, the last first. */
export async function listErasures(ctx: Context, { limit, cursor }: ListErasures) {
  let query = own(ctx, "erasures as e")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "e.workspaceId").onRef("m.id", "=", "e.askedBy"),
    )
    .select(["e.id", "e.askedAt", "e.erased", "e.documents", "e.finishedAt", "m.id as memberId", "m.name"])
    .orderBy("e.id", "desc")
    .limit(limit + 1);
  if (cursor) query = query.where("e.id", "<", decodeCursor(cursor, key)[0]);
  const page = pageOfRows(await query.execute(), limit, (erasure) => [erasure.id]);
  return {
    ...page,
    items: page.items.map(({ memberId, name, erased, ...rest }) => ({
      ...rest,
      erased: erased as Erasure["erased"], // as it was written
      askedBy: memberId && { id: memberId, name: name ?? "" },
    })),
  };
}
