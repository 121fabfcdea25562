import { sql } from "kysely";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { receiptStatusOf, stateAfterReceipt } from "@trato/domain/purchasing/lifecycle.ts";
import { givenUpAfter } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import type { ReadLine } from "./read-purchase.ts";
import type { PurchaseRecord } from "./store.ts";

/** What is given up of some lines from now on, in the product's unit; the others stay as they are. */
export type GivenUp = ReadonlyMap<Id<"purchase_lines">, Decimal>;

/**
 * Keeps what is given up of a locked purchase, never more than is not moved, and says how far it has come then, in which state
 * it is, and whether something else is given up than before.
 */
export async function followLines(ctx: Context, purchase: PurchaseRecord, before: readonly ReadLine[], asked: GivenUp) {
  const givenUp = givenUpNow(before, asked);
  await writeGivenUp(ctx, givenUp);
  const lines = before.map((line) => ({ ...line, givenUp: givenUp.get(line.id) ?? line.givenUp }));
  const status = receiptStatusOf(purchase, [...progressOfPurchase(lines).values()]);
  return { status, state: stateAfterReceipt(purchase, status), isGivenUpOther: givenUp.size > 0 };
}

/** What is given up of the lines of which that is no longer what it was. */
function givenUpNow(before: readonly ReadLine[], asked: GivenUp): GivenUp {
  const progress = progressOfPurchase(before.map((line) => ({ ...line, givenUp: asked.get(line.id) ?? line.givenUp })));
  return new Map(
    before.flatMap(({ id, givenUp }) => {
      const own = progress.get(id);
      const now = own ? givenUpAfter(own, nothing) : givenUp;
      return now === givenUp ? [] : [[id, now] as const];
    }),
  );
}

async function writeGivenUp(ctx: Context, givenUp: GivenUp): Promise<void> {
  if (givenUp.size === 0) return;
  await sql`
    update purchase_lines l set given_up = given.quantity
    from unnest(${[...givenUp.keys()]}::uuid[], ${[...givenUp.values()]}::numeric[]) as given (id, quantity)
    where l.workspace_id = ${ctx.workspace.id} and l.id = given.id
  `.execute(ctx.db);
}
