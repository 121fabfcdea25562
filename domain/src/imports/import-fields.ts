import type { Field, FieldKind } from "../fields/field.ts";
import { fieldsIn, isReference, placed } from "../fields/field-lists.ts";
import { nameOf } from "../fields/field-words.ts";
import type { NumberMeaning } from "../number-signs.ts";
import type { Phrase } from "../words.ts";
import { nameKey } from "./names.ts";

/** How the text of a cell is read. */
export type ValueKind = "text" | "decimal" | "whole" | "date" | "country" | "language" | "flag" | "tags";

/** What a name in a cell may stand for. */
export const referenceKinds = ["member", "team", "contact", "product", "category", "stage", "lostReason"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** What a cell may name that is only looked up. */
const keptKinds = ["unit", "taxes"] as const;
export type KeptKind = (typeof keptKinds)[number];

export type ImportField = {
  id: string;
  label: Phrase;
  value: ValueKind;
  /** What a decimal counts. */
  counts?: NumberMeaning;
  refersTo?: ReferenceKind;
  /** What the workspace keeps few of, and a file makes none of. */
  keeps?: KeptKind;
  /** What may be chosen, by its value or its words; the kinds of records are told in many words of their own. */
  choices?: NonNullable<Field["choices"]>;
  /** It names other records of the same file: it is written when all of them are in. */
  isLater?: boolean;
  isNeeded?: boolean;
  /** The group of the command's input that it belongs to. */
  within?: string;
  /** How headings call it, in either language, as name keys; its own words among them. */
  names: readonly string[];
};

type Reading = {
  /** Fields in the order in which headings that several are known by find them. */
  first?: readonly string[];
  /** Headings that only files of this kind know a field by. */
  also?: Readonly<Record<string, string>>;
  /** Fields without which nothing can be made of a row. */
  needed?: readonly string[];
};

/** What a file may tell of the fields: those that headings are known of, references by the names that stand for them. */
export function importFieldsOf(
  fields: readonly Field[],
  { first = [], also = {}, needed = [] }: Reading = {},
): ImportField[] {
  return placed(fieldsIn(fields, "import"), first).flatMap((field) => {
    if (isReference(field) && !referenceOf(field) && !keptOf(field) && !namesOthers(field)) return [];
    const headings = [field.headings, also[field.name]].filter((each) => each !== undefined).join(" ");
    return headings === "" ? [] : [importField(field, headings, needed.includes(field.name))];
  });
}

function importField(field: Field, headings: string, isNeeded: boolean): ImportField {
  const { kind, within, words } = field;
  const refersTo = referenceOf(field);
  const keeps = keptOf(field);
  const counts = meanings[kind];
  return {
    id: nameOf(field),
    label: { en: words.en, es: words.es },
    value: readAs[kind] ?? "text",
    names: [...new Set([...headings.split(" "), nameKey(words.en), nameKey(words.es)])],
    ...(counts && { counts }),
    ...(refersTo && { refersTo }),
    ...(keeps && { keeps }),
    ...(field.choices && field.name !== "kind" && { choices: field.choices }),
    ...(namesOthers(field) && { isLater: true }),
    ...(within !== undefined && { within }),
    ...(isNeeded && { isNeeded }),
  };
}

const referenceOf = ({ kind }: Field): ReferenceKind | undefined => referenceKinds.find((each) => each === kind);

const keptOf = ({ kind }: Field): KeptKind | undefined => keptKinds.find((each) => each === kind);

const namesOthers = ({ kind }: Field): boolean => kind === "relatedProducts";

const readAs: Partial<Record<FieldKind, ValueKind>> = {
  money: "decimal",
  price: "decimal",
  quantity: "decimal",
  percent: "decimal",
  whole: "whole",
  stars: "whole",
  date: "date",
  country: "country",
  language: "language",
  flag: "flag",
  tags: "tags",
};

const meanings: Partial<Record<FieldKind, NumberMeaning>> = {
  money: "money",
  price: "money",
  quantity: "quantity",
  percent: "percent",
};
