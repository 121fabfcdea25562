import { expect, test } from "vitest";
import { limited, approvalScene, which, noticesOf } from "../../../test/approvals.ts";
import { qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried } from "../../../test/trying.ts";
import { remindApprovers } from "../../notices/remind-of-approvals.ts";
import { editLeadReceiver } from "../../opportunities/assignment/lead-receivers.ts";
import { createQuotation } from "../create-quotation.ts";
import { getSale } from "../get-sale.ts";
import { editApprovalSettings } from "./approval-settings.ts";
import { askForApproval } from "./ask-for-approval.ts";
import { approveSale } from "./decide-approval.ts";
import { getSaleApproval } from "./get-sale-approval.ts";
import { listWaiting } from "./list-waiting.ts";
import { withdrawApproval } from "./withdraw-approval.ts";
import "../../reactions.ts";

test("what waits longest stands first, and whoever waits already is reminded as the company wants it by now", () =>
  inWorkspace(async (t) => {
    const { root, ana, seller, as, saleId, lineId } = await approvalScene(t);
    const ctx = await as(seller);
    const { customer } = await getSale(ctx, { saleId });
    const [line] = (await getSale(ctx, { saleId })).lines;
    const lines = [{ productId: line!.productId!, discount: qty("30") }];
    const next = await createQuotation(ctx, { customerId: customer.id, lines });
    await askForApproval(ctx, which(saleId));
    const later = new Date(Date.parse(ctx.now) + 60_000).toISOString() as typeof ctx.now; // a moment
    await askForApproval({ ...ctx, now: later }, which(next.id));
    expect(lineId).toBe(line?.id);
    const boss = await as(ana);
    expect((await listWaiting(boss)).items.map((item) => item.saleId)).toEqual([saleId, next.id]);
    const remindAt = async (hours: number | null) => {
      await editApprovalSettings(await t.become(root), { version: undefined, remindAfterHours: hours });
      const kept = await root.db.selectFrom("saleApprovals").select("remindAt").execute();
      return kept.map(({ remindAt: at }) => at);
    };
    expect(await remindAt(null)).toEqual([null, null]);
    const soon = new Date(Date.parse(root.now) + 3 * 3_600_000).toISOString();
    expect(await remindAt(3)).toEqual([soon, soon]);
  }));

test("stand-ins decide for who is away, reminders go to who decides now, and one's own is decided by others unless that is allowed", () =>
  inWorkspace(async (t) => {
    const { root, ana, luis, seller, as, saleId } = await approvalScene(t);
    await t.become(root);
    await editApprovalSettings(root, {
      version: undefined,
      standIns: [{ memberId: ana, standInId: luis }],
      remindAfterHours: 2,
    });
    await askForApproval(await as(seller), which(saleId));
    const today = { from: root.today, to: root.today };
    await editLeadReceiver(await t.become(root), {
      memberId: ana,
      version: undefined,
      absences: [{ ...today, note: "" }],
    });
    const later = (hours: number) =>
      new Date(Date.parse(root.now) + hours * 3_600_000).toISOString() as typeof root.now; // a moment
    await t.asSystem((ctx) => remindApprovers({ ...ctx, now: later(1.9) }));
    expect(await noticesOf(t, luis)).toEqual([]);
    await t.asSystem((ctx) => remindApprovers({ ...ctx, now: later(2) }));
    await t.asSystem((ctx) => remindApprovers({ ...ctx, now: later(3.9) }));
    expect([await noticesOf(t, luis), await noticesOf(t, ana)]).toEqual([["approval_waits"], ["approval_wanted"]]);
    const standIn = await as(luis);
    expect((await listWaiting(standIn)).items).toMatchObject([{ saleId, steps: [{ asked: [{ name: "Luis" }] }, {}] }]);
    await approveSale(standIn, which(saleId));
    expect((await getSaleApproval(standIn, { saleId })).items[0]?.steps[0]).toMatchObject({
      approver: { name: "Ana" },
      decidedBy: "Luis",
    });
    await t.become(root);
    await editApprovalSettings(root, { version: undefined, standIns: [] });
    await limited(root, ["line_discount", "5"], [seller], { roles: ["sales"] });
    const own = await as(seller);
    await withdrawApproval(own, which(saleId));
    await askForApproval(own, which(saleId));
    for (const each of [ana, luis]) await approveSale(await as(each), which(saleId));
    const mine = await as(seller);
    expect(await tried(mine, () => approveSale(mine, which(saleId)))).toBe("approval.own");
    expect((await listWaiting(await t.become(root))).items).toMatchObject([{ saleId }]);
    await editApprovalSettings(root, { version: undefined, allowsOwn: true });
    expect(await tried(await t.become(mine), () => approveSale(mine, which(saleId)))).toBe("done");
  }));
