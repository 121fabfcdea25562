import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";

/** What a letter may tell of a purchase. */
export const purchaseLetter = {
  purchase: [
    { name: "number", kind: "code", words: called(everyday.number) },
    { name: "vendor", kind: "text", words: called(terms.vendor) },
    { name: "vendorReference", kind: "text", words: called(everyday.vendorReference) },
    { name: "expectedAt", kind: "date", words: called(everyday.expectedOn) },
    { name: "untaxed", kind: "money", words: called(terms.untaxedAmount) },
    { name: "tax", kind: "money", words: called(terms.tax) },
    { name: "total", kind: "money", words: called(everyday.total) },
  ],
} as const satisfies Record<string, readonly Field[]>;
