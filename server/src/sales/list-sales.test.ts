import { addDays } from "@trato/domain/dates.ts";
import type * as z from "zod/mini";
import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { creditorReference, writtenReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import { saleListFields } from "@trato/domain/sales/list-fields.ts";
import { expect, test } from "vitest";
import { type InWorkspace, inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { confirmed, deliver, mail, orderOf, quotation, takeBack } from "../../test/factories-sales.ts";
import { customer, day } from "../../test/factories-stock.ts";
import { pagesOf, valuesInOrder } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { cancelSale } from "./cancel-sale.ts";
import { closeShort } from "./close-short.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { getSale } from "./get-sale.ts";
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
    const { id: lola } = await createContact(ctx, { kind: "person", name: "Lola Gil", companyId: acme });
    const forDeal = { opportunityId: deal.id, externalId: "shop 7", contactPersonId: lola };
    const { id: draft } = await quotation(ctx, { customerId: acme, ...forDeal });
    const { id: sent } = await quotation(ctx, { customerId: acme, customerReference: "PO-9", salespersonId: ana });
    await sendQuotation(ctx, { saleId: sent, ...mail });
    const { id: order } = await quotation(ctx);
    await confirmQuotation(ctx, { saleId: order });
    const { id: done } = await quotation(ctx);
    await deliver(ctx, (await orderOf(ctx, { saleId: done })).deliveries[0]!.id);
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
      [{ customerId: lola }, [draft]],
      [{ buyerId: lola }, []],
      [{ buyerId: acme }, [sent, draft]],
      [{ opportunityId: deal.id }, [draft]],
      [{ externalId: "shop 7" }, [draft]],
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
    const order = await orderOf(ctx, { saleId: id });
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

/** An order of each delivery status, and a draft. */
async function ordersOfEachStatus(t: InWorkspace) {
  const ctx = t.system;
  const [acme, bravo] = [await customer(ctx, "Acme"), await customer(ctx, "Bravo")];
  await editContact(ctx, { contactId: acme, address: { city: "Cádiz" } });
  const [ana, blas] = [await t.member({ name: "Ana" }), await t.member({ name: "Blas" })];
  const pending = await confirmed(ctx, "2", { customerId: bravo, deliveryDate: day("2031-04-02") });
  const partial = await confirmed(ctx, "5", { customerReference: "po-2" });
  await deliver(ctx, partial.deliveryId, "2");
  const returned = await confirmed(ctx, "3", { customerReference: "po-1", deliveryDate: day("2031-04-01") });
  await deliver(ctx, returned.deliveryId);
  await takeBack(ctx, returned.deliveryId);
  const full = await confirmed(ctx, "4", { customerId: acme, salespersonId: ana });
  await deliver(ctx, full.deliveryId);
  const short = await confirmed(ctx, "6", { salespersonId: blas });
  await deliver(ctx, short.deliveryId, "1");
  await closeShort(ctx, { saleId: short.saleId });
  const { id: draft } = await quotation(ctx, { quantity: "1", validUntil: day("2031-05-01") });
  const ids = { pending, partial, returned, full, closed_short: short };
  const orders = Object.fromEntries(Object.entries(ids).map(([status, { saleId }]) => [status, saleId]));
  return { orders, draft, acme, bravo, ana, blas };
}

test("orders are narrowed to how far they have come, as each says it itself", () =>
  inWorkspace(async (t) => {
    const { orders } = await ordersOfEachStatus(t);
    for (const [status, id] of Object.entries(orders)) {
      const { items } = await list(t.system, { deliveryStatus: status as "full" }); // one of them
      expect([status, items.map((row) => [row.id, row.deliveryStatus])]).toEqual([status, [[id, status]]]);
      expect((await getSale(t.system, { saleId: id })).deliveryStatus).toBe(status);
    }
  }));

test("several values of a filter, and from one to another; counted and summed by currency", () =>
  inWorkspace(
    async (t) => {
      const { orders, draft, acme, bravo, ana, blas } = await ordersOfEachStatus(t);
      const [pending, partial, returned, full, short] = Object.values(orders);
      const filters: [Asked, (string | undefined)[]][] = [
        [{ deliveryStatus: ["partial", "full"] }, [full, partial]],
        [{ customerId: [acme, bravo] }, [full, pending]],
        [{ salespersonId: [ana, blas] }, [short, full]],
        [{ state: ["draft", "done"] }, [draft, short, full]],
        [{ totalFrom: "363", totalTo: "484" }, [full, returned]],
        [{ untaxedTo: "200" }, [draft, pending]],
        [{ city: ["cadiz", "Vigo"] }, [full]],
        [{ deliveryDateFrom: "2031-04-02", deliveryDateTo: "2031-04-30" }, [pending]],
        [{ validUntilFrom: "2031-05-01", validUntilTo: "2031-05-01" }, [draft]],
        [{ createdFrom: "2031-03-11", createdTo: "2031-03-11", state: "draft" }, [draft]],
        [{ createdTo: "2031-03-10" }, []],
        [{ confirmedFrom: "2031-03-11", deliveryStatus: "pending" }, [pending]],
        [{ confirmedTo: "2031-03-10" }, []],
      ];
      for (const [asked, ids] of filters) {
        expect([asked, await idsOf(t.system, asked)]).toEqual([asked, ids]);
        expect((await list(t.system, { ...asked, limit: 1, count: "true" })).count).toBe(ids.length);
      }
      const both = await list(t.system, { deliveryStatus: ["partial", "full"], count: "true" });
      expect(both.sums).toEqual([{ currency: "EUR", total: "1089.00" }]);
    },
    { at: new Date("2031-03-10T23:30:00Z"), timeZone: "Europe/Madrid" }, // the next day there
  ));

type Row = Awaited<ReturnType<typeof list>>["items"][number];
const states = ["draft", "sent", "confirmed", "done", "cancelled"];
const statuses = ["pending", "partial", "returned", "full", "closed_short"];
const placeIn = (places: readonly string[], value: string | null) => (value === null ? null : places.indexOf(value));

const sorts: [string, (row: Row) => string | number | null][] = [
  ["number", ({ number }) => number],
  ["state", ({ state }) => placeIn(states, state)],
  ["about", ({ about }) => about],
  ["currency", ({ currency }) => currency],
  ["untaxed", ({ untaxed }) => Number(untaxed)],
  ["total", ({ total }) => Number(total)],
  ["createdAt", ({ id }) => id],
  ["confirmedAt", ({ confirmedAt }) => confirmedAt],
  ["nextActivityOn", ({ nextActivity }) => nextActivity?.on ?? null],
  ["quotationNumber", ({ quotationNumber }) => quotationNumber],
  ["customerId", ({ customerName }) => customerName],
  ["salespersonId", ({ salespersonName }) => salespersonName],
  ["customerReference", ({ customerReference }) => customerReference],
  ["margin", ({ margin }) => margin && Number(margin)],
  ["marginPercent", ({ marginPercent }) => marginPercent && Number(marginPercent)],
  ["validUntil", ({ validUntil }) => validUntil],
  ["deliveryDate", ({ deliveryDate }) => deliveryDate],
  ["deliveryStatus", ({ deliveryStatus }) => placeIn(statuses, deliveryStatus)],
];

test("the list goes by each of its columns, from either end, page by page", () =>
  inWorkspace(async (t) => {
    const all = (await ordersOfEachStatus(t).then(() => idsOf(t.system))).toSorted();
    expect(sorts.map(([name]) => name)).toEqual(sortsOf(saleListFields).filter((name) => !name.startsWith("-")));
    for (const [name, valueOf] of sorts)
      for (const sort of [name, `-${name}`]) {
        const found = await valuesInOrder(sort, (asked) => list(t.system, asked as Asked), valueOf); // one of its sorts
        expect([sort, found.values, found.ids]).toEqual([sort, found.expected, all]);
      }
  }));

test("numbers go as one counts, however many digits they have", () =>
  inWorkspace(async (t) => {
    const { orders } = await ordersOfEachStatus(t);
    const numbers = ["S/2031/9", "S/2031/10", "S/2031/00011", "S99999", "S100000"];
    for (const [index, id] of Object.values(orders).entries())
      await t.db.updateTable("sales").set("number", numbers[index]!).where("id", "=", id).execute();
    const inOrder = async (sort: "number" | "-number") =>
      (await list(t.system, { sort })).items.flatMap(({ number }) => number ?? []);
    expect(await inOrder("number")).toEqual(numbers);
    expect(await inOrder("-number")).toEqual(numbers.toReversed());
  }));

test("what is to be followed up is found: what runs out soon, was opened and not answered, or was accepted and waits", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const offered = async (changes: object) => {
      const { id } = await quotation(ctx);
      await sendQuotation(ctx, { saleId: id, ...mail });
      await ctx.db.updateTable("sales").set(changes).where("id", "=", id).execute();
      return id;
    };
    const [today, later] = [ctx.today, addDays(ctx.today, 8)];
    const soon = await offered({ validUntil: addDays(today, 7), viewedAt: ctx.now });
    const opened = await offered({ validUntil: null, viewedAt: ctx.now });
    const accepted = await offered({ validUntil: addDays(today, -1), viewedAt: ctx.now, acceptedAt: ctx.now });
    await offered({ validUntil: addDays(today, -1), viewedAt: ctx.now });
    await offered({ validUntil: later });
    await offered({ validUntil: null, viewedAt: ctx.now, changesAskedAt: ctx.now }); // that is an answer
    await quotation(ctx, { validUntil: today }); // a draft that nobody has
    expect(await idsOf(ctx, { standing: "expiring" })).toEqual([soon]);
    expect(await idsOf(ctx, { standing: "unanswered" })).toEqual([opened, soon]);
    expect(await idsOf(ctx, { standing: ["awaitingUs", "expiring"] })).toEqual([accepted, soon]);
  }));

test("the reference of a transfer finds its document, however it is written, and a mistyped one finds nothing", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator", reach: "all" });
    const { saleId: id } = await confirmed(ctx, "1");
    await confirmed(ctx, "1");
    const { number, quotationNumber } = await getSale(ctx, { saleId: id });
    const reference = creditorReference(quotationNumber ?? number!)!;
    const found = (search: string) => idsOf(ctx, { search });
    expect(await found(reference)).toEqual([id]);
    expect(await found(writtenReference(reference).toLowerCase())).toEqual([id]);
    const mistyped = `${reference.slice(0, 2)}${reference[2] === "9" ? "0" : "9"}${reference.slice(3)}`;
    expect(await found(mistyped)).toEqual([]);
    const elsewhere = await t.elsewhere();
    expect(await idsOf(elsewhere, { search: reference })).toEqual([]);
    const stranger = await t.as({ role: "sales", reach: "own" });
    await ctx.db.updateTable("sales").set({ salespersonId: ctx.actor.memberId }).where("id", "=", id).execute();
    expect(await idsOf(stranger, { search: reference })).toEqual([]);
  }));
