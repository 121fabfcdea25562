import type * as z from "zod/mini";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { deliver, mail, quotation } from "../../test/factories-sales.ts";
import { customer } from "../../test/factories-stock.ts";
import { pagesOf } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { listSales } from "./list-sales.ts";
import { sendQuotation } from "./send-quotation.ts";

type Asked = z.input<typeof ListSales>;

const list = (ctx: Context, asked: Asked = {}) => listSales(ctx, ListSales.parse(asked));
const idsOf = async (ctx: Context, asked: Asked = {}) => (await list(ctx, asked)).items.map(({ id }) => id);

test("a row says to whom, how much, whose it is and until when it holds", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", reach: "all" });
    const made = await quotation(t.system, { salespersonId: ana.actor.memberId });
    const row = {
      id: made.id,
      number: null,
      state: "draft",
      customerName: "Customer",
      salespersonName: "Ana",
      currency: "EUR",
      untaxed: "200.00",
      total: "242.00",
      validUntil: made.validUntil,
      version: 1,
    };
    expect((await list(ana)).items).toMatchObject([{ ...row, isExpired: false }]);
    const later = { ...ana, today: "2999-01-01" as typeof ana.today }; // a day
    expect((await list(later)).items).toMatchObject([{ ...row, isExpired: true }]);
  }));

test("each filter lets through what it says, and together they narrow", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const ana = await t.member();
    const acme = await customer(ctx, "Ébanos Acme");
    const deal = await opportunity(ctx, { customerId: acme });
    const { id: draft } = await quotation(ctx, { customerId: acme, opportunityId: deal.id });
    const { id: sent } = await quotation(ctx, { customerId: acme, customerReference: "PO-9", salespersonId: ana });
    await sendQuotation(ctx, { saleId: sent, ...mail });
    const { id: order } = await quotation(ctx);
    await confirmQuotation(ctx, { saleId: order });
    const { id: done } = await quotation(ctx);
    await deliver(ctx, (await confirmQuotation(ctx, { saleId: done })).deliveries[0]!.id);
    const { id: cancelled } = await quotation(ctx);
    await cancelSale(ctx, { saleId: cancelled });
    const filters: [Asked, string[]][] = [
      [{}, [cancelled, done, order, sent, draft]],
      [{ state: "draft" }, [draft]],
      [{ state: "sent" }, [sent]],
      [{ state: "quotation" }, [sent, draft]],
      [{ state: "confirmed" }, [order]],
      [{ state: "done" }, [done]],
      [{ state: "order" }, [done, order]],
      [{ state: "cancelled" }, [cancelled]],
      [{ customerId: acme }, [sent, draft]],
      [{ opportunityId: deal.id }, [draft]],
      [{ salespersonId: ana }, [sent]],
      [{ state: "quotation", customerId: acme, salespersonId: ana }, [sent]],
      [{ state: "order", customerId: acme }, []],
      [{ search: "s00001" }, [sent]],
      [{ search: " po-9 " }, [sent]],
      [{ search: "ebanos acme" }, [sent, draft]],
      [{ search: "100%" }, []],
      [{ search: "  ", state: "draft" }, [draft]],
    ];
    for (const [asked, ids] of filters) {
      expect([asked, await idsOf(ctx, asked)]).toEqual([asked, ids]);
      expect((await list(ctx, { ...asked, limit: 1, count: "true" })).count).toBe(ids.length);
    }
    expect(await list(ctx)).not.toHaveProperty("count");
  }));

test("who pages on sees every document once, whatever others write meanwhile", () =>
  inWorkspace(async ({ system: ctx }) => {
    const customerId = await customer(ctx);
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.unshift((await createQuotation(ctx, { customerId, lines: [] })).id);
    const pages = await pagesOf(
      (cursor) => list(ctx, { limit: 2, cursor }),
      () => createQuotation(ctx, { customerId, lines: [] }),
    );
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)]);
    await expect(list(ctx, { cursor: "nonsense" })).rejects.toMatchObject({ kind: "invalid", code: "cursor.invalid" });
  }));

test("everybody lists what he reaches: his own, his team's or all; back office all", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const ana = await t.as({ teams: [team] });
    const { id: anas } = await createQuotation(ana, { customerId: await customer(ana), lines: [] });
    await t.become(t.system);
    const { id: blas } = await quotation(t.system, { salespersonId: await t.member() });
    const { id: nobodys } = await quotation(t.system);
    expect(await idsOf(await t.as({ id: ana.actor.memberId! }))).toEqual([nobodys, anas]);
    expect(await idsOf(await t.as({ reach: "own" }), { search: "customer" })).toEqual([nobodys]);
    expect(await idsOf(await t.as({ reach: "team", teams: [team] }))).toEqual([nobodys, anas]);
    const all = [nobodys, blas, anas];
    for (const person of [{ reach: "all" }, { role: "back_office" }, { role: "manager" }] as const)
      expect([person, await idsOf(await t.as(person))]).toEqual([person, all]);
    expect((await list(await t.as({ reach: "own" }), { count: "true" })).count).toBe(1);
  }));

test("another company's documents are in nobody's list", () =>
  inWorkspace(async (t) => {
    const { customer: ours } = await quotation(t.system);
    const stranger = await t.elsewhere();
    const theirs = await quotation(stranger);
    expect(await idsOf(stranger)).toEqual([theirs.id]);
    expect(await idsOf(stranger, { search: "customer" })).toEqual([theirs.id]);
    expect(await idsOf(stranger, { customerId: ours.id })).toEqual([]);
  }));

test("of an order a row says how far its goods have come, and by whose number the customer asks for it", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const { id } = await quotation(ctx, { customerReference: "PO-9" });
    expect((await list(ctx)).items).toMatchObject([{ deliveryStatus: null, customerReference: "PO-9" }]);
    const order = await confirmQuotation(ctx, { saleId: id });
    expect((await list(ctx)).items).toMatchObject([{ deliveryStatus: "pending" }]);
    await deliver(ctx, order.deliveries[0]!.id);
    expect((await list(ctx)).items).toMatchObject([{ deliveryStatus: "full" }]);
  }));

test("drafts are told apart by their deal, else by their first line", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const deal = await opportunity(ctx, { title: "Forty chairs" });
    const plain = await quotation(ctx);
    await quotation(ctx, { opportunityId: deal.id });
    const abouts = (await list(ctx)).items.map(({ about }) => about);
    expect(abouts).toEqual(["Forty chairs", plain.lines.find(({ kind }) => kind === "product")?.name]);
  }));
