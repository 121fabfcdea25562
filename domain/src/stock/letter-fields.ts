import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";

/** What a letter may tell of a delivery. */
export const deliveryLetter = {
  delivery: [
    { name: "number", kind: "code", words: called(everyday.number) },
    { name: "order", kind: "code", words: called(terms.order) },
    { name: "reference", kind: "text", words: called(everyday.customerReference) },
    { name: "scheduledOn", kind: "date", words: called(everyday.deliveryDate) },
    { name: "doneAt", kind: "moment", words: called(everyday.doneOn) },
    { name: "address", kind: "long", words: called(everyday.deliveryAddress) },
  ],
} as const satisfies Record<string, readonly Field[]>;
