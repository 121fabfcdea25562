import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { confirmed, deliver, mail, orderOf, quotation } from "../../test/factories-sales.ts";
import { expected } from "../../test/factories-stock.ts";
import { triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { getSale } from "./get-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

test("an order is read with its lines, what of them is set aside, missing and delivered, and its deliveries", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system, { onHand: 3, quantity: "5" });
    const { deliveries } = await orderOf(t.system, { saleId });
    await deliver(t.system, deliveries[0]!.id, "2");
    const read = await getSale(t.system, { saleId });
    expect(read).toMatchObject({
      id: saleId,
      number: "S00001",
      customer: { name: "Customer", email: null },
      currencyDecimals: 2,
      lines: [
        { kind: "section", isStorable: false, reserved: "0", missing: "0" },
        { unitName: "Unit", isStorable: true, reserved: "1", missing: "2", delivered: "2", expectedOn: null },
      ],
      deliveries: [
        { number: "OUT00001", state: "done", isReturn: false, doneAt: t.system.now },
        { number: "OUT00002", state: "partial", isReturn: false, doneAt: null },
      ],
      deliveryStatus: "partial",
    });
    const { lines } = await getSale({ ...t.system, language: "es" }, { saleId });
    expect(lines[1]).toMatchObject({ unitName: "Unidad" });
  }));

test("what is missing of an order is expected on the day on which enough comes in", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx, { onHand: 1, quantity: "5" });
    await confirmQuotation(ctx, { saleId });
    const productId = lines[1]!.productId!;
    const chair = { id: productId, unitId: lines[1]!.unitId! };
    await expected(ctx, chair, 2, "2031-04-01");
    expect((await getSale(ctx, { saleId })).lines[1]).toMatchObject({ missing: "4", expectedOn: null });
    await expected(ctx, chair, 2, "2031-05-01");
    expect((await getSale(ctx, { saleId })).lines[1]).toMatchObject({ missing: "4", expectedOn: "2031-05-01" });
  }));

test("an offer whose last day has passed says that it expired, and cannot be sent or confirmed", () =>
  inWorkspace(async (t) => {
    const { id: saleId, validUntil } = await quotation(t.system);
    const on = (today: typeof validUntil) => getSale({ ...t.system, today: today ?? t.system.today }, { saleId });
    expect(await on(validUntil)).toMatchObject({ isExpired: false, can: { send: true, confirm: true } });
    const expired = { code: "sale.expired", details: { validUntil } };
    expect(await getSale({ ...t.system, today: "2999-01-01" as typeof t.system.today }, { saleId })).toMatchObject({
      isExpired: true,
      can: { edit: true, send: expired, confirm: expired, cancel: true },
    });
  }));

test("what counts on a late purchase is told as late, with the next real day or none", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const { saleId, order } = await confirmed(ctx, "12");
      const chair = await ctx.db
        .selectFrom("products")
        .select(["id", "unitId"])
        .where("id", "=", order.lines[1]!.productId)
        .executeTakeFirstOrThrow();
      await expected(ctx, chair, 2, "2031-02-20");
      const late = (await getSale(ctx, { saleId })).lines[1];
      expect(late).toMatchObject({ missing: "2", lateSince: "2031-02-20", expectedOn: null });
      await expected(ctx, chair, 2, "2031-04-05");
      expect((await getSale(ctx, { saleId })).lines[1]).toMatchObject({
        lateSince: "2031-02-20",
        expectedOn: "2031-04-05",
      });
    },
    { at: new Date("2031-03-01T10:00:00Z") },
  ));

test("what may be done with it is said to each: by state and by role", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    const can = async (ctx: Context) => (await getSale(ctx, { saleId })).can;
    const seller = await t.as({ reach: "all" });
    const notSent = { code: "sale.not_sent" };
    const draft = { edit: true, send: true, confirm: true, cancel: true };
    expect(await can(seller)).toMatchObject({ ...draft, closeShort: notSent, reopen: notSent, revokeLink: notSent });
    await sendQuotation(seller, { saleId, ...mail });
    expect(await can(seller)).toMatchObject({ ...draft, reopen: true, revokeLink: true });
    await confirmQuotation(seller, { saleId });
    const ordered = { code: "sale.confirmed" };
    const order = { edit: ordered, send: ordered, confirm: ordered, reopen: ordered };
    expect(await can(seller)).toMatchObject({ ...order, cancel: true, closeShort: true, revokeLink: true });
    const packer = await t.as({ role: "back_office" });
    const { deliverServices, ...reserved } = await can(packer);
    expect(deliverServices).toMatchObject({ code: "sale.no_services" });
    for (const allowed of Object.values(reserved)) expect(allowed).toMatchObject({ code: "permission.missing" });
  }));

test("whoever reaches a sale reads it; back office reads orders and quotations without the deal behind them", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const ana = await t.as({ teams: [team] });
    const { id: opportunityId } = await opportunity(ana, { teamId: team });
    const { id: saleId } = await quotation(t.system, { opportunityId });
    const read = (ctx: Context) => getSale(ctx, { saleId });
    expect(await read(await t.become(ana))).toMatchObject({ opportunity: { id: opportunityId } });
    expect(await triedBy(t, { reach: "own" }, read)).toBe("record.not_found");
    expect(await triedBy(t, { reach: "team" }, read)).toBe("record.not_found");
    expect(await triedBy(t, { reach: "team", teams: [team] }, read)).toBe("done");
    expect(await triedBy(t, { reach: "all" }, read)).toBe("done");
    expect(await read(await t.as({ role: "back_office" }))).toMatchObject({ opportunity: null });
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => getSale(ctx, { saleId: ctx.newId() }))).toBe("record.not_found");
  }));
