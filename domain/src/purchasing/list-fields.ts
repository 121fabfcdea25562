import { documentListFields } from "../documents/list-fields.ts";
import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";

const both = ["filter", "sort"] as const;

/** What the list of purchases is sorted by and narrowed to; a vendor sorts by the name. */
export const purchaseListFields = [
  ...documentListFields,
  { name: "vendorId", kind: "contact", words: called(terms.vendor), places: both },
  { name: "city", kind: "text", words: called(everyday.city), places: ["filter"] },
  { name: "vendorReference", kind: "text", words: called(everyday.reference), places: ["sort"] },
  { name: "expectedAt", kind: "date", column: "expectedOn", words: called(everyday.expectedOn), places: both },
] as const satisfies readonly Field[];
