import type { Decimal } from "@trato/domain/decimal.ts";
import { writtenReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import type { TransferTarget } from "@trato/domain/sales/payments/payment-records.ts";
import { transferCode } from "@trato/domain/sales/payments/transfer-code.ts";
import type { Context } from "../../platform/context.ts";
import { accountToTell, readPaymentSettings } from "./payment-settings.ts";

type Asked = { amount: Decimal; currency: string; reference: string | null };

/** Where a customer transfers an amount to, with a code for the app of his bank where that can read it; null where the company takes no transfers, or tells of no account. */
export async function transferTarget(
  ctx: Context,
  { amount, currency, reference }: Asked,
): Promise<TransferTarget | null> {
  const [{ takesTransfers }, account] = await Promise.all([readPaymentSettings(ctx), accountToTell(ctx)]);
  if (!takesTransfers || !account) return null;
  const { holder, number, bic, bank } = account;
  const { isSepaAccount, writtenAccount } = await import("@trato/domain/parties/bank-accounts.ts");
  const transfer = { holder, iban: number, bic, amount, currency, reference };
  return {
    holder,
    account: writtenAccount(number),
    bic,
    bank,
    reference: reference && writtenReference(reference),
    code: isSepaAccount(number) ? transferCode(transfer) : null,
  };
}
