import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { tryTemplate, writeLetter } from "../../messaging/templates/write-letter.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { sendQuotation } from "../send-quotation.ts";
import { letterOfSale } from "./letter-of-sale.ts";

const acme = { kind: "company", name: "Acme", email: "info@acme.example", language: "es" } as const;
const all =
  "{{ sale.number }} {{ sale.customer }} {{ sale.untaxed }} {{ sale.total }} {{ sale.validUntil }} {{ sale.link }}";

test("a letter tells of an offer in its reader's language, and of an order", () =>
  inWorkspace(async (t) => {
    const { id: customerId } = await createContact(t.system, acme);
    const sale = await quotation(t.system, { customerId });
    const saleId = sale.id;
    const read = async (ctx: Context) => writeLetter(ctx, await letterOfSale(ctx, { saleId }));
    expect(await read(t.system)).toMatchObject({
      to: "info@acme.example",
      subject: expect.stringMatching(/^Presupuesto de /),
      missing: [],
    });
    const offered = await sendQuotation(t.system, { saleId, to: acme.email });
    const tried = await tryTemplate(t.system, await letterOfSale(t.system, { saleId }), { subject: "", body: all });
    const [year, month, day] = (sale.validUntil ?? "").split("-");
    expect(tried.body.replaceAll("\u00a0", " ")).toBe(
      `S00001 Acme 200,00 € 242,00 € ${day}/${month}/${year} ${offered.portalUrl}`,
    );
    await confirmQuotation(t.system, { saleId });
    expect(await read(t.system)).toMatchObject({ subject: expect.stringMatching(/^Tu pedido S00001 de /) });
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
  }));

test("it tells nothing of documents that are out of one's reach", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system, { salespersonId: await t.member() });
    const read = async (ctx: Context) => writeLetter(ctx, await letterOfSale(ctx, { saleId }));
    expect(await triedBy(t, { reach: "own" }, read)).toBe("record.not_found");
    expect(await triedBy(t, { reach: "all" }, read)).toBe("done");
  }));
