import * as z from "zod/mini";
import { amountText } from "@trato/domain/money.ts";
import type { ListPurchases } from "@trato/domain/purchasing/inputs.ts";
import { id } from "@trato/domain/schemas.ts";
import { sql } from "kysely";
import { whenGiven } from "../platform/conditions.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";

const Key = z.tuple([id<"purchases">()]);

/** What was bought and is to be bought, newest first. */
export async function listPurchases(ctx: Context, input: ListPurchases) {
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, Key);
  const rows = await filtered(ctx, input)
    .select(["p.id", "p.number", "p.state", "p.vendorId", "v.name as vendorName", "p.currency", "p.untaxed", "p.total"])
    .select(["p.vendorReference", about])
    .select(["p.expectedOn as expectedAt", "p.createdAt", "p.confirmedAt", "p.version"])
    .$if(after !== null, (query) => query.where(sql<boolean>`p.id < ${after?.[0]}::uuid`))
    .orderBy("p.id", "desc")
    .limit(input.limit + 1)
    .execute();
  const { items, nextCursor } = pageOfRows(rows, input.limit, (row) => [row.id]);
  const amount = (value: (typeof rows)[number]["total"]) => amountText(value, ctx.workspace.currencyDecimals);
  return {
    items: items.map((row) => ({
      ...row,
      untaxed: amount(row.untaxed),
      total: amount(row.total),
      isLate: row.state === "confirmed" && row.expectedAt < ctx.today,
    })),
    nextCursor,
    ...(input.count === "true" && { count: await countOf(ctx, input) }),
  };
}

const about = sql<string | null>`(select left(l.name, 200) from purchase_lines l
  where l.workspace_id = p.workspace_id and l.purchase_id = p.id order by l.position limit 1)`.as("about");

/** The ids of what the filters of the list leave. */
export function purchasesLeft(ctx: Context, filters: Partial<ListPurchases> = {}) {
  return filtered(ctx, filters).select("p.id");
}

function filtered(ctx: Context, { state, vendorId, productId, search }: Partial<ListPurchases>) {
  const words = search?.trim() === "" ? undefined : search;
  return own(ctx, "purchases as p")
    .innerJoin("contacts as v", (join) =>
      join.onRef("v.workspaceId", "=", "p.workspaceId").onRef("v.id", "=", "p.vendorId"),
    )
    .where((eb) =>
      eb.and([
        ...whenGiven(state, (given) => eb("p.state", "=", given)),
        ...whenGiven(vendorId, (given) => eb("p.vendorId", "=", given)),
        ...whenGiven(
          productId,
          (given) => sql<boolean>`exists (select from purchase_lines l
            where l.workspace_id = p.workspace_id and l.purchase_id = p.id and l.product_id = ${given})`,
        ),
        ...whenGiven(words, (given) => sql<boolean>`p.id in (select app.purchases_found(${given}))`),
      ]),
    );
}

async function countOf(ctx: Context, input: ListPurchases): Promise<number> {
  const { count } = await filtered(ctx, input)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
