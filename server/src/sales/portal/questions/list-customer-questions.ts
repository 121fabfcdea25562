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
  const items = (await readNotes(ctx, saleId)).map(asQuestion);
  return { items: items.map((item) => ({ ...item, lineName: (item.lineId && nameOf.get(item.lineId)) ?? null })) };
}

/** The same as the customer reads it: what was said while the offer was another customer's is none of his business. */
export async function readQuestions(ctx: Context, saleId: Id<"sales">): Promise<CustomerQuestion[]> {
  const rows = await readNotes(ctx, saleId);
  return rows.filter(({ isTheirs }) => isTheirs).map(asQuestion);
}

type Note = Awaited<ReturnType<typeof readNotes>>[number];

const asQuestion = ({ writtenBy, authorName, isTheirs: _, ...question }: Note): CustomerQuestion => ({
  ...question,
  author: authorName ?? "",
  isOurs: writtenBy !== null,
});

/** The oldest first. */
function readNotes(ctx: Context, saleId: Id<"sales">) {
  return own(ctx, "notes")
    .select(["id", "authorName", "body", "createdAt as at", "writtenBy"])
    .select(sql<Id<"sale_lines"> | null>`line_id`.as("lineId"))
    .select(sql<boolean>`app.is_said_with_customer(subject_id, created_at)`.as("isTheirs"))
    .where("subjectKind", "=", "sale")
    .where("subjectId", "=", saleId)
    .where("shownToCustomer", "=", true)
    .orderBy("id")
    .execute();
}
