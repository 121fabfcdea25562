import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../../platform/context.ts";
import { tellOthers } from "../../../platform/events.ts";
import { insertOwn } from "../../../platform/rows.ts";
import { readRecipient } from "../../addressee/read-recipient.ts";
import type { SaleRecord } from "../../store.ts";

type Said = { body: string; lineId?: Id<"sale_lines"> | undefined };

/** Keeps what a customer says on his page among the notes of the document, under his name. */
export async function keepQuestion(ctx: Context, sale: SaleRecord, { body, lineId }: Said): Promise<Id<"notes">> {
  const id = ctx.newId<"notes">();
  const authorName = ctx.actor.name || (await readRecipient(ctx, sale)).name;
  await insertOwn(ctx, "notes", {
    id,
    subjectKind: "sale",
    subjectId: sale.id,
    body,
    lineId: lineId ?? null,
    authorName,
    shownToCustomer: true,
    createdAt: ctx.now,
  }).execute();
  tellOthers(ctx, "timeline", sale.id, 0);
  return id;
}
