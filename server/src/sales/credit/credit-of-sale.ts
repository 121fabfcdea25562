import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Obstacle } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { creditOf, type CreditedOrder, obstacleOfCredit } from "@trato/domain/sales/credit/credit.ts";
import type { Credit } from "@trato/domain/sales/credit/credit-records.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";
import { saidRateOf } from "../../documents/money/document-money.ts";
import type { SaleRecord } from "../store.ts";

export type Weighed = Pick<SaleRecord, "id" | "customerId" | "total" | "companyTotal">;

/** How the customer of a document stands with what it comes to; null where nothing limits him. */
export async function creditOfSale(ctx: Context, sale: Weighed): Promise<Credit | null> {
  const holder = await readHolder(ctx, sale.customerId, sale.id);
  if (!holder?.creditLimit) return null;
  const { creditLimit: limit, orders } = holder;
  return creditOf({ limit, orders, amount: sale.companyTotal ?? sale.total }, ctx.today, moneyOf(ctx));
}

/**
 * What keeps an order from being confirmed by whoever asks: that it goes beyond the limit, where the workspace holds such orders. A customer's yes
 * is no permission. The answer holds until the commit where `isLocked`: orders of one company are weighed one after the other.
 */
export async function obstacleOfCreditTo(
  ctx: Context,
  sale: Weighed,
  { isLocked = false } = {},
): Promise<Obstacle | null> {
  if (!ctx.workspace.holdsOverCredit || mayExceed(ctx)) return null;
  if (isLocked) await lockCredit(ctx, sale.customerId);
  return obstacleOfCredit(await creditOfSale(ctx, sale));
}

const mayExceed = (ctx: Context): boolean => ctx.actor.kind !== "customer" && isAllowed(ctx, "credit.exceed");

/** Whose limit holds for a contact, and the orders that may count against it besides a document: of a contact without a limit, where none is left out. */
export async function readHolder(ctx: Context, contactId: Id<"contacts">, exceptSale: Id<"sales"> | null) {
  const { rows } = await sql<Holder>`
    select holder_id, holder_name, credit_limit, orders from app.credit_of(${contactId}, ${ctx.today}, ${exceptSale}, ${exceptSale === null})`.execute(
    ctx.db,
  );
  const [holder] = rows;
  return holder && { ...holder, orders: holder.orders.map((order) => ({ ...order, rate: saidRateOf(order) })) };
}

type Holder = {
  holderId: Id<"contacts">;
  holderName: string;
  creditLimit: Decimal | null;
  orders: (Omit<CreditedOrder, "rate"> & Pick<SaleRecord, "exchangeRate" | "isRateInverse">)[];
};

export const moneyOf = ({ workspace: { currency, currencyDecimals: decimals } }: Context) => ({ currency, decimals });

/** Of a company, or of somebody who belongs to none. No row is held: whoever merges contacts holds them, and waits for their documents. */
async function lockCredit(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended('credit:' || coalesce(company_id, id), 0)) from contacts
    where workspace_id = ${ctx.workspace.id} and id = ${contactId}`.execute(ctx.db);
}
