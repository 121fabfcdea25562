import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

/**
 * The sendings of an offer that went to the same customer as the given one, the newest first: what somebody else was offered before or
 * afterwards is none of his business. None where that is forgotten, or the given one was sent before versions were kept.
 */
export async function readSendingsAlike(ctx: Context, saleId: Id<"sales">, sentVersion: number | null) {
  const sendings = await own(ctx, "saleSendings as g")
    .innerJoin("saleVersions as v", (join) =>
      join
        .onRef("v.workspaceId", "=", "g.workspaceId")
        .onRef("v.saleId", "=", "g.saleId")
        .onRef("v.number", "=", "g.number"),
    )
    .leftJoin("messages as m", (join) =>
      join.onRef("m.workspaceId", "=", "g.workspaceId").onRef("m.id", "=", "g.messageId"),
    )
    .select(["g.number", "g.sentVersion", "g.sentAt", "g.viewedAt"])
    .select(sql<string | null>`v.draft -> 'header' ->> 'customerId'`.as("customerId"))
    .select(sql<boolean>`coalesce(m.state = 'withdrawn', false)`.as("isTakenBack"))
    .where("g.saleId", "=", saleId)
    .orderBy("g.sentVersion", "desc")
    .execute();
  const to = sendings.find((sending) => sending.sentVersion === sentVersion)?.customerId;
  return to ? sendings.filter(({ customerId }) => customerId === to) : [];
}
