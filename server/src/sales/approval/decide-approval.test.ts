import { expect, test } from "vitest";
import { approvalScene, which } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { customer, day, qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { approveSale } from "./decide-approval.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";

test("what stays within what was approved keeps it, what goes further is asked for anew, also by another way", () =>
  inWorkspace(async (t) => {
    const { ana, luis, seller, as, saleId, lineId, table } = await approvalScene(t);
    await askForApproval(await as(seller), which(saleId));
    await approveSale(await as(ana), which(saleId));
    await approveSale(await as(luis), which(saleId));
    const ctx = await as(seller);
    const after = (change: object) =>
      tried(ctx, async () => {
        await editSale(ctx, { ...which(saleId), ...change });
        await sendQuotation(ctx, { saleId, ...mail });
      });
    const line = (set: object) => ({ lineEdits: [{ id: lineId, set }] });
    expect(await after({ terms: "Ex works", validUntil: day("2099-01-01") })).toBe("done");
    expect(await after(line({ discount: qty("25") }))).toBe("done");
    expect(await after(line({ discount: qty("30.01") }))).toBe("sale.needs_approval");
    expect(await after(line({ discount: qty("0"), unitPrice: qty("69") }))).toBe("sale.needs_approval");
    expect(await after(line({ quantity: qty("2") }))).toBe("sale.needs_approval");
    expect(await after({ discount: { kind: "amount", amount: qty("1") } })).toBe("sale.needs_approval");
    const second = { productId: table.id, unitPrice: qty("89") };
    const added = { lineEdits: [{ id: ctx.newId<"sale_lines">(), set: second, after: lineId }] };
    expect(await after(added)).toBe("sale.needs_approval");
    expect(await after({ customerId: await customer(ctx, "Another") })).toBe("sale.needs_approval");
  }));

test("an order is not changed further beyond the limits than it is, except by somebody within whose limits that is", () =>
  inWorkspace(async (t) => {
    const { ana, luis, seller, as, saleId, lineId } = await approvalScene(t);
    await askForApproval(await as(seller), which(saleId));
    for (const each of [ana, luis]) await approveSale(await as(each), which(saleId));
    const ctx = await as(seller);
    await confirmQuotation(ctx, { saleId });
    const change = (who: Context, line: object) =>
      tried(who, () => changeOrder(who, { ...which(saleId), lines: [{ id: lineId, ...line }], tellCustomer: false }));
    expect(await change(ctx, { discount: qty("25") })).toBe("done");
    expect(await change(ctx, { discount: qty("31") })).toBe("sale.change_needs_approval");
    expect(await change(ctx, { quantity: qty("3") })).toBe("sale.change_needs_approval");
    expect(await change(await as(ana), { discount: qty("31") })).toBe("done");
  }));
