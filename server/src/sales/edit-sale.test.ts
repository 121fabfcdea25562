import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { deliver, mail, orderOf, quotation } from "../../test/factories-sales.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { editUnit } from "../products/edit-unit.ts";
import "../reactions.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

test("a quantity that nobody changed is not rounded to the steps that its unit has by now", () =>
  inWorkspace(async ({ system: ctx }) => {
    const unitId = await unitNamed(ctx, "kg");
    await editUnit(ctx, { unitId, rounding: qty("0.001") });
    const tea = await product(ctx, { unitId, purchaseUnitId: unitId, listPrice: qty("100") });
    const line = { productId: tea.id, unitId, quantity: qty("0.335") };
    const { id: saleId, lines } = await quotation(ctx, { lines: [line, line] });
    await editUnit(ctx, { unitId, rounding: qty("0.01") });
    const [first, second] = lines.map(({ id }) => ({ id, ...line }));
    const edited = await editSale(ctx, { saleId, lines: [{ ...first!, name: "Green tea" }, second!] });
    expect(edited.lines).toMatchObject([{ name: "Green tea", quantity: "0.335" }, { quantity: "0.335" }]);
    const lineEdits = [{ id: second!.id, set: { quantity: qty("0.345") } }];
    expect((await editSale(ctx, { saleId, lineEdits })).lines).toMatchObject([
      { quantity: "0.335" },
      { quantity: "0.35" },
    ]);
  }));

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

test("edits of different lines merge, and of different fields of one line; both are shown what both wrote", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, version, chairs, tables } = await twoProducts(ctx);
    const edit = (seen: number, ...lineEdits: NonNullable<EditSale["lineEdits"]>) =>
      editSale(ctx, { saleId, version: seen, lineEdits });
    await edit(version, { id: chairs.id, set: { quantity: qty("3") }, over: { quantity: "2" } });
    const merged = await edit(version, { id: tables.id, set: { unitPrice: qty("45") }, over: { unitPrice: "50" } });
    expect(merged.lines).toMatchObject([{}, { quantity: "3" }, { unitPrice: "45" }]);
    expect(merged).toMatchObject({ totals: { untaxed: "345.00" }, version: version + 2 });
    const sameLine = await edit(version, { id: chairs.id, set: { discount: qty("10") }, over: { discount: "0" } });
    expect(sameLine.lines[1]).toMatchObject({ quantity: "3", discount: "10" });
    const overlap = edit(version, { id: chairs.id, set: { quantity: qty("7") }, over: { quantity: "2" } });
    await expect(overlap).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: {
        theirs: { lines: [{ id: chairs.id, quantity: "3" }] },
        yours: { lines: [{ id: chairs.id, quantity: "7" }] },
        version: version + 3,
      },
    });
  }));

test("single lines are added, moved and taken away where they stand, whatever else is there by then", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, version, chairs, tables, section } = await twoProducts(ctx);
    const note = ctx.newId<"sale_lines">();
    await editSale(ctx, { saleId, lineEdits: [{ id: note, set: { kind: "note", name: "Soon" }, after: chairs.id }] });
    const moved = await editSale(ctx, {
      saleId,
      version,
      lineEdits: [
        { id: section.id, isRemoved: true },
        { id: tables.id, after: null },
      ],
    });
    expect(moved.lines.map(({ name }) => name)).toEqual(["Table", "Chair", "Soon"]);
    const gone = { id: section.id, set: { name: "Seats" }, over: { name: "Furniture" } };
    expect(await tried(ctx, () => editSale(ctx, { saleId, lineEdits: [gone] }))).toBe("record.changed");
    const half = { id: ctx.newId<"sale_lines">(), set: { quantity: qty("1") } };
    expect(await tried(ctx, () => editSale(ctx, { saleId, lineEdits: [half] }))).toBe("sale.line_incomplete");
  }));

test("whole lists merge too, by the ids of their lines", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, version, chairs, tables, lines } = await twoProducts(ctx);
    const asked = (changes: Record<string, { quantity?: Decimal; unitPrice?: Decimal }>, without?: string) =>
      lines
        .filter(({ id }) => id !== without)
        .map(({ id, kind, productId, name, quantity, unitPrice }) => {
          const line = { id, kind, name, quantity, unitPrice, ...(productId && { productId }) };
          return Object.assign(line, changes[id]);
        });
    const edit = (whole: ReturnType<typeof asked>) => editSale(ctx, { saleId, version, lines: whole });
    await edit(asked({ [chairs.id]: { quantity: qty("3") } }));
    const merged = await edit(asked({ [tables.id]: { unitPrice: qty("45") } }));
    expect(merged.lines).toMatchObject([{}, { quantity: "3" }, { unitPrice: "45" }]);
    expect(await tried(ctx, () => edit(asked({ [chairs.id]: { quantity: qty("9") } })))).toBe("record.changed");
    await editSale(ctx, { saleId, lineEdits: [{ id: tables.id, isRemoved: true }] });
    const kept = await edit(asked({ [chairs.id]: { unitPrice: qty("90") } }));
    expect(kept.lines).toMatchObject([{ name: "Furniture" }, { quantity: "3", unitPrice: "90" }]);
  }));

test("lines that say what is there already make no version, and leave the customer's link alone", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx);
    const { version } = await sendQuotation(ctx, { saleId, ...mail });
    const [section, chairs] = lines;
    const same = [
      { id: section!.id, kind: "section" as const, name: "Furniture" },
      { id: chairs!.id, productId: chairs!.productId!, quantity: qty("2.00"), unitPrice: qty("100") },
    ];
    expect(await editSale(ctx, { saleId, lines: same })).toMatchObject({ version, isChangedSinceSent: false });
    const lineEdits = [{ id: chairs!.id, set: { quantity: qty("2") } }];
    expect(await editSale(ctx, { saleId, lineEdits })).toMatchObject({ version, isChangedSinceSent: false });
  }));

/** A quotation of two chairs and a table under a heading. */
async function twoProducts(ctx: Context) {
  const { id: saleId, lines } = await quotation(ctx);
  const table = await product(ctx, { name: "Table", listPrice: qty("50") });
  const set = { productId: table.id, quantity: qty("1") };
  const id = ctx.newId<"sale_lines">();
  const after = lines[1]!.id;
  const made = await editSale(ctx, { saleId, lineEdits: [{ id, set, after }] });
  const [section, chairs, tables] = made.lines;
  return { saleId, version: made.version, lines: made.lines, section: section!, chairs: chairs!, tables: tables! };
}

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

test("the diary tells of no amount that stayed as it was, however many decimals it is written with", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { listPrice: qty("78.65") });
    const line = { productId: table.id, quantity: qty(2) };
    const { id: saleId, totals } = await quotation(t.system, { lines: [line] });
    expect(totals.untaxed).toBe("157.30");
    await editSale(t.system, { saleId, lines: [{ ...line, name: "By the window" }] });
    const [, edited] = await diaryOf(t, saleId);
    expect(Object.keys(edited?.after ?? {})).toEqual(["lines"]);
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
    await deliver(ctx, (await orderOf(ctx, { saleId: done.id })).deliveries[0]!.id);
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
