import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { drafted } from "../../test/factories-purchases.ts";
import { whoeverIsElsewhere } from "../../test/trying.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { writeLetter } from "../messaging/templates/write-letter.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { letterOfPurchase } from "./letter-of-purchase.ts";
import { printPurchase } from "./print/print-purchase.ts";

test("the vendor's mail is written already, in his language and to his address", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office", name: "Berta" });
    const { purchaseId, vendorId } = await drafted(ctx);
    const written = async (asked: Context) =>
      writeLetter(asked, await letterOfPurchase(asked, { purchaseId }), {}, await printPurchase(asked, { purchaseId }));
    const read = () => written(ctx);
    expect(await read()).toMatchObject({ to: null, subject: expect.stringMatching(/^Purchase order from /) });
    await editContact(ctx, { contactId: vendorId, email: "pedidos@maderas.example", language: "es" });
    await confirmPurchase(ctx, { purchaseId });
    const mail = await read();
    expect(mail).toMatchObject({ to: "pedidos@maderas.example", attachment: "Pedido-de-compra-P00001.pdf" });
    expect(mail.subject).toMatch(/^Pedido de compra P00001 de /);
    expect(mail.body).toMatch(/^Hola, Maderas:[^]*P00001[^]*Berta$/);
    expect(await whoeverIsElsewhere(t, written)).toBe("record.not_found");
  }));
