import { contactFields } from "../contacts/fields.ts";
import { distanceOf } from "./distance.ts";
import { everyday } from "../everyday.ts";
import { called, type Field } from "./field.ts";
import { without } from "./field-lists.ts";
import { nameOf } from "./field-words.ts";
import { kinds, type LetterKind, type LetterUse } from "../kinds.ts";
import { kindOfLetter } from "../messaging/templates/letters.ts";
import { opportunityLetter } from "../opportunities/fields.ts";
import { purchaseLetter } from "../purchasing/letter-fields.ts";
import { saleLetter } from "../sales/letter-fields.ts";
import { deliveryLetter } from "../stock/letter-fields.ts";
import { terms } from "../terms.ts";
import type { Pair } from "../words.ts";

/** What a template of mails may name: `{{ contact.name }}`, what it is called, and of what kind its value is. */
export type Placeholder = { path: string; words: Pair<string>; of: Pair<string>; field: Field };

const addressed = without(contactFields, ["fiscalPositionId", "priceListId", "creditLimit", "isVendor", "comment"]);

const me = [
  { name: "name", kind: "text", words: called(everyday.name) },
  { name: "email", kind: "email", words: called(everyday.mail) },
  { name: "signature", kind: "long", words: called(everyday.signature) },
] as const satisfies readonly Field[];

const company = [
  { name: "name", kind: "text", words: called(everyday.name) },
  { name: "legalName", kind: "text", words: called(everyday.legalName) },
  { name: "vat", kind: "text", words: called(everyday.vat) },
  { name: "address", kind: "long", words: called(everyday.address) },
  { name: "phone", kind: "phone", words: called(everyday.phone) },
  { name: "email", kind: "email", words: called(everyday.mail) },
  { name: "website", kind: "url", words: called(everyday.website) },
] as const satisfies readonly Field[];

const known: { [Kind in LetterKind]?: readonly Field[] } = {
  ...opportunityLetter,
  ...saleLetter,
  ...purchaseLetter,
  ...deliveryLetter,
};

const listed = (root: string, of: Pair<string>, fields: readonly Field[]): Placeholder[] =>
  fields.map((field) => ({ path: `${root}.${nameOf(field)}`, words: field.words, of, field }));

const everywhere: Placeholder[] = [
  ...listed("contact", { en: "Who reads it", es: "Quien lo lee" }, addressed),
  ...listed("me", everyday.you, me),
  ...listed("company", terms.company, company),
];

/** What a letter may name: of its record, of whoever reads it, of its writer and of his company. */
export function placeholdersOf(use: LetterUse): Placeholder[] {
  const kind = kindOfLetter(use);
  const { one } = kinds[kind];
  return [...listed(kind, one, known[kind] ?? []), ...everywhere];
}

/** What letters for all of these may name. */
export function placeholdersOfAll(uses: readonly LetterUse[]): Placeholder[] {
  const [first, ...others] = uses.map(placeholdersOf);
  return (first ?? everywhere).filter(({ path }) => others.every((list) => list.some((each) => each.path === path)));
}

const mostApart = 3;

/** Which of them somebody meant who wrote another: the one with the fewest other letters, if it is near. */
export function placeholderMeant(path: string, among: readonly Placeholder[]): string | null {
  const small = path.toLowerCase();
  const [nearest] = among
    .map((each) => ({ path: each.path, apart: distanceOf(small, each.path.toLowerCase()) }))
    .filter(({ apart }) => apart <= mostApart)
    .sort((a, b) => a.apart - b.apart);
  return nearest?.path ?? null;
}
