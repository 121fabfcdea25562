import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { drafted } from "../../test/factories-purchases.ts";
import { whoeverIsElsewhere } from "../../test/trying.ts";
import { editContact } from "../contacts/edit-contact.ts";
import "../reactions.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { getPurchaseMail } from "./get-purchase-mail.ts";

test("the vendor's mail is written already, in his language and to his address", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office", name: "Berta" });
    const { purchaseId, vendorId } = await drafted(ctx);
    const read = () => getPurchaseMail(ctx, { purchaseId });
    expect(await read()).toMatchObject({ to: null, subject: expect.stringMatching(/^Purchase order from /) });
    await editContact(ctx, { contactId: vendorId, email: "pedidos@maderas.example", language: "es" });
    await confirmPurchase(ctx, { purchaseId });
    const mail = await read();
    expect(mail).toMatchObject({ to: "pedidos@maderas.example", attachment: "Pedido-de-compra-P00001.pdf" });
    expect(mail.subject).toMatch(/^Pedido de compra P00001 de /);
    expect(mail.body).toMatch(/^Hola, Maderas:[^]*P00001[^]*Berta$/);
    expect(await whoeverIsElsewhere(t, (other) => getPurchaseMail(other, { purchaseId }))).toBe("record.not_found");
  }));
