import type { PaymentAsked } from "@trato/domain/sales/payments/payment-asked.ts";
import type { EditPaymentSettings } from "@trato/domain/sales/payments/payment-inputs.ts";
import type { PaymentSettings } from "@trato/domain/sales/payments/payment-records.ts";
import { getCompany } from "../../identity/company/workspace-settings.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { keptReading } from "../../platform/master-data/kept-reading.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, own } from "../../platform/rows.ts";

/** What new quotations ask for, and whether customers are told where to transfer it. */
export async function getPaymentSettings(ctx: Context): Promise<PaymentSettings> {
  const [settings, account] = await Promise.all([readPaymentSettings(ctx), accountToTell(ctx)]);
  const { writtenAccount } = await import("@trato/domain/parties/bank-accounts.ts");
  return { ...settings, account: account && writtenAccount(account.number) };
}

/** What the company asks for from now on; quotations that were made keep what they ask. */
export async function editPaymentSettings(ctx: Context, { version, ...edit }: EditPaymentSettings) {
  const current = await readPaymentSettings(ctx, { isLocked: true });
  authorize(ctx, "payment.configure");
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  const changes = await mergeEdit(ctx, subject, { current, changes: edit, version });
  if (!changes) return getPaymentSettings(ctx);
  const after = { ...current, ...changes, version: current.version + 1 };
  const columns = { ...after, asked: json(after.asked) };
  await insertOwn(ctx, "paymentSettings", columns)
    .onConflict((conflict) => conflict.column("workspaceId").doUpdateSet(columns))
    .execute();
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  await recordInDiary(ctx, "payments.configured", subject, { before: current, after });
  return getPaymentSettings(ctx);
}

type Kept = Pick<PaymentSettings, "asked" | "takesTransfers" | "version">;

const unset: Kept = { asked: null, takesTransfers: true, version: 1 };

/** As they are kept, or as they are before anybody has said anything. */
export async function readPaymentSettings(ctx: Context, { isLocked = false } = {}): Promise<Kept> {
  const query = own(ctx, "paymentSettings").select(["asked", "takesTransfers", "version"]);
  const kept = await (isLocked ? query.forUpdate() : query).executeTakeFirst();
  return kept ? { ...kept, asked: kept.asked as PaymentAsked | null } : unset; // kept as it was asked for
}

const keptSettings = keptReading(readPaymentSettings);

/** What a new quotation asks for: what is said, else what the company asks for. A document that comes from another system asks nothing of its own. */
export async function firstAsked(ctx: Context, said: PaymentAsked | null | undefined): Promise<string | null> {
  if (said !== undefined) return json(said);
  return ctx.importId === null ? json((await keptSettings(ctx)).asked) : null;
}

/** The account of the company that customers are told first, and who holds it; null where none is. */
export async function accountToTell(ctx: Context) {
  const { bankAccounts, legalName, name } = await getCompany(ctx);
  const account = bankAccounts.find(({ isShown }) => isShown);
  return account ? { ...account, holder: legalName ?? name } : null;
}

const json = (asked: PaymentAsked | null): string | null => asked && JSON.stringify(asked);
