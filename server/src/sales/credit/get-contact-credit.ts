import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import { creditOf } from "@trato/domain/sales/credit/credit.ts";
import type { ContactCredit } from "@trato/domain/sales/credit/credit-records.ts";
import { nothing } from "@trato/domain/decimal.ts";
import { difference } from "@trato/domain/stock/quantities.ts";
import { amountText } from "@trato/domain/money.ts";
import type { Context } from "../../platform/context.ts";
import { found } from "../../platform/rows.ts";
import { moneyOf, readHolder } from "./credit-of-sale.ts";

/** What a contact's company may owe with its orders, and how much of that they use now. */
export async function getContactCredit(ctx: Context, { contactId }: OneContact): Promise<ContactCredit> {
  const { holderId: id, holderName: name, creditLimit, orders } = found(await readHolder(ctx, contactId, null));
  const money = moneyOf(ctx);
  const { limit, used, currency } = creditOf(
    { limit: creditLimit ?? nothing, orders, amount: nothing },
    ctx.today,
    money,
  );
  const holder = { id, name };
  if (creditLimit === null) return { holder, limit: null, used, left: null, currency };
  return { holder, limit, used, left: amountText(difference(limit, used), money.decimals), currency };
}
