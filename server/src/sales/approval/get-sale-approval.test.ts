import { expect, test } from "vitest";
import { limited, approvalScene, which } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { reopenSale } from "../reopen-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { approveSale } from "./decide-approval.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import "../../reactions.ts";

test("margins weigh also for who sees no costs, who is told neither them nor the limit; an approver who sees costs is", () =>
  inWorkspace(async (t) => {
    const { root, ana, seller, as, saleId, lineId } = await approvalScene(t);
    const ctx = await as(seller);
    await editSale(ctx, { ...which(saleId), lineEdits: [{ id: lineId, set: { discount: qty("10") } }] });
    expect((await getSale(ctx, { saleId })).can.send).toBe(true);
    await t.become(root);
    await limited(root, ["margin", "35"], [ana]);
    const told = { measure: "margin", name: null };
    await t.become(ctx);
    expect((await getSaleApproval(ctx, { saleId })).excesses).toMatchObject([{ ...told, limit: null, value: null }]);
    const asked = await askForApproval(ctx, which(saleId));
    expect(asked.items[0]?.excesses).toMatchObject([{ ...told, limit: null, value: null }]);
    expect(await ctx.db.selectFrom("saleApprovalMargins").selectAll().execute()).toEqual([]);
    const boss = await as(ana);
    expect((await getSaleApproval(boss, { saleId })).items[0]?.excesses).toMatchObject([
      { ...told, limit: "35", value: "33.3333" },
    ]);
    await approveSale(boss, which(saleId));
    await t.become(ctx);
    await sendQuotation(ctx, { saleId, ...mail });
  }));

test("what may not go out as it is says on paper that it is a draft, also after it was sent otherwise", () =>
  inWorkspace(async (t) => {
    const { seller, as, saleId, lineId } = await approvalScene(t);
    const ctx = await as(seller);
    const edit = (discount: string) =>
      editSale(ctx, { ...which(saleId), lineEdits: [{ id: lineId, set: { discount: qty(discount) } }] });
    const mark = async () => (await printSale(ctx, saleId)).content;
    await edit("5");
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await mark()).toMatchObject({ state: "" });
    await edit("30");
    expect(await mark()).toMatchObject({ state: "Draft" });
    await reopenSale(ctx, which(saleId));
    expect(await mark()).toMatchObject({ state: "Draft" });
  }));
