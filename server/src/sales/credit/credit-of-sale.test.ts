import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testOrigin } from "../../../test/factories.ts";
import { quotation, sentOffer } from "../../../test/factories-sales.ts";
import { customer, qty } from "../../../test/factories-stock.ts";
import { asSystem } from "../../../test/people.ts";
import { tried } from "../../../test/trying.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import { problemOf } from "../../platform/http/problems.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { getSale } from "../get-sale.ts";
import { listSaleWarnings } from "../margins/list-sale-warnings.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { creditOfSale } from "./credit-of-sale.ts";

const holding = <Ctx extends Context>(ctx: Ctx): Ctx => ({
  ...ctx,
  workspace: { ...ctx.workspace, holdsOverCredit: true },
});

test("beyond the limit one is warned with figures, and held only where the workspace says so, unless one may exceed it", () =>
  inWorkspace(async (t) => {
    const customerId = await customer(t.system);
    await editContact(t.system, { contactId: customerId, creditLimit: qty("400") });
    const [first, second, third] = [
      await quotation(t.system, { customerId }), // 242.00 with taxes
      await quotation(t.system, { customerId }),
      await quotation(t.system, { customerId }),
    ];
    const seller = await t.as({ role: "sales", reach: "all" });
    await confirmQuotation(holding(seller), { saleId: first.id });
    const credit = { limit: "400.00", used: "242.00", amount: "242.00", excess: "84.00", currency: "EUR" };
    expect((await listSaleWarnings(seller, { saleId: second.id })).items).toMatchObject([
      { code: "over_credit", credit },
    ]);
    expect((await getSale(seller, { saleId: second.id })).can.confirm).toBe(true);
    expect((await getSale(holding(seller), { saleId: second.id })).can.confirm).toEqual({
      code: "sale.over_credit",
      details: credit,
    });
    const confirm = (ctx: Context) => tried(ctx, () => confirmQuotation(ctx, { saleId: second.id }));
    expect(await confirm(holding(seller))).toBe("sale.over_credit");
    expect(await confirm(seller)).toBe("done");
    const line = first.lines[1]!.id; // of its chairs
    const change = (quantity: string) =>
      tried(holding(seller), (ctx) =>
        changeOrder(ctx, { saleId: first.id, lines: [{ id: line, quantity: qty(quantity) }], tellCustomer: false }),
      );
    expect([await change("4"), await change("3"), await change("1")]).toEqual(["sale.over_credit", "done", "done"]);
    const boss = holding(await t.as({ role: "manager" }));
    expect(await confirm(boss)).toBe("done");
    expect(await creditOfSale(boss, await readAll(boss, third.id))).toMatchObject({ used: "242.00" });
  }));

const readAll = async (ctx: Context, id: Awaited<ReturnType<typeof quotation>>["id"]) =>
  ctx.db.selectFrom("sales").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

test("a customer's yes beyond the limit is kept, and is an order once somebody who may confirms it", async () => {
  const offer = await sentOffer();
  const { run, saleId, sale, edge, token } = offer;
  await run(async (ctx) => {
    await editWorkspace(ctx, { holdsOverCredit: true });
    await editContact(ctx, { contactId: sale.customer.id, creditLimit: qty("241.99") });
  });
  const yes = { token, name: "Eva", version: sale.version };
  expect(await acceptQuotation(edge, yes, testOrigin)).toMatchObject({ state: "sent", acceptedBy: "Eva" });
  expect(await run((ctx) => getSale(ctx, { saleId }))).toMatchObject({ state: "sent", isAwaitingUs: true });
  await run((ctx) => confirmQuotation(ctx, { saleId }));
  expect(await run((ctx) => getSale(ctx, { saleId }))).toMatchObject({ state: "confirmed", acceptedBy: "Eva" });
});

test("two orders that are confirmed at once do not both pass what is left", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const sales = await asSystem(workspaceId, async (ctx) => {
    const customerId = await customer(ctx);
    await editContact(ctx, { contactId: customerId, creditLimit: qty("242") });
    return [await quotation(ctx, { customerId }), await quotation(ctx, { customerId })];
  });
  const outcomes = await Promise.all(
    sales.map(({ id: saleId }) =>
      asSystem(workspaceId, (ctx) => confirmQuotation(sellerIn(holding(ctx)), { saleId })).then(
        () => "done",
        (error: unknown) => problemOf(error, "en")?.code ?? String(error),
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(["done", "sale.over_credit"]);
});

/** The same as somebody who may not go beyond a limit; the transaction's own rights stay. */
const sellerIn = (ctx: Context): Context => ({ ...ctx, actor: { ...ctx.actor, kind: "member", role: "sales" } });
