import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";

/** What the lists of deliveries and receipts are sorted by; whom they go to or come from by the name. */
export const transferListFields = [
  { name: "number", kind: "code", words: called(everyday.number), places: ["sort"] },
  { name: "contactId", kind: "contact", words: called(terms.contact), places: ["sort"] },
  { name: "originNumber", kind: "code", words: called(terms.order), places: ["sort"] },
  { name: "state", kind: "text", words: called(everyday.state), places: ["sort"] },
  { name: "scheduledOn", kind: "date", words: called(everyday.day), places: ["sort"] },
  { name: "doneAt", kind: "moment", words: called(everyday.doneOn), places: ["sort"] },
] as const satisfies readonly Field[];
