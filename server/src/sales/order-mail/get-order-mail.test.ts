import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { getOrderMail } from "./get-order-mail.ts";

test("the mail that confirms an order is written already, in the customer's language", () =>
  inWorkspace(async (t) => {
    const acme = { kind: "company", name: "Acme", email: "info@acme.example", language: "es" } as const;
    const { id: customerId } = await createContact(t.system, acme);
    const { id: saleId } = await quotation(t.system, { customerId });
    const read = (ctx: Context) => getOrderMail(ctx, { saleId });
    expect(await tried(t.system, read)).toBe("sale.not_ordered");
    await confirmQuotation(t.system, { saleId });
    expect(await read(t.system)).toMatchObject({
      to: "info@acme.example",
      subject: expect.stringMatching(/^Tu pedido S00001 de /),
      attachment: "Pedido-de-venta-S00001.pdf",
      unprintable: [],
    });
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
  }));
