import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { deliver, mail, quotation } from "../../test/factories-sales.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

test("other lines make other totals, in their order", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx);
    const [section, chairs] = lines;
    const table = await product(ctx, { name: "Table", listPrice: qty("50") });
    const edited = await editSale(ctx, {
      saleId,
      lines: [
        { productId: table.id, quantity: qty("4") },
        { id: section!.id, kind: "section", name: "Seats" },
        { id: chairs!.id, productId: chairs!.productId!, quantity: qty("1"), discount: qty("50") },
      ],
    });
    expect(edited.lines.map(({ name, subtotal }) => `${name}: ${subtotal}`)).toEqual([
      "Table: 200.00",
      "Seats: 0.00",
      "Chair: 50.00",
    ]);
    expect(edited.lines.slice(1).map(({ id }) => id)).toEqual([section!.id, chairs!.id]);
    expect(edited).toMatchObject({ totals: { untaxed: "250.00", tax: "52.50", total: "302.50" }, version: 2 });
    expect(await editSale(ctx, { saleId, lines: [] })).toMatchObject({
      lines: [],
      totals: { untaxed: "0.00", taxes: [], total: "0.00" },
      can: { confirm: { code: "sale.empty" } },
    });
  }));

test("edits of different fields merge, edits of the same field are shown to both", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, version } = await quotation(ctx);
    const lines = [{ kind: "note" as const, name: "To be discussed" }];
    await editSale(ctx, { saleId, version, customerReference: "PO 1" });
    const merged = await editSale(ctx, { saleId, version, terms: "Net" });
    expect(merged).toMatchObject({ customerReference: "PO 1", terms: "Net", version: 3 });
    await expect(editSale(ctx, { saleId, version, customerReference: "PO 2" })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { customerReference: "PO 1" }, yours: { customerReference: "PO 2" }, version: 3 },
    });
    await editSale(ctx, { saleId, lines: [] });
    expect(await tried(ctx, () => editSale(ctx, { saleId, version, lines }))).toBe("record.changed");
    expect(await tried(ctx, () => editSale(ctx, { saleId, version: 4, lines }))).toBe("done");
  }));

test("what holds already is no change; what changes is told and written in the diary", () =>
  inWorkspace(async (t) => {
    const { id: saleId, customer: same } = await quotation(t.system, { customerReference: "PO 1" });
    const ana = await t.as({ name: "Ana", reach: "all" });
    expect(await editSale(ana, { saleId, customerId: same.id, customerReference: "PO 1" })).toMatchObject({
      version: 1,
    });
    expect(ana.changes).toEqual([]);
    const deliveryDate = day("2031-05-01");
    expect(await editSale(ana, { saleId, deliveryDate, customerReference: null })).toMatchObject({ deliveryDate });
    expect(ana.changes).toMatchObject([{ kind: "sale", id: saleId, version: 2 }]);
    expect((await diaryOf(t, saleId)).slice(1)).toEqual([
      {
        event: "sale.edited",
        by: "Ana",
        before: { deliveryDate: null, customerReference: "PO 1" },
        after: { deliveryDate, customerReference: null },
      },
    ]);
  }));

test("what was sent and is edited since says so, until it is sent again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    expect(await sendQuotation(ctx, { saleId, ...mail })).toMatchObject({ isChangedSinceSent: false });
    expect(await editSale(ctx, { saleId, terms: "Net" })).toMatchObject({ state: "sent", isChangedSinceSent: true });
    expect(await sendQuotation(ctx, { saleId, ...mail })).toMatchObject({ isChangedSinceSent: false });
  }));

test("what was ordered, delivered or cancelled is not edited any more", () =>
  inWorkspace(async ({ system: ctx }) => {
    const confirmed = await quotation(ctx);
    await confirmQuotation(ctx, { saleId: confirmed.id });
    const done = await quotation(ctx);
    await deliver(ctx, (await confirmQuotation(ctx, { saleId: done.id })).deliveries[0]!.id);
    const cancelled = await quotation(ctx);
    await cancelSale(ctx, { saleId: cancelled.id });
    for (const [code, { id: saleId }] of [
      ["sale.confirmed", confirmed],
      ["sale.confirmed", done],
      ["sale.cancelled", cancelled],
    ] as const)
      expect(await tried(ctx, () => editSale(ctx, { saleId, terms: "Too late" }))).toBe(code);
  }));

test("it is refused with the place of what is not there", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    const ctx = await t.as({ role: "manager" });
    const lines = [{ productId: ctx.newId<"products">() }];
    await expect(editSale(ctx, { saleId, lines })).rejects.toMatchObject({
      code: "reference.unknown",
      details: { path: "lines.0.productId" },
    });
    for (const unknown of [
      { customerId: ctx.newId<"contacts">() },
      { salespersonId: ctx.newId<"members">() },
      { paymentTermsId: ctx.newId<"payment_terms">() },
    ])
      expect(await tried(ctx, () => editSale(ctx, { saleId, ...unknown }))).toBe("reference.unknown");
  }));

test("a quotation out of reach is not there, nor another company's; nor does one go to another's customer", () =>
  inWorkspace(async (t) => {
    const customerId = await customer(t.system);
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    const edit = (ctx: Context) => editSale(ctx, { saleId, terms: "Mine" });
    expect(await triedBy(t, { reach: "own" }, edit)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, edit)).toBe("done");
    expect(await tried(asAna, (ctx) => editSale(ctx, { saleId: ctx.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, edit)).toBe("record.not_found");
    const stranger = await t.elsewhere();
    const theirs = await createdBy(stranger);
    expect(await tried(stranger, () => editSale(stranger, { saleId: theirs, customerId }))).toBe("reference.unknown");
  }));

const createdBy = async (ctx: Context) => (await quotation(ctx)).id;

test("a quotation is given to a colleague by whoever still reaches it then", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const ana = await t.as({ teams: [team] });
    const { id: saleId } = await createQuotation(ana, { customerId: await customer(ana), lines: [] });
    const give = (salespersonId: Id<"members"> | null) => (ctx: Context) => editSale(ctx, { saleId, salespersonId });
    const blas = await t.member({ name: "Blas" });
    await expect(give(blas)(ana)).rejects.toMatchObject({
      kind: "forbidden",
      code: "permission.missing",
      details: { path: "salespersonId" },
    });
    expect(await tried(ana, give(null))).toBe("done");
    expect(await triedBy(t, { reach: "team", teams: [team] }, give(blas))).toBe("done");
    const given = await give(blas)(await t.as({ reach: "all" }));
    expect(given).toMatchObject({ salesperson: { name: "Blas" } });
  }));

test("those who sell edit quotations", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    expect(await whoMay(t, (ctx) => editSale(ctx, { saleId, terms: "Mine" }))).toEqual([
      "sales",
      "manager",
      "administrator",
    ]);
  }));
