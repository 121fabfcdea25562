import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { CustomerQuestion } from "@trato/domain/sales/portal/question-records.ts";
import type { Context } from "../../../platform/context.ts";
import { found, own } from "../../../platform/rows.ts";

/** What the customer asked on his page and was answered, each with the line that it is about. */
export async function listCustomerQuestions(ctx: Context, { saleId }: OneSale) {
  found(await own(ctx, "sales").select("id").where("id", "=", saleId).executeTakeFirst());
  const names = await own(ctx, "saleLines").select(["id", "name"]).where("saleId", "=", saleId).execute();
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const items = await readQuestions(ctx, saleId);
  return { items: items.map((item) => ({ ...item, lineName: (item.lineId && nameOf.get(item.lineId)) ?? null })) };
}

/** The same as the customer reads it, the oldest first. */
export async function readQuestions(ctx: Context, saleId: Id<"sales">): Promise<CustomerQuestion[]> {
  const rows = await own(ctx, "notes")
    .select(["id", "authorName", "body", "createdAt as at", "writtenBy"])
    .select(sql<Id<"sale_lines"> | null>`line_id`.as("lineId"))
    .where("subjectKind", "=", "sale")
    .where("subjectId", "=", saleId)
    .where("shownToCustomer", "=", true)
    .orderBy("id")
    .execute();
  return rows.map(({ writtenBy, authorName, ...question }) => ({
    ...question,
    author: authorName ?? "",
    isOurs: writtenBy !== null,
  }));
}
