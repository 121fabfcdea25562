import { expect, test } from "vitest";
import { approvalScene, which, noticesOf } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { cancelSale } from "../cancel-sale.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { refuseApproval } from "./decide-approval.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { listWaiting } from "./list-waiting.ts";
import { withdrawApproval } from "./withdraw-approval.ts";
import "../../reactions.ts";

test("a no says why, and it is its author's again; a request is withdrawn by who asked, or who leads, or with the quotation", () =>
  inWorkspace(async (t) => {
    const { ana, seller, as, saleId, lineId } = await approvalScene(t);
    await askForApproval(await as(seller), which(saleId));
    await refuseApproval(await as(ana), { ...which(saleId), reason: "No more than 10 %" });
    expect(await noticesOf(t, seller)).toEqual(["not_approved"]);
    const ctx = await as(seller);
    expect((await getSaleApproval(ctx, { saleId })).items).toMatchObject([
      { state: "refused", steps: [{ decision: "refused", note: "No more than 10 %" }, { decision: null }] },
    ]);
    expect(await tried(ctx, () => sendQuotation(ctx, { saleId, ...mail }))).toBe("sale.needs_approval");
    await editSale(ctx, { ...which(saleId), lineEdits: [{ id: lineId, set: { discount: qty("15") } }] });
    await askForApproval(ctx, which(saleId));
    const colleague = await t.as({ role: "sales", reach: "all" });
    expect(await tried(colleague, () => withdrawApproval(colleague, which(saleId)))).toBe("approval.not_your_request");
    const back = await as(seller);
    expect((await withdrawApproval(back, which(saleId))).items[0]).toMatchObject({ state: "withdrawn" });
    expect(await getSale(back, { saleId })).toMatchObject({ approval: null, can: { edit: true } });
    expect(await tried(back, () => withdrawApproval(back, which(saleId)))).toBe("approval.not_asked");
    await askForApproval(back, which(saleId));
    await cancelSale(back, { saleId });
    expect((await listWaiting(await as(ana))).items).toEqual([]);
  }));
