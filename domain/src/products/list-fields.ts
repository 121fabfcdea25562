import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { terms } from "../terms.ts";
import { productFields } from "./fields.ts";

const both = ["filter", "sort"] as const;

/** What there is of a product, as its list is sorted by it and narrowed to it: of what is kept in stock only. */
export const stockListFields = [
  { name: "onHand", kind: "quantity", words: called(terms.onHand), places: both },
  { name: "reserved", kind: "quantity", words: called(terms.reserved), places: both },
  { name: "free", kind: "quantity", words: called(terms.free), places: both },
  { name: "forecast", kind: "quantity", words: called(terms.forecast), places: both },
  { name: "shortage", kind: "quantity", words: called(everyday.shortage), places: both },
] as const satisfies readonly Field[];

/** What the list of products is sorted by and narrowed to; a category and a unit sort by their names. */
export const productListFields = [...productFields, ...stockListFields] as const;
