import { OneContact } from "@trato/domain/contacts/inputs.ts";
import { ContactCredit } from "@trato/domain/sales/credit/credit-records.ts";
import { route } from "../../platform/routes.ts";
import { getContactCredit } from "./get-contact-credit.ts";

/** What customers may owe with their orders. */
export const creditRoutes = {
  "GET /contacts/:contactId/credit": route({
    may: "sale.read",
    summary: "What a contact's company may owe with its orders, and how much of that they use",
    input: OneContact,
    output: ContactCredit,
    example: { contactId: "01990000-0000-7000-8000-000000000001" },
    run: getContactCredit,
  }),
};
