import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { drafted } from "../../../test/factories-purchases.ts";
import { qty } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { createPurchase } from "../create-purchase.ts";
import { getPurchase } from "../get-purchase.ts";
import { explainPurchase, explainPurchaseLine } from "./explain-purchase.ts";

test("why a purchase and its lines come to what they do, under the position of who sells", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const { chair } = await drafted(ctx);
    const address = { country: "FR" };
    const { id: vendorId } = await createContact(ctx, { kind: "company", name: "Bois", address, vat: "FR23334175221" });
    const line = { productId: chair.id, quantity: qty("10"), unitPrice: qty("40"), discount: qty("5") };
    const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines: [line] });
    const { totals, lines } = await getPurchase(ctx, { purchaseId });
    expect(await explainPurchase(ctx, { purchaseId })).toMatchObject({
      lines: { count: 1, untaxed: "380.00" },
      discounts: [],
      uncounted: [],
      untaxed: "380.00",
      tax: totals.tax,
      total: totals.total,
      kept: null,
    });
    const told = await explainPurchaseLine(ctx, { purchaseLineId: lines[0]!.id });
    expect(told).toMatchObject({
      amount: "380",
      origin: { position: { name: "Intra-Community" }, isTyped: false },
      positionChosen: { from: "chosen", address: { country: "FR" } },
    });
    expect(told.taxes.map(({ id }) => id)).toEqual(lines[0]!.taxIds);
  }));

test("only who buys asks, of their own company's purchases", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    const purchaseLineId = (await getPurchase(t.system, { purchaseId })).lines[0]!.id;
    const asked = [
      (ctx: Context) => explainPurchase(ctx, { purchaseId }),
      (ctx: Context) => explainPurchaseLine(ctx, { purchaseLineId }),
    ];
    const seller = await t.as({ role: "sales", reach: "all" });
    for (const explain of asked) expect(await tried(seller, explain)).toBe("record.not_found");
    for (const explain of asked) expect(await whoeverIsElsewhere(t, explain)).toBe("record.not_found");
  }));
