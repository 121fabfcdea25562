import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";

/** What a letter may tell of a quotation or order. */
export const saleLetter = {
  sale: [
    { name: "number", kind: "code", words: called(everyday.number) },
    { name: "customer", kind: "text", words: called(terms.customer) },
    { name: "customerReference", kind: "text", words: called(everyday.customerReference) },
    { name: "opportunity", kind: "text", words: called(terms.opportunity) },
    { name: "validUntil", kind: "date", words: called(terms.validUntil) },
    { name: "deliveryDate", kind: "date", words: called(everyday.deliveryDate) },
    { name: "deliveryAddress", kind: "long", words: called(everyday.deliveryAddress) },
    { name: "paymentTerms", kind: "text", words: called(terms.paymentTerms) },
    { name: "untaxed", kind: "money", words: called(terms.untaxedAmount) },
    { name: "tax", kind: "money", words: called(terms.tax) },
    { name: "total", kind: "money", words: called(everyday.total) },
    {
      name: "link",
      kind: "url",
      words: called({ en: "Link to the customer's page", es: "Enlace a la página del cliente" }),
    },
    { name: "salesperson", kind: "text", words: called(terms.salesperson) },
  ],
} as const satisfies Record<string, readonly Field[]>;
