import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { receiptStatusOf, stateAfterReceipt } from "@trato/domain/purchasing/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import type { ReadLine } from "./read-purchase.ts";
import type { PurchaseRecord } from "./store.ts";

/** What is given up of some lines from now on, in the product's unit; the others stay as they are. */
export type GivenUp = ReadonlyMap<Id<"purchase_lines">, Decimal>;

/** Keeps what is given up of a locked purchase, and says how far it has come then and in which state it is. */
export async function followLines(
  ctx: Context,
  purchase: PurchaseRecord,
  before: readonly ReadLine[],
  givenUp: GivenUp,
) {
  await writeGivenUp(ctx, givenUp);
  const lines = before.map((line) => ({ ...line, givenUp: givenUp.get(line.id) ?? line.givenUp }));
  const status = receiptStatusOf(purchase, [...progressOfPurchase(lines).values()]);
  return { status, state: stateAfterReceipt(purchase, status) };
}

async function writeGivenUp(ctx: Context, givenUp: GivenUp): Promise<void> {
  if (givenUp.size === 0) return;
  await sql`
    update purchase_lines l set given_up = given.quantity
    from unnest(${[...givenUp.keys()]}::uuid[], ${[...givenUp.values()]}::numeric[]) as given (id, quantity)
    where l.workspace_id = ${ctx.workspace.id} and l.id = given.id
  `.execute(ctx.db);
}
