import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { nextActivityFields } from "../fields/next-activity.ts";
import { terms } from "../terms.ts";

/** What lists of documents of every kind are sorted by and narrowed to, beside what each knows of its own. */
export const documentListFields = [
  { name: "number", kind: "code", words: called(everyday.number), places: ["sort"] },
  { name: "state", kind: "text", words: called(everyday.state), places: ["sort"] },
  { name: "about", kind: "text", words: called(everyday.about), places: ["sort"] },
  { name: "currency", kind: "text", words: called(everyday.currency), places: ["sort"] },
  { name: "untaxed", kind: "money", words: called(terms.untaxedAmount), places: ["filter", "sort"] },
  { name: "total", kind: "money", words: called(everyday.total), places: ["filter", "sort"] },
  { name: "createdAt", kind: "moment", words: called(everyday.createdOn), places: ["sort"] },
  { name: "confirmedAt", kind: "moment", words: called(everyday.confirmedOn), places: ["sort"] },
  ...nextActivityFields,
] as const satisfies readonly Field[];
