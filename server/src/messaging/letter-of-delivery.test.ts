import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { quotation } from "../../test/factories-sales.ts";
import { whoeverIsElsewhere } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { printDeliveryNote } from "../documents/goods/print-delivery.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { confirmQuotation } from "../sales/confirm-quotation.ts";
import { getSale } from "../sales/get-sale.ts";
import { letterOfDelivery } from "./letter-of-delivery.ts";
import { writeLetter } from "./templates/write-letter.ts";

test("the mail with a delivery note is written already, to the person whom the order is for", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const { id: companyId } = await createContact(ctx, { kind: "company", name: "Acme", email: "info@acme.example" });
    const ana = { kind: "person", name: "Ana", email: "ana@acme.example", language: "es", companyId } as const;
    const { id: customerId } = await createContact(ctx, ana);
    const { id: saleId } = await quotation(ctx, { customerId });
    await confirmQuotation(ctx, { saleId });
    const [delivery] = (await getSale(ctx, { saleId })).deliveries;
    const deliveryId = delivery!.id;
    const written = async (asked: Context) =>
      writeLetter(
        asked,
        await letterOfDelivery(asked, { deliveryId }),
        {},
        await printDeliveryNote(asked, { deliveryId }),
      );
    expect(await written(ctx)).toMatchObject({
      to: "ana@acme.example",
      subject: expect.stringMatching(/^Albarán OUT00001 de /),
      body: expect.stringMatching(/^Hola, Ana:/),
      attachment: "Albarán-OUT00001.pdf",
      missing: [],
      unprintable: [],
    });
    expect(await whoeverIsElsewhere(t, written)).toBe("record.not_found");
  }));
