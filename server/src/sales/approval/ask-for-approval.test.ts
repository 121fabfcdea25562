import { ListSales } from "@trato/domain/sales/inputs.ts";
import { expect, test } from "vitest";
import { approvalScene, which, noticesOf } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { listSales } from "../list-sales.ts";
import { sendQuotation } from "../send-quotation.ts";
import { listSaleVersions } from "../versions/list-sale-versions.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { approveSale, refuseApproval } from "./decide-approval.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { listWaiting } from "./list-waiting.ts";
import { withdrawApproval } from "./withdraw-approval.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";

test("beyond the limits it waits for one after the other, who are told, and then goes out; the version says who approved it", () =>
  inWorkspace(async (t) => {
    const { ana, luis, seller, as, saleId } = await approvalScene(t);
    const ctx = await as(seller);
    const before = await getSaleApproval(ctx, { saleId });
    const beyond = { measure: "line_discount", name: "Table", value: "30" };
    expect(before).toMatchObject({
      excesses: [
        { ...beyond, limit: "10" },
        { ...beyond, limit: "20" },
      ],
      approvers: ["Ana", "Luis"],
      items: [],
      can: { ask: true, decide: { code: "approval.not_asked" } },
    });
    expect((await getSale(ctx, { saleId })).can).toMatchObject({
      send: { code: "sale.needs_approval" },
      confirm: { code: "sale.needs_approval" },
    });
    expect(await tried(ctx, () => sendQuotation(ctx, { saleId, ...mail }))).toBe("sale.needs_approval");
    expect(await tried(ctx, () => confirmQuotation(ctx, { saleId }))).toBe("sale.needs_approval");
    const asked = await askForApproval(ctx, { ...which(saleId), note: "A customer for years" });
    expect(asked.items).toMatchObject([
      {
        state: "waiting",
        askedBy: "Sara",
        note: "A customer for years",
        steps: [{ asked: [{ name: "Ana" }] }, { asked: [] }],
      },
    ]);
    expect(await tried(ctx, () => editSale(ctx, { ...which(saleId), terms: "Ex works" }))).toBe("sale.awaits_approval");
    expect(await tried(ctx, () => sendQuotation(ctx, { saleId, ...mail }))).toBe("sale.awaits_approval");
    expect(await tried(ctx, () => askForApproval(ctx, which(saleId)))).toBe("sale.awaits_approval");
    expect(await tried(ctx, () => approveSale(ctx, which(saleId)))).toBe("approval.own");
    const { items } = await listSales(ctx, ListSales.parse({ approval: "waiting" }));
    expect(items).toMatchObject([{ id: saleId, approval: "waiting" }]);
    expect(await noticesOf(t, ana)).toEqual(["approval_wanted"]);

    const boss = await as(ana);
    expect((await listWaiting(boss)).items).toMatchObject([{ saleId, note: "A customer for years", total: "84.70" }]);
    expect((await approveSale(boss, which(saleId))).items[0]).toMatchObject({
      state: "waiting",
      steps: [{ decidedBy: "Ana" }, { asked: [{ name: "Luis" }] }],
    });
    expect(await tried(boss, () => approveSale(boss, which(saleId)))).toBe("approval.not_yours");
    expect(await noticesOf(t, luis)).toEqual(["approval_wanted"]);
    await approveSale(await as(luis), { ...which(saleId), note: "Once" });
    expect(await noticesOf(t, seller)).toEqual(["approved"]);

    const again = await as(seller);
    expect((await getSale(again, { saleId })).can).toMatchObject({ send: true, edit: true });
    await sendQuotation(again, { saleId, ...mail });
    const [version] = (await listSaleVersions(again, { saleId })).items;
    expect(version?.sendings).toMatchObject([{ approvedBy: ["Ana", "Luis"] }]);
    expect((await diaryOf(t, saleId)).map(({ event }) => event)).toEqual([
      "sale.created",
      "sale.approval_asked",
      "sale.approval_step",
      "sale.approved",
      "sale.sent",
    ]);
  }));

test("nothing is asked for within the limits, of a stale version, or of what one does not reach", () =>
  inWorkspace(async (t) => {
    const { seller, as, saleId, lineId } = await approvalScene(t);
    const ctx = await as(seller);
    const stale = tried(ctx, () => askForApproval(ctx, { saleId, version: 99 }));
    expect(await stale).toBe("record.changed");
    const ways: ((each: Context) => Promise<unknown>)[] = [
      (each) => getSaleApproval(each, { saleId }),
      (each) => askForApproval(each, which(saleId)),
      (each) => approveSale(each, which(saleId)),
      (each) => refuseApproval(each, { ...which(saleId), reason: "No" }),
      (each) => withdrawApproval(each, which(saleId)),
    ];
    const stranger = await t.as({ role: "sales", reach: "own" });
    for (const way of ways) expect(await tried(stranger, way)).toBe("record.not_found");
    for (const way of ways) expect(await whoeverIsElsewhere(t, way)).toBe("record.not_found");
    const back = await as(seller);
    await editSale(back, { ...which(saleId), lineEdits: [{ id: lineId, set: { discount: qty("10") } }] });
    expect(await tried(back, () => askForApproval(back, which(saleId)))).toBe("approval.not_needed");
  }));
