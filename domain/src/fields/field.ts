import type { Verb } from "../permissions.ts";
import type { Pair } from "../words.ts";

/** What a record is pointed at by, as the import and the history call it. */
export type ReferenceKind =
  | "member"
  | "team"
  | "contact"
  | "stage"
  | "lostReason"
  | "product"
  | "category"
  | "unit"
  | "taxes"
  | "relatedProducts"
  | "fiscalPosition"
  | "priceList";

/** What kind of value a field holds: how it is checked, read from a file, shown and told. */
export type FieldKind =
  | "text"
  | "long"
  | "code"
  | "email"
  | "phone"
  | "url"
  | "country"
  | "language"
  | "money"
  | "price"
  | "quantity"
  | "percent"
  | "whole"
  | "stars"
  | "date"
  | "moment"
  | "flag"
  | "choice"
  | "tags"
  | ReferenceKind;

/** Where a field appears besides the record itself: what it leaves out is not offered there. In bulk: of many records at once. */
export type Place = "form" | "list" | "filter" | "sort" | "history" | "export" | "import" | "bulk";

/** What a field is called; `article` is the Spanish one, with which a sentence names it. */
export type FieldWords = Pair<string> & { article?: "el" | "la" | "los" | "las" };

/**
 * A field of a record: plain data, the same for those that come with the product and for those that a workspace declares.
 * Whatever leaves something out is a plain field: changed by whoever edits the record, empty where nothing was said, on the form,
 * in the history, in exports, and in imports as far as it has headings.
 */
export type Field = {
  /** As inputs, answers and the diary call it; a reference ends in `Id`. */
  name: string;
  kind: FieldKind;
  words: FieldWords;
  /** How the history names it where that is not its name with an article. */
  told?: Pair<string>;
  /** How headings of files call it, in either language, as name keys apart by spaces. */
  headings?: string;
  places?: readonly Place[];
  /** The verb of who may change it by hand; never: it follows from what is done with the record. */
  change?: Verb | "never";
  /** Which of several values it is that stays where records are merged and nobody chooses, where that does not follow from its kind. */
  merges?: "least";
  /** The verb of who sees it: to others it is empty, and kept in a table of its own, of which they read nothing. */
  seen?: Verb;
  /** Never empty: asked for when the record is made, or with a value from the beginning. */
  presence?: "needed" | "preset";
  /** The longest text, or the greatest number. */
  max?: number;
  min?: number;
  /** What may be chosen. */
  choices?: readonly { value: string; words: Pair<string> }[];
  /** The group that inputs and answers keep it in. */
  within?: string;
  /** The column that keeps it, where that is not its name. */
  column?: string;
};

/** Where a plain field appears. */
export const usual = ["form", "history", "export", "import"] as const satisfies readonly Place[];

export function called(words: Pair<string>, article?: FieldWords["article"]): FieldWords {
  return { ...words, ...(article && { article }) };
}
