import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import { editSale } from "../edit-sale.ts";
import { editPaymentSettings, getPaymentSettings } from "./payment-settings.ts";

const deposit = { kind: "deposit", percent: qty("30") } as const;

test("new quotations ask for what the company asks for, unless they say something else; earlier ones stay", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const before = await quotation(ctx);
    expect(await getPaymentSettings(ctx)).toEqual({ asked: null, takesTransfers: true, account: null, version: 1 });
    expect(await editPaymentSettings(ctx, { asked: deposit })).toMatchObject({ asked: deposit, version: 2 });
    expect((await quotation(ctx)).paymentAsked).toEqual(deposit);
    expect((await quotation(ctx, { paymentAsked: null })).paymentAsked).toBeNull();
    expect((await quotation(ctx, { paymentAsked: { kind: "whole" } })).paymentAsked).toEqual({ kind: "whole" });
    const editAsked = (paymentAsked: typeof deposit | null) => editSale(ctx, { saleId: before.id, paymentAsked });
    expect([before.paymentAsked, (await editAsked(deposit)).paymentAsked]).toEqual([null, deposit]);
    expect((await editAsked(null)).paymentAsked).toBeNull();
    expect((await diaryOf(t, ctx.workspace.id)).at(-1)).toMatchObject({ after: { asked: deposit } });
  }));

test("the account that customers are told is the first that documents show", () =>
  inWorkspace(async ({ system: ctx }) => {
    const account = { bic: null, bank: null };
    const hidden = { ...account, number: "DE89370400440532013000", isShown: false };
    const shown = { ...account, number: "ES9121000418450200051332", isShown: true };
    await editWorkspace(ctx, { bankAccounts: [hidden, shown] });
    expect((await getPaymentSettings(ctx)).account).toBe("ES91 2100 0418 4502 0005 1332");
  }));

test("two who change different settings do not take each other's back", () =>
  inWorkspace(async ({ system: ctx }) => {
    await editPaymentSettings(ctx, { asked: deposit, version: 1 });
    await expect(editPaymentSettings(ctx, { asked: null, version: 1 })).rejects.toMatchObject({
      code: "record.changed",
    });
    expect(await editPaymentSettings(ctx, { takesTransfers: false, version: 2 })).toMatchObject({ asked: deposit });
  }));

const edit = (ctx: Context) => editPaymentSettings(ctx, { takesTransfers: false });

test("administrators say how customers pay", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, edit)).toEqual(["administrator"]);
    expect(await whoeverIsElsewhere(t, async (ctx) => void (await edit(ctx)))).toBe("done"); // of their own
    expect(await getPaymentSettings(await t.become(t.system))).toMatchObject({ takesTransfers: true });
  }));
