import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { customer, qty } from "../../../test/factories-stock.ts";
import { whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { getContactCredit } from "./get-contact-credit.ts";

test("a company and its people share a limit; colleagues' orders use it too, with taxes", () =>
  inWorkspace(async (t) => {
    const contactId = await customer(t.system, "Norte");
    const { id: buyer } = await createContact(t.system, { kind: "person", name: "Eva", companyId: contactId });
    for (const asked of [{ customerId: contactId }, { customerId: buyer, contactPersonId: null }]) {
      const { id: saleId } = await quotation(t.system, asked);
      await confirmQuotation(t.system, { saleId });
    }
    const seller = await t.as({ role: "sales", reach: "own" });
    const holder = { id: contactId, name: "Norte" };
    expect(await getContactCredit(seller, { contactId: buyer })).toEqual({
      holder,
      limit: null,
      used: "484.00",
      left: null,
      currency: "EUR",
    });
    await t.asSystem((ctx) => editContact(ctx, { contactId, creditLimit: qty("400") }));
    expect(await getContactCredit(await t.become(seller), { contactId: buyer })).toMatchObject({
      holder,
      limit: "400.00",
      left: "-84.00",
    });
    expect(await whoeverIsElsewhere(t, (ctx) => getContactCredit(ctx, { contactId }))).toBe("record.not_found");
  }));
