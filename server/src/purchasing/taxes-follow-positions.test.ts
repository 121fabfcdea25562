import type { Id } from "@trato/domain/ids.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { product, qty } from "../../test/factories-stock.ts";
import { diaryOf } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import { listFiscalPositions } from "../products/fiscal-positions/list-fiscal-positions.ts";
import { listTaxes } from "../products/list-taxes.ts";
import "../reactions.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { editPurchase } from "./edit-purchase.ts";

async function vendorIn(ctx: Context, country: string, vat?: string) {
  const address = { country, ...(country === "ES" && { zip: "28001" }) };
  const contact = await createContact(ctx, { kind: "company", name: `In ${country}`, address, ...(vat && { vat }) });
  return contact.id;
}

const french = (ctx: Context) => vendorIn(ctx, "FR", "FR23334175221");

/** A purchase of two tables at 500 from somebody in a country. */
async function purchaseFrom(ctx: Context, vendorId: Id<"contacts">) {
  const table = await product(ctx, { name: "Table", cost: qty("500") });
  return createPurchase(ctx, { vendorId, lines: [{ productId: table.id, quantity: qty("2") }] });
}

async function told(ctx: Context, { fiscalPosition, isFiscalPositionSet, lines, totals }: Purchase) {
  const { items } = await listTaxes(ctx, { archived: "any" });
  const taxes = lines.flatMap(({ taxIds }) => taxIds.map((id) => items.find((tax) => tax.id === id)?.name));
  return [fiscalPosition?.name ?? null, isFiscalPositionSet, taxes.join(), totals.total];
}

async function positionNamed(ctx: Context, name: string): Promise<Id<"fiscal_positions">> {
  const { items } = await listFiscalPositions(ctx, { archived: "any" });
  return items.find((position) => position.name === name)?.id ?? ctx.newId<"fiscal_positions">();
}

test("the position is chosen by the vendor, and the lines take its taxes", () =>
  inWorkspace(async ({ system: ctx }) => {
    const from = async (vendorId: Id<"contacts">) => told(ctx, await purchaseFrom(ctx, vendorId));
    expect(await from(await vendorIn(ctx, "ES"))).toEqual(["Domestic", false, "IVA 21 %", "1210.00"]);
    expect(await from(await french(ctx))).toEqual(["Intra-Community", false, "IVA 21 % intra-Community", "1000.00"]);
    expect(await from(await vendorIn(ctx, "US"))).toEqual(["Outside the EU", false, "IVA 0 % import", "1000.00"]);
  }));

test("another vendor has another position, and the lines follow there and back", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const purchase = await purchaseFrom(ctx, await vendorIn(ctx, "ES"));
    const abroad = await editPurchase(ctx, { purchaseId: purchase.id, vendorId: await french(ctx) });
    expect(await told(ctx, abroad)).toEqual(["Intra-Community", false, "IVA 21 % intra-Community", "1000.00"]);
    const { before, after } = (await diaryOf(t, purchase.id)).at(-1) ?? {};
    expect(before).toMatchObject({ fiscalPositionId: purchase.fiscalPosition?.id });
    expect(after).toMatchObject({ fiscalPositionId: abroad.fiscalPosition?.id });
    const back = await editPurchase(ctx, { purchaseId: purchase.id, vendorId: purchase.vendor.id });
    expect(back).toMatchObject({ fiscalPosition: purchase.fiscalPosition, totals: purchase.totals });
  }));

test("one that was set by hand stays with another vendor, until it is to be chosen again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: purchaseId } = await purchaseFrom(ctx, await vendorIn(ctx, "ES"));
    const edit = async (changes: object) => told(ctx, await editPurchase(ctx, { purchaseId, ...changes }));
    const fiscalPositionId = await positionNamed(ctx, "IRPF withholding 15 %");
    const withheld = ["IRPF withholding 15 %", true, "IVA 21 %,IRPF -15 %", "1060.00"];
    expect(await edit({ fiscalPositionId })).toEqual(withheld);
    expect(await edit({ vendorId: await french(ctx) })).toEqual(withheld);
    const chosen = ["Intra-Community", false, "IVA 21 % intra-Community", "1000.00"];
    expect(await edit({ isFiscalPositionSet: false })).toEqual(chosen);
    expect(await edit({ fiscalPositionId: null })).toEqual([null, true, "IVA 21 %", "1210.00"]);
    const nowhere = editPurchase(ctx, { purchaseId, fiscalPositionId: ctx.newId() });
    await expect(nowhere).rejects.toMatchObject({ code: "reference.unknown" });
  }));

test("whoever says a position says what the lines have under it; new lines stand under it already", () =>
  inWorkspace(async ({ system: ctx }) => {
    const purchase = await purchaseFrom(ctx, await vendorIn(ctx, "ES"));
    const [line] = purchase.lines;
    const said = { id: line!.id, set: { taxIds: [] } }; // it was made with one line
    const added = { id: ctx.newId<"purchase_lines">(), set: { productId: line!.productId, quantity: qty("1") } }; // as above
    const fiscalPositionId = await positionNamed(ctx, "Intra-Community");
    const moved = await editPurchase(ctx, { purchaseId: purchase.id, fiscalPositionId, lineEdits: [said, added] });
    expect(moved.lines.map(({ taxIds }) => taxIds.length)).toEqual([0, 1]);
    expect((await told(ctx, moved)).slice(2)).toEqual(["IVA 21 % intra-Community", "1500.00"]);
    expect(moved.lines[1]?.productTaxIds).toEqual(line?.taxIds);
  }));

test("a purchase that was ordered keeps its position", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: purchaseId, fiscalPosition } = await purchaseFrom(ctx, await french(ctx));
    expect(await confirmPurchase(ctx, { purchaseId })).toMatchObject({ fiscalPosition });
    const changed = editPurchase(ctx, { purchaseId, fiscalPositionId: null });
    await expect(changed).rejects.toMatchObject({ kind: "conflict" });
  }));
