import { expect, test } from "vitest";
import { limited, approvalScene, which } from "../../../test/approvals.ts";
import { mail } from "../../../test/factories-sales.ts";
import { day, qty } from "../../../test/factories-stock.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import { editSale } from "../edit-sale.ts";
import { dateSale } from "../from-files/date-sale.ts";
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

test("a quotation is read and weighed also where its customer's list, or the day of its prices, has no rate", () =>
  inWorkspace(async (t) => {
    const { root, seller, as, saleId } = await approvalScene(t);
    await t.become(root);
    const { id: priceListId } = await createPriceList(root, { name: "Dollars", currency: "USD" });
    await createPriceRule(root, { priceListId, making: "percentage", discount: qty("10") });
    const contactId = (await getSale(root, { saleId })).customer.id;
    await editContact(root, { contactId, version: undefined, priceListId });
    const ctx = await as(seller);
    const values = async () => (await getSaleApproval(ctx, { saleId })).excesses.map(({ value }) => value);
    expect(await values()).toEqual(["30", "30"]); // by the products' own prices
    await t.become(root);
    await dateSale(root, saleId, "2001-02-03T12:00:00.000Z" as typeof root.now); // a moment
    await createExchangeRate(root, { currency: "USD", day: root.today, rate: qty("1.25"), isInverse: false });
    await t.become(ctx);
    const dollars = await editSale(ctx, { ...which(saleId), currency: "USD", priceDay: day("2099-01-01") });
    expect(dollars).toMatchObject({ totals: { untaxed: "87.50" }, can: { send: { code: "sale.needs_approval" } } });
    expect(await values()).toEqual(["22.2222", "22.2222"]); // of 112.50, by the document's own rate
  }));
