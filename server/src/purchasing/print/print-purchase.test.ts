import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { line, vendorOf } from "../../../test/factories-purchases.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { whoeverIsElsewhere } from "../../../test/trying.ts";
import { createVendorPrice } from "../../purchasing/create-vendor-price.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import { typeset } from "../../platform/print/typeset.ts";
import "../../reactions.ts";
import { confirmPurchase } from "../confirm-purchase.ts";
import { createPurchase } from "../create-purchase.ts";
import { printPurchase } from "./print-purchase.ts";

test("a purchase prints in the vendor's language, with what he calls the goods, and where they are to go", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const chair = await product(ctx, { name: "Silla", reference: "CH-1" });
    const lamp = await product(ctx, { name: "Lámpara", reference: "L-9" });
    const vendorId = await vendorOf(ctx, lamp.id, "Maderas", { price: "5" });
    await createVendorPrice(ctx, { productId: chair.id, vendorId, price: qty("40"), vendorCode: "M-77" });
    await editContact(ctx, { contactId: vendorId, language: "es", address: { street: "Calle 1", country: "PT" } });
    await editWorkspace(ctx, { street: "Polígono 7", city: "Vigo", country: "ES" });
    const lines = [line(chair.id, "10"), line(lamp.id, "1")];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines, note: "Por la mañana" });
    expect(await printPurchase(ctx, { purchaseId })).toMatchObject({
      name: "Pedido-de-compra.pdf",
      content: { state: "Borrador" },
    });
    await confirmPurchase(ctx, { purchaseId });
    const print = await printPurchase(ctx, { purchaseId });
    expect(print).toMatchObject({
      name: "Pedido-de-compra-P00001.pdf",
      content: {
        state: "",
        partner: { label: "Proveedor", name: "Maderas", address: ["Calle 1", "Portugal"] },
        destination: { lines: ["Polígono 7", "Vigo", "España"] },
        lines: [
          { name: "Silla", reference: "M-77", quantity: "10 uds.", price: "40,00" },
          { name: "Lámpara", reference: "L-9", quantity: "1 ud." },
        ],
        note: "Por la mañana",
      },
    });
    expect((await typeset(print)).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await whoeverIsElsewhere(t, (other) => printPurchase(other, { purchaseId }))).toBe("record.not_found");
  }));
