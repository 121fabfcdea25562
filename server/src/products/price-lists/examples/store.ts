import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { PriceExample } from "@trato/domain/products/price-lists/examples/example-records.ts";
import { holds } from "@trato/domain/products/price-lists/examples/example-results.ts";
import { type RefusalCode, refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../../../platform/context.ts";
import { found, own } from "../../../platform/rows.ts";

export type ExampleId = Id<"price_examples">;

/** Examples with what they name; which, the query goes on to say. */
export function selectExamples(ctx: Context) {
  const unitName = ctx.language === "es" ? ("u.nameEs" as const) : ("u.nameEn" as const);
  return own(ctx, "priceExamples as e")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "e.workspaceId").onRef("p.id", "=", "e.productId"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "e.workspaceId").onRef("u.id", "=", "e.unitId"))
    .innerJoin("priceLists as l", (join) =>
      join.onRef("l.workspaceId", "=", "e.workspaceId").onRef("l.id", "=", "e.priceListId"),
    )
    .leftJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "e.workspaceId").onRef("c.id", "=", "e.contactId"),
    )
    .leftJoin("priceLists as f", (join) =>
      join.onRef("f.workspaceId", "=", "e.workspaceId").onRef("f.id", "=", "e.foundListId"),
    )
    .select(["e.id", "e.priceListId", "e.contactId", "e.productId", "e.unitId", "e.quantity", "e.day"])
    .select(["e.unitPrice", "e.discount", "e.foundPrice", "e.foundDiscount", "e.foundListId", "e.problem", "e.triedAt"])
    .select(["e.version", "p.name as productName", `${unitName} as unitName`, "c.name as contactName"])
    .select(["f.name as foundListName", "l.currency"]);
}

export type ExampleRow = Awaited<ReturnType<ReturnType<typeof selectExamples>["execute"]>>[number];

export function presentExample(ctx: Context, row: ExampleRow): PriceExample {
  const expected = { unitPrice: row.unitPrice, discount: row.discount };
  const paid =
    row.foundPrice === null || row.foundDiscount === null
      ? null
      : { unitPrice: row.foundPrice, discount: row.foundDiscount };
  const list = row.foundListId && { id: row.foundListId, name: row.foundListName ?? "" };
  return {
    id: row.id,
    priceListId: row.priceListId,
    customer: row.contactId && { id: row.contactId, name: row.contactName ?? "" },
    product: { id: row.productId, name: row.productName },
    unitId: row.unitId,
    unitName: row.unitName,
    quantity: row.quantity,
    day: row.day,
    currency: row.currency,
    expected,
    found: paid && { ...paid, list: list || null },
    problem: problemIn(ctx, row.problem as Problem | null), // kept as such
    isTrue: holds(expected, paid),
    triedAt: row.triedAt,
    version: row.version,
  };
}

/** Why no price came out. */
export type Problem = { code: RefusalCode; details: Record<string, unknown> };

function problemIn({ language }: Context, problem: Problem | null): string | null {
  return problem && speak(refusalWords, problem.code, language, problem.details);
}

const inOrder = (ctx: Context) => selectExamples(ctx).orderBy("e.createdAt").orderBy("e.id");

/** The examples of a list, in the order in which they were written. */
export const examplesOf = (ctx: Context, listId: Id<"price_lists">) => inOrder(ctx).where("e.priceListId", "=", listId);

/** Those whose prices some lists make: of these lists, and of customers who got one of them, whichever list they stand with. */
export function examplesBy(ctx: Context, lists: readonly string[]) {
  const one = sql<Id<"price_lists">>`any(${lists}::uuid[])`;
  return inOrder(ctx).where((eb) => eb.or([eb("e.priceListId", "=", one), eb("e.foundListId", "=", one)]));
}

/** Some again, as they are now. */
export const examplesAgain = (ctx: Context, rows: readonly ExampleRow[]) =>
  inOrder(ctx).where("e.id", "=", sql<ExampleId>`any(${rows.map(({ id }) => id)}::uuid[])`);

/** One, held until the commit. */
export async function lockExample(ctx: Context, id: ExampleId): Promise<ExampleRow> {
  return found(await selectExamples(ctx).where("e.id", "=", id).forUpdate("e").executeTakeFirst());
}
